import type { SampleAnnouncement } from '../types.ts'

type Stage = SampleAnnouncement['stages'][number]

/** The seven stages of the sample round. The public notice is optional in a round; this one has it. */
export const stages = [
  { key: 'recommendation', title: '区市推荐', short: '推荐', by: '各区市、国家级开发区' },
  { key: 'office-review', title: '领导小组办公室审核', short: '审核', by: '领导小组办公室' },
  { key: 'satisfaction-survey', title: '社区居民满意度调查', short: '调查', by: '社区居民' },
  { key: 'joint-review', title: '成员单位联审', short: '联审', by: '领导小组成员单位' },
  { key: 'decision', title: '领导小组研究', short: '研究', by: '市城乡社区治理工作领导小组' },
  { key: 'public-notice', title: '公示', short: '公示', by: '市城乡社区治理工作领导小组' },
  { key: 'announcement', title: '公布', short: '公布', by: '市城乡社区治理工作领导小组' },
] as const satisfies Stage[]

export type StageKey = (typeof stages)[number]['key']

/** The stages up to and including `last`. */
export const stagesUntil = (last: StageKey): Stage[] =>
  stages.slice(0, stages.findIndex(({ key }) => key === last) + 1)
