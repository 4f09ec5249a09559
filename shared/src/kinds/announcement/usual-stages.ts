import type { Stage } from '../announcement.ts'

/** The stage that the survey decides. */
export const surveyStage = 'satisfaction-survey'

/** The stages that a round of the campaign has by its plan, with the public notice, which is optional. */
export const usualStages: readonly Stage[] = [
  { key: 'recommendation', title: '区市推荐', short: '推荐', by: '各区市' },
  { key: 'office-review', title: '领导小组办公室审核', short: '审核', by: '领导小组办公室' },
  { key: surveyStage, title: '社区居民满意度调查', short: '调查', by: '社区居民' },
  { key: 'joint-review', title: '成员单位联审', short: '联审', by: '成员单位' },
  { key: 'decision', title: '领导小组研究', short: '研究', by: '领导小组' },
  { key: 'public-notice', title: '公示', short: '公示', by: '领导小组' },
  { key: 'announcement', title: '公布', short: '公布', by: '领导小组' },
]
