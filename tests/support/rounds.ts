import { toEditorState } from './newsroom.ts'

// A round as the REST API takes it, in which every sentence agrees with every other.

const toDay = (date: string): string => `${date}T04:00:00.000Z`

/** The calendar date in Beijing that is so many days from now. */
export const toDate = (days: number): string =>
  new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10)

const names = {
  recommendation: '区市推荐',
  'office-review': '办公室审核',
  'satisfaction-survey': '满意度调查',
  'joint-review': '成员单位联审',
  decision: '领导小组研究',
  'public-notice': '公示',
  announcement: '公布',
}
export const keys = Object.keys(names)
const dates = ['10-09', '10-12', '10-13', '10-15', '10-16', '10-23', '10-28']

type StageRecord = { key: string; date: string; outcome: string; reason?: string }
/** The first stages of the round, all passed. */
export const passed = (length = keys.length): StageRecord[] =>
  keys.slice(0, length).map((key, index) => ({ key, date: toDay(`2020-${dates[index]}`), outcome: 'passed' }))
/** The same, the last of them the end. */
export const ended = (length: number): StageRecord[] =>
  passed(length).map((record, index) =>
    index === length - 1 ? { ...record, outcome: 'ended', reason: '材料不全。' } : record,
  )

export type Row = {
  community: string | undefined
  rank?: number
  survey?: { rate: number; valid: number }
  stages: StageRecord[]
}
const toNamed = (community: string, index: number): Row => ({
  ...{ community, rank: index + 1, survey: { rate: 96.4, valid: 320 } },
  stages: passed(),
})

const stages = Object.entries(names).map(([key, title]) => ({
  key,
  title,
  short: title.slice(0, 2),
  by: '示例',
}))
const survey = { threshold: 90, minimumValid: 300 }
const common = { deck: '现予公布。', year: 2020, issuer: '市民政局', editor: '示例编辑', stages, survey }

/** A run of a public notice, with where to object. */
export const toRun = (from: string, to: string) => ({
  ...{ from: toDay(from), to: toDay(to) },
  ...{ unit: '示例办公室', phone: '0631-5895580', address: '示例路1号' },
})

let serial = 0

/** A final result that names communities in their order; what a test is about is given. */
export const toResult = (communities: readonly string[], changes: object = {}) => ({
  ...{ ...common, act: 'final-result', slug: `result-${++serial}`, title: '关于命名示范社区的通报' },
  ...{ dated: toDay('2020-10-28'), body: toEditorState('现将名单公布如下。') },
  nominations: communities.map(toNamed),
  ...changes,
})

/** The public notice of communities. */
export const toNotice = (communities: readonly string[], changes: object = {}) => ({
  ...{ ...common, act: 'public-notice', slug: `notice-${++serial}`, title: '关于拟命名示范社区的公示' },
  ...{
    dated: toDay('2020-10-19'),
    body: toEditorState('现予公示。'),
    notice: toRun('2020-10-19', '2020-10-23'),
  },
  nominations: communities.map((community, index) => {
    const { rank: _rank, ...row } = toNamed(community, index)
    return { ...row, stages: passed(5) }
  }),
  ...changes,
})
