import { type Told, toCommunity, toRecords, toRules } from './round.fixture.ts'
import { toStanding } from './to-standing.ts'

const date = '2026-10-10'
const both = ['c1', 'c2']
const points = [
  { standard: 1, points: 8 },
  { standard: 2, points: 9 },
]
const toScore = (community: string, unit: string): Told => ({
  ...{ act: 'score', community, unit, points, reason: '好', date },
})

/** A round of two that were decided and are on notice, whose rules hold up only whom an objection is about. */
export const onNotice: readonly Told[] = [
  { act: 'open', rules: toRules({ notice: { workingDays: 5, holds: 'community' } }) },
  ...[1, 2].map(
    (serial): Told => ({
      ...{ act: 'recommend', nomination: toCommunity(serial), order: 1, reason: '好', assessment: [], date },
    }),
  ),
  ...both.map((community): Told => ({ act: 'review', community, outcome: 'passed', checklist: [], date })),
  ...both.map(
    (community): Told => ({
      ...{ act: 'survey', community, method: '入户', from: date, to: date, issued: 400, valid: 300 },
      ...{ satisfied: 280, questions: [], ages: [], files: [], date },
    }),
  ),
  ...[toScore('c1', 'housing'), toScore('c1', 'police'), toScore('c2', 'housing')],
  ...both.map((community): Told => ({ act: 'joint-review', community, outcome: 'passed', date })),
  {
    ...{ act: 'decide', date, meeting: '会', method: { by: 'consensus' }, minutes: [] },
    decided: both.map((community) => ({ community, outcome: 'passed' as const })),
  },
  { act: 'notice', from: '2026-10-12', to: '2026-10-16', entry: 5, document: 'n' },
]
/** And an objection against the first of them. */
export const objected: Told = {
  ...{ act: 'object', docket: '异〔2026〕1号', community: 'c1', name: '某', contact: '1', content: '反映' },
  ...{ files: [], date: '2026-10-13' },
}
export const announced: Told = { act: 'announce', entry: 6, document: 'r', date: '2026-10-20' }

export const standingOf = (...told: readonly Told[]) => {
  const standing = toStanding(toRecords(...told))
  if (!standing) throw new Error('the round was not opened')
  return standing
}
/** How it was disposed of, after the result. */
export const toDisposed = (upheld: boolean) => ({
  act: 'dispose' as const,
  ...{ docket: '异〔2026〕1号', upheld, disposition: '核查完毕', date: '2026-10-25' },
})
