import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listContradictions } from '../kinds/announcement/contradictions.ts'
import type { Announcement } from '../kinds/announcement.ts'
import type { Actor } from '../review/roles.ts'
import { toGathered } from './gather.ts'
import type { RoundRecord, RoundRequest } from './record.ts'
import { findRoundRefusal } from './refusal.ts'
import { districts, type Told, toCommunity, toRecords, toRules } from './round.fixture.ts'
import { findNextStage, listWaiting, type RoundStanding } from './standing.ts'
import { toStanding } from './to-standing.ts'

const today = '2026-12-31'
const office: Actor = { id: 'o', role: 'city-reviewer' }
const group: Actor = { id: 'g', role: 'chief-editor' }
const toDistrict = (serial: number): Actor => ({
  ...{ id: 'd', role: 'district-reviewer' as const },
  district: (districts[serial % 2] ?? districts[0]).code,
})

/** What becomes of one community, as far as it gets. */
const fate = fc.record({
  returned: fc.boolean(),
  completed: fc.boolean(),
  review: fc.constantFrom('passed', 'passed', 'ended' as const),
  valid: fc.integer({ min: 280, max: 400 }),
  missing: fc.integer({ min: 0, max: 60 }),
  again: fc.boolean(),
  joint: fc.constantFrom('passed', 'passed', 'ended' as const),
  decision: fc.constantFrom('passed', 'passed', 'ended' as const),
  quits: fc.constantFrom('never', 'never', 'never', 'early', 'late'),
  objection: fc.constantFrom('none', 'none', 'none', 'upheld', 'rejected'),
})
type Fate = typeof fate extends fc.Arbitrary<infer One> ? One : never

const day = (step: number): string => `2026-10-${String(step).padStart(2, '0')}`
const points = [
  { standard: 1, points: 8 },
  { standard: 2, points: 9 },
]

/** Runs a round as people would, acts in the wrong order and by the wrong people among them: what is refused leaves no record. */
const run = (fates: readonly Fate[]): { records: RoundRecord[]; standing: RoundStanding } => {
  const book = openBook()
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
  return { records: book.records, standing: book.standing() }
}

/** The records so far, and what they come to: an act that is refused leaves none. */
const openBook = () => {
  const records: RoundRecord[] = []
  let standing: RoundStanding | undefined
  const write = (told: Told): void => {
    const record = { ...toRecords(told)[0], number: records.length + 1 } as RoundRecord
    records.push(record)
    standing = toStanding([record], standing)
  }
  const quotas = districts.map((district) => ({ district, places: 60 }))
  write({ act: 'open', rules: toRules({ quotas }) })
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
  const upheld = one.objection === 'upheld'
  doAs(group, { act: 'dispose', docket, upheld, disposition: '核查', date: day(16) })
}

/** Reckons over the bare records, with nothing of the product: who is announced, in which order, and where each ended. */
const reckon = (records: readonly RoundRecord[]) => {
  const order: string[] = []
  const ended = new Map<string, string>()
  const reached = new Map<string, number>()
  const list: string[] = []
  const objections = new Map<string, string>()
  const plan = [
    'recommendation',
    'office-review',
    'satisfaction-survey',
    'joint-review',
    'decision',
    'public-notice',
    'announcement',
  ]
  for (const record of records) {
    if (record.act === 'recommend') {
      order.push(record.nomination.id)
      reached.set(record.nomination.id, 1)
    }
    if (record.act === 'review' || record.act === 'joint-review') {
      if (record.outcome === 'ended')
        ended.set(record.community, plan[reached.get(record.community) ?? 0] ?? '')
      else reached.set(record.community, (reached.get(record.community) ?? 0) + 1)
    }
    if (record.act === 'survey' && record.valid >= 300) {
      if (record.satisfied / record.valid >= 0.9) reached.set(record.community, 3)
      else ended.set(record.community, 'satisfaction-survey')
    }
    if (record.act === 'end-survey') ended.set(record.community, 'satisfaction-survey')
    if (record.act === 'quit') ended.set(record.community, plan[reached.get(record.community) ?? 0] ?? '')
    if (record.act === 'decide')
      for (const { community, outcome } of record.decided) {
        if (outcome === 'ended') ended.set(community, 'decision')
        else {
          list.push(community)
          reached.set(community, 5)
        }
      }
    if (record.act === 'object') objections.set(record.docket, record.community ?? '')
    if (record.act === 'dispose' && record.upheld)
      ended.set(objections.get(record.docket) ?? '', 'public-notice')
  }
  return { announced: list.filter((id) => !ended.has(id)), ended, all: order }
}

const toAnnouncement = (gathered: ReturnType<typeof toGathered>): Announcement => ({
  kind: 'announcement',
  ...{ act: 'final-result', slug: 'result', title: '评选结果', deck: '结果', issuer: '领导小组' },
  ...{ dated: '2026-10-20', body: [], editor: '示例编辑', publicNotice: 'n' },
  ...gathered,
})

test('what is announced is what a reckoning over the records alone says, in every round', () => {
  fc.assert(
    fc.property(fc.array(fate, { minLength: 1, maxLength: 60 }), (fates) => {
      const { records, standing } = run(fates)
      const reckoned = reckon(records)
      const gathered = toGathered(standing, { act: 'final-result', dated: '2026-10-20' })
      const listed = gathered.nominations.filter(({ rank }) => rank !== undefined)
      expect(listed.map(({ community }) => community.id)).toEqual(reckoned.announced)
      expect(listed.map(({ rank }) => rank)).toEqual(reckoned.announced.map((_, index) => index + 1))
      expect(new Set(gathered.nominations.map(({ community }) => community.id))).toEqual(
        new Set(reckoned.all),
      )
      const ends = gathered.nominations.flatMap(({ community, stages }) =>
        stages.flatMap(({ key, outcome }) => (outcome === 'ended' ? [[community.id, key] as const] : [])),
      )
      expect(new Map(ends)).toEqual(reckoned.ended)
      // And what is gathered never contradicts itself: it can be published as it is.
      if (listed.length > 0) expect(listContradictions(toAnnouncement(gathered))).toEqual([])
    }),
    { numRuns: 300 },
  )
}, 120_000)
