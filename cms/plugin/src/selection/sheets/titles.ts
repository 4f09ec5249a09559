import type { Label } from '@exemplar/shared/glossary'

/** The sheets of a round by the act that each of their rows is, in the order of the stages. */
export const roundSheets = {
  recommend: { zh: '区市推荐表', en: 'Recommendations' },
  review: { zh: '审核表', en: 'Reviews' },
  survey: { zh: '满意度调查表', en: 'Surveys' },
  score: { zh: '联审评分表', en: 'Scores' },
  'joint-review': { zh: '联审结果表', en: 'Joint review' },
  decide: { zh: '研究结果表', en: 'Decision' },
} as const satisfies Record<string, Label>
/** What is told of a recommendation before it is imported: its record takes no evidence afterwards. */
export const withoutEvidence: Label = {
  zh: '导入的推荐不带佐证文件和案例，记下后不能补；要附佐证的，请在评选台逐个推荐。',
  en: 'An imported recommendation has no evidence and no stories, and none can be added once it is recorded. Recommend those that have some one by one.',
}
export type SheetAct = keyof typeof roundSheets
export const sheetActs = Object.keys(roundSheets) as [SheetAct, ...SheetAct[]]
