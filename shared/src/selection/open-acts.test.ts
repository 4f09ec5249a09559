import { expect, test } from 'vitest'
import type { Actor } from '../review/roles.ts'
import { listNominationActs, listObjectionActs, listRoundActs } from './open-acts.ts'
import { type Told, toCommunity, toRecords, toRules } from './round.fixture.ts'
import type { RoundStanding } from './standing.ts'
import { toStanding } from './to-standing.ts'

// What each account is offered as a round goes on, written by hand.

const today = '2026-12-31'
const date = '2026-10-10'
const office = { id: 'o', role: 'city-reviewer' } as const
const group = { id: 'g', role: 'chief-editor' } as const
const district = { id: 'd', role: 'district-reviewer', district: '371003' } as const
const otherDistrict = { id: 'e', role: 'district-reviewer', district: '371002' } as const
const housing = { id: 'h', role: 'contributor', unit: 'housing' } as const
const police = { id: 'p', role: 'contributor', unit: 'police' } as const
const auditor = { id: 'a', role: 'auditor' } as const

const recommended = (serial: number, order: number): Told => ({
  ...{ act: 'recommend', nomination: toCommunity(serial), order, reason: '好', assessment: [], date },
})
const points = [
  { standard: 1, points: 8 },
  { standard: 2, points: 9 },
]
const survey = (community: string, valid: number): Told => ({
  ...{ act: 'survey', community, method: '入户', from: date, to: date, issued: 400, valid, satisfied: valid },
  ...{ questions: [], ages: [], files: [], date },
})
const reviewed = (community: string): Told => ({
  act: 'review',
  community,
  outcome: 'passed',
  checklist: [],
  date,
})
const scored = (community: string, unit: string): Told => ({
  act: 'score',
  community,
  unit,
  points,
  reason: '好',
  date,
})
const concluded = (community: string): Told => ({ act: 'joint-review', community, outcome: 'passed', date })

const open: Told = { act: 'open', rules: toRules() }
const grown = (...told: Told[]): RoundStanding => {
  const standing = toStanding(toRecords(open, ...told))
  if (!standing) throw new Error('not open')
  return standing
}
const offered = (standing: RoundStanding, actor: Actor, community = 'c1') =>
  listNominationActs(actor, community, { standing, today })
const round = (standing: RoundStanding, actor: Actor) => listRoundActs(actor, { standing, today })

test('a nomination offers to each what is theirs to do at its stage', () => {
  const put = grown(recommended(1, 1))
  expect(offered(put, office)).toEqual(['review', 'return'])
  expect(offered(put, district)).toEqual(['quit'])
  expect(offered(put, otherDistrict)).toEqual([])
  for (const actor of [group, housing, auditor]) expect(offered(put, actor)).toEqual([])

  const returned: Told = { act: 'return', community: 'c1', reason: '缺', lacking: [], date }
  expect(offered(grown(recommended(1, 1), returned), district)).toEqual(['complete', 'quit'])
  // It may end it still.
  expect(offered(grown(recommended(1, 1), returned), office)).toEqual(['review'])

  expect(offered(grown(recommended(1, 1), reviewed('c1')), office)).toEqual(['survey'])
  expect(offered(grown(recommended(1, 1), reviewed('c1'), survey('c1', 299)), office)).toEqual([
    'survey',
    'end-survey',
  ])
})

test('a unit scores or says why not, and is offered nothing of what it is kept out of', () => {
  const come = [
    recommended(1, 1),
    recommended(2, 1),
    reviewed('c1'),
    reviewed('c2'),
    survey('c1', 300),
    survey('c2', 300),
  ]
  expect(offered(grown(...come), housing)).toEqual(['score', 'recuse'])
  expect(offered(grown(...come), police, 'c2')).toEqual([])
  expect(offered(grown(...come), office)).toEqual([])
  const one = [...come, scored('c1', 'housing')]
  expect(offered(grown(...one), housing)).toEqual(['score'])
  expect(offered(grown(...one), office)).toEqual([])
  expect(offered(grown(...one, scored('c1', 'police')), office)).toEqual(['joint-review'])
})

test('the round is decided once nobody waits before the decision', () => {
  const judged = [
    recommended(1, 1),
    reviewed('c1'),
    survey('c1', 300),
    scored('c1', 'housing'),
    scored('c1', 'police'),
  ]
  expect(round(grown(), district)).toEqual(['recommend'])
  expect(round(grown(...[1, 3, 5].map((serial, index) => recommended(serial, index + 1))), district)).toEqual(
    [],
  )
  expect(round(grown(), group)).toEqual(['amend'])
  expect(round(grown(...judged), group)).toEqual(['amend'])
  expect(round(grown(...judged, concluded('c1')), group)).toEqual(['decide', 'amend'])
  expect(round(grown(...judged, concluded('c1'), recommended(2, 1)), group)).toEqual(['amend'])
  expect(round(grown(...judged, concluded('c1')), office)).toEqual([])
})

test('an objection is handled by the office and disposed of by the leading group, and then over', () => {
  const decided: Told = {
    ...{ act: 'decide', date, meeting: '会', method: { by: 'consensus' }, minutes: [] },
    decided: [{ community: 'c1', outcome: 'passed' }],
  }
  const noticed = [
    ...[
      recommended(1, 1),
      reviewed('c1'),
      survey('c1', 300),
      scored('c1', 'housing'),
      scored('c1', 'police'),
    ],
    ...[concluded('c1'), decided],
    { act: 'notice', from: '2026-10-12', to: '2026-10-16', entry: 1, document: 'n' } as const,
  ]
  expect(round(grown(...noticed), office)).toEqual(['object'])
  const docket = '异〔2026〕1号'
  const objected: Told = {
    act: 'object',
    docket,
    name: '某',
    contact: '电',
    content: '情',
    files: [],
    date: '2026-10-13',
  }
  const acts = (standing: RoundStanding, actor: Actor) =>
    listObjectionActs(actor, docket, { standing, today })
  expect(acts(grown(...noticed, objected), office)).toEqual(['handle'])
  expect(acts(grown(...noticed, objected), group)).toEqual(['dispose'])
  const disposed: Told = { act: 'dispose', docket, upheld: false, disposition: '不属实', date: '2026-10-14' }
  expect(acts(grown(...noticed, objected, disposed), group)).toEqual([])
  const announced: Told = { act: 'announce', entry: 2, document: 'r', date: '2026-10-20' }
  expect(offered(grown(...noticed, announced), group)).toEqual(['refer', 'honour', 'revoke'])
  expect(offered(grown(...noticed, announced), office)).toEqual(['recheck'])
})
