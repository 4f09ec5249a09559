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
export const evidenceBySheet: Label = {
  zh: '佐证一项一行，写在本社区那一行下面：案例写已发布的标题，文件写本区市已经附进材料的文件名，几个的用分号隔开。记下后不能补。',
  en: 'Evidence has a row for each item below its community: titles of public stories, names of files that are in the materials of the district already. None can be added once it is recorded.',
}
export type SheetAct = keyof typeof roundSheets
export const sheetActs = Object.keys(roundSheets) as [SheetAct, ...SheetAct[]]
