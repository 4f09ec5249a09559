import fc from 'fast-check'
import type { FollowingAct } from '../kinds/announcement/acts.ts'
import type { Actor } from '../review/roles.ts'
import { listAnnouncementNeeds } from './announcement-needs.ts'
import { type Gathered, toGathered } from './gather.ts'
import type { RoundRecord, RoundRequest } from './record.ts'
import { findRoundRefusal } from './refusal.ts'
import { districts, type Told, toCommunity, toRecords, toRules } from './round.fixture.ts'
import { findNextStage, listWaiting, type RoundStanding } from './standing.ts'
import { toStanding } from './to-standing.ts'

export const today = '2026-12-31'
const office: Actor = { id: 'o', role: 'city-reviewer' }
const group: Actor = { id: 'g', role: 'chief-editor' }
const toDistrict = (serial: number): Actor => ({
  ...{ id: 'd', role: 'district-reviewer' as const },
  district: (districts[serial % 2] ?? districts[0]).code,
})

const oneIn = (count: number) => fc.nat(count - 1).map((drawn) => drawn === 0)
/** Most come far: else nothing would come after. */
const toOutcome = (count: number) => oneIn(count).map((ends) => (ends ? 'ended' : 'passed'))

/** What becomes of one community, as far as it gets. */
export const fate = fc.record({
  returned: oneIn(4),
  completed: fc.boolean(),
  review: toOutcome(6),
  valid: fc.integer({ min: 280, max: 400 }),
  missing: fc.integer({ min: 0, max: 40 }),
  again: fc.boolean(),
  joint: toOutcome(6),
  decision: toOutcome(6),
  quits: fc.oneof(
    { weight: 8, arbitrary: fc.constant('never' as const) },
    { weight: 1, arbitrary: fc.constantFrom('early' as const, 'late' as const) },
  ),
  objection: fc.constantFrom('none', 'none', 'none', 'upheld', 'rejected', 'open', 'open'),
})
type Fate = typeof fate extends fc.Arbitrary<infer One> ? One : never

const day = (step: number): string => `2026-10-${String(step).padStart(2, '0')}`
const points = [
  { standard: 1, points: 8 },
  { standard: 2, points: 9 },
]

/** Something that is done once the result is out: to whom, how, and by which document it is told. */
export const late = fc.record({
  what: fc.constantFrom(
    ...(['refer', 'honour', 'recheck', 'revoke', 'withdraw'] as const),
    ...(['dispose', 'dispose', 'dispose', 'tell', 'tell', 'tell', 'tell'] as const),
  ),
  whom: fc.nat(59),
  isListed: fc.boolean(),
  yes: oneIn(3),
  act: fc.constantFrom<FollowingAct>('supplement', 'referral', 'honour', 'recheck', 'revocation'),
})
type Late = typeof late extends fc.Arbitrary<infer One> ? One : never

/** A document that follows the result, as it was gathered when it came out. */
export type Published = { readonly document: string; readonly act: FollowingAct; readonly gathered: Gathered }

type Course = {
  readonly holds: 'community' | 'list'
  readonly fates: readonly Fate[]
  readonly lates: readonly Late[]
}

/**
 * Runs a round as people would, acts in the wrong order and by the wrong people among them: what is refused leaves no
 * record. Answers with what follows the result and is still public, and with the standing at each time it was looked at.
 */
export const run = ({ fates, holds, lates }: Course) => {
  const book = openBook(holds)
  for (const [serial] of fates.entries()) recommend(book, serial)
  for (const [serial, one] of fates.entries()) examine(book, serial, one)
  for (const [serial, one] of fates.entries()) judge(book, serial, one)
  // Whoever waits for something that nobody did (a completion) is taken back by its district.
  for (const [serial] of fates.entries()) {
    const nomination = book.standing().nominations.get(`c${serial}`)
    if (nomination && findNextStage(book.standing(), nomination) === 'office-review')
      book.doAs(toDistrict(serial), {
        act: 'quit',
        community: `c${serial}`,
        reason: '没有补正',
        date: day(11),
      })
  }
  decide(book, fates)
  if (book.standing().decision) {
    book.write({ act: 'notice', from: day(13), to: day(19), entry: 1, document: 'n' })
    for (const [serial, one] of fates.entries()) object(book, serial, one)
  }
  announce(book)
  const published: Published[] = []
  for (const one of lates) follow(book, one, { published, fates })
  return { records: book.records, standing: book.standing(), published }
}

/** As soon as it may be: where an open objection holds all of the list, once it was answered. */
const announce = ({ doAs, standing, write }: Book): void => {
  for (const { disposed, docket } of standing().objections.values())
    if (!disposed && standing().rules.notice?.holds === 'list')
      doAs(group, { act: 'dispose', docket, upheld: false, disposition: '核查', date: day(20) })
  if (listAnnouncementNeeds(standing(), { act: 'final-result', today }).length === 0)
    write({ act: 'announce', entry: 2, document: 'r', date: day(21) })
}

const follow = (
  { doAs, records, standing, write }: Book,
  { act, isListed, what, whom, yes }: Late,
  { fates, published }: { fates: readonly Fate[]; published: Published[] },
): void => {
  const listed = [...standing().nominations.values()].filter(({ rank }) => rank !== undefined)
  const community =
    (isListed && listed[whom % (listed.length || 1)]?.community.id) || `c${whom % fates.length}`
  const common = { community, date: day(25), level: yes ? 'nation' : 'province', award: '示范社区' } as const
  const document = `d${records.length}`
  const dated = '2026-12-01'
  switch (what) {
    case 'refer':
      doAs(office, { act: 'refer', ...common })
      return
    case 'honour':
      doAs(office, { act: 'honour', ...common, granted: yes, year: 2026 })
      return
    case 'recheck':
      doAs(office, { act: 'recheck', community, kept: yes, reason: '现场查看', date: day(26) })
      return
    case 'revoke':
      doAs(group, { act: 'revoke', community, reason: '弄虚作假', date: day(27) })
      return
    case 'dispose':
      for (const { docket, community: about } of standing().objections.values())
        if (about === community)
          doAs(group, { act: 'dispose', docket, upheld: yes, disposition: '核查', date: day(28) })
      return
    case 'tell':
      if (listAnnouncementNeeds(standing(), { act, document, today }).length > 0) return
      published.push({ document, act, gathered: toGathered(standing(), { act, dated, document }) })
      write({ act: 'tell', of: act, document, entry: records.length, date: dated })
      return
    case 'withdraw': {
      // What came last goes first.
      const last = published.pop()
      if (last) write({ act: 'retract', document: last.document, entry: records.length, date: dated })
    }
  }
}

/** The records so far, and what they come to: an act that is refused leaves none. */
const openBook = (holds: Course['holds']) => {
  const records: RoundRecord[] = []
  let standing: RoundStanding | undefined
  const write = (told: Told): void => {
    const record = { ...toRecords(told)[0], number: records.length + 1 } as RoundRecord
    records.push(record)
    standing = toStanding([record], standing)
  }
  const quotas = districts.map((district) => ({ district, places: 60 }))
  write({ act: 'open', rules: toRules({ quotas, notice: { workingDays: 5, holds } }) })
  return {
    records,
    write,
    standing: (): RoundStanding => {
      if (!standing) throw new Error('the round was not opened')
      return standing
    },
    doAs: (actor: Actor, request: RoundRequest, more: object = {}): boolean => {
      if (findRoundRefusal(actor, request, { standing, today }) !== undefined) return false
      write({ ...request, ...more } as Told)
      return true
    },
  }
}
type Book = ReturnType<typeof openBook>

const recommend = ({ doAs }: Book, serial: number): void => {
  const common = { act: 'recommend', order: serial + 1, reason: '好', assessment: [], date: day(1) } as const
  const own = { community: `c${serial}`, nomination: toCommunity(serial) }
  doAs(toDistrict(serial), { ...common, ...own } as unknown as RoundRequest)
}

const examine = ({ doAs }: Book, serial: number, one: Fate): void => {
  const community = `c${serial}`
  const district = toDistrict(serial)
  const reason = '材料'
  if (one.returned) doAs(office, { act: 'return', community, reason, lacking: [1], date: day(2) })
  if (one.completed) doAs(district, { act: 'complete', community, reason, files: [], date: day(3) })
  doAs(office, { act: 'review', community, outcome: one.review, reason, checklist: [], date: day(4) })
  if (one.quits === 'early') doAs(district, { act: 'quit', community, reason, date: day(5) })
  const run = { method: '入户', from: day(6), to: day(6), issued: 900, questions: [], ages: [], files: [] }
  const survey = { act: 'survey' as const, community, ...run, date: day(7) }
  doAs(office, { ...survey, valid: one.valid, satisfied: one.valid - one.missing })
  const more = one.valid + 40
  if (one.again) doAs(office, { ...survey, valid: more, satisfied: more - one.missing })
  doAs(office, { act: 'end-survey', community, reason: '份数不足', date: day(8) })
}

const judge = ({ doAs }: Book, serial: number, one: Fate): void => {
  const community = `c${serial}`
  const panel = ['housing', 'police', 'zone']
  for (const unit of panel)
    doAs(
      { id: unit, role: 'contributor', unit },
      { act: 'score', community, points, reason: '好', date: day(9) },
      // As the operation has it, from the account.
      { unit },
    )
  doAs(office, { act: 'joint-review', community, outcome: one.joint, reason: '联审', date: day(10) })
}

const decide = ({ doAs, standing }: Book, fates: readonly Fate[]): void => {
  const decided = listWaiting(standing(), 'decision').map(({ community: { id } }) => {
    const outcome = fates[Number(id.slice(1))]?.decision ?? 'passed'
    return { community: id, outcome, reason: '研究' }
  })
  const meeting = { meeting: '专题会', method: { by: 'consensus' as const }, minutes: [] }
  if (decided.length > 0) doAs(group, { act: 'decide', date: day(12), ...meeting, decided })
}

const object = ({ doAs, standing }: Book, serial: number, one: Fate): void => {
  const community = `c${serial}`
  if (one.quits === 'late')
    doAs(toDistrict(serial), { act: 'quit', community, reason: '申请退出', date: day(14) })
  if (one.objection === 'none') return
  const docket = `异〔2026〕${standing().objections.size + 1}号`
  const own = { name: '某单位', contact: '电话', content: '反映', files: [] }
  if (!doAs(office, { act: 'object', community, ...own, date: day(15) }, { docket })) return
  if (one.objection === 'open') return
  const upheld = one.objection === 'upheld'
  doAs(group, { act: 'dispose', docket, upheld, disposition: '核查', date: day(16) })
}
