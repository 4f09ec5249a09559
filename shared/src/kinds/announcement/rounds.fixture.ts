import fc from 'fast-check'
import type { Announcement, NominationRecord, Stage } from '../announcement.ts'

/** The seven stages of a round, by the keys that rounds use. */
const roundStages: Stage[] = [
  { key: 'recommendation', title: '区市推荐', short: '推荐', by: '区市' },
  { key: 'office-review', title: '办公室审核', short: '审核', by: '办公室' },
  { key: 'satisfaction-survey', title: '满意度调查', short: '调查', by: '居民' },
  { key: 'joint-review', title: '成员单位联审', short: '联审', by: '成员单位' },
  { key: 'decision', title: '领导小组研究', short: '研究', by: '领导小组' },
  { key: 'public-notice', title: '公示', short: '公示', by: '领导小组' },
  { key: 'announcement', title: '公布', short: '公布', by: '领导小组' },
]
const survey = 2

const district = { code: '371002', name: '环翠区', codeKind: 'GB/T 2260' } as const
const toCommunity = (number: number) => ({
  ...{ id: `c${number}`, slug: `c-${number}`, name: `示例${number}社区`, district },
})

/** The day that is so many days into the round. */
const toDay = (days: number): string => new Date(Date.UTC(2020, 7, 1 + days)).toISOString().slice(0, 10)

/** How one nomination fared: at which place of the round it ended, and the days between its stages. */
type Fate = { readonly endedAt: number; readonly gaps: readonly number[]; readonly rate: number }
type Plan = {
  readonly act: Announcement['act']
  /** How many stages the text speaks of. */
  readonly length: number
  readonly named: readonly Fate[]
  readonly unnamed: readonly Fate[]
  readonly hasSurvey: boolean
  readonly hasRun: boolean
  readonly title: 'no count' | 'digits' | 'numerals'
  readonly order: readonly number[]
}

const fate = fc.record({
  endedAt: fc.nat(6),
  gaps: fc.array(fc.nat(4), { minLength: 7, maxLength: 7 }),
  rate: fc.integer({ min: 900, max: 1000 }).map((tenths) => tenths / 10),
})

const plan: fc.Arbitrary<Plan> = fc.record({
  act: fc.constantFrom('public-notice' as const, 'final-result' as const),
  length: fc.integer({ min: 1, max: 7 }),
  named: fc.array(fate, { minLength: 1, maxLength: 12 }),
  unnamed: fc.array(fate, { maxLength: 6 }),
  hasSurvey: fc.boolean(),
  hasRun: fc.boolean(),
  title: fc.constantFrom('no count', 'digits', 'numerals'),
  order: fc.array(fc.nat(1000), { minLength: 18, maxLength: 18 }),
})

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']

const toTitle = ({ act, title, named }: Plan): string => {
  const [verb, kind] = act === 'final-result' ? ['命名', '通报'] : ['拟命名', '公示']
  const count = title === 'digits' ? named.length : numerals[named.length - 1]
  return title === 'no count' ? `关于${verb}示范社区的${kind}` : `关于${verb}${count}个示范社区的${kind}`
}

const toRecords = ({ gaps }: Fate, { length, ended }: { length: number; ended: boolean }) => {
  let days = 0
  return roundStages.slice(0, length).map(({ key }, index): NominationRecord['stages'][number] => {
    days += gaps[index] ?? 0
    const outcome = ended && index === length - 1 ? 'ended' : 'passed'
    return { key, date: toDay(days), outcome, ...(outcome === 'ended' ? { reason: '材料不全。' } : {}) }
  })
}

const toNominations = ({ act, length, named, unnamed, hasSurvey }: Plan): NominationRecord[] => [
  ...named.map((fate, index) => ({
    community: toCommunity(index),
    stages: toRecords(fate, { length, ended: false }),
    ...(hasSurvey ? { survey: { rate: fate.rate, valid: 300 + index } } : {}),
    ...(act === 'final-result' ? { rank: index + 1 } : {}),
  })),
  ...unnamed.map((fate, index) => {
    const last = fate.endedAt % length
    const rate = last === survey ? fate.rate - 50 : fate.rate
    return {
      community: toCommunity(100 + index),
      stages: toRecords(fate, { length: last + 1, ended: true }),
      ...(hasSurvey && last >= survey ? { survey: { rate, valid: 300 } } : {}),
    }
  }),
]

const toRun = ({ act, hasRun }: Plan): Pick<Announcement, 'notice'> => {
  const how = { unit: '示例办公室', phone: '0631-5895580', address: '示例路1号' }
  if (act === 'public-notice') return { notice: { ...how, from: toDay(40), to: toDay(46) } }
  return hasRun ? { notice: { ...how, from: toDay(30), to: toDay(36) } } : {}
}

const toAnnouncement = (made: Plan): Announcement => ({
  kind: 'announcement',
  act: made.act,
  slug: 'round',
  title: toTitle(made),
  deck: '现予公布。',
  year: 2020,
  issuer: '示例领导小组',
  dated: toDay(40),
  body: [{ type: 'paragraph', spans: [{ text: '现将名单公布如下。' }] }],
  stages: roundStages.slice(0, made.length),
  ...(made.hasSurvey ? { survey: { threshold: 90, minimumValid: 300 } } : {}),
  nominations: toNominations(made)
    .map((nomination, index) => ({ nomination, at: made.order[index] ?? 0 }))
    .sort((one, other) => one.at - other.at)
    .map(({ nomination }) => nomination),
  ...toRun(made),
  editor: '示例编辑',
})

/** Announcements of rounds as they may go; none says anything against itself. */
export const announcements: fc.Arbitrary<Announcement> = plan.map(toAnnouncement)
