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
export type SheetAct = keyof typeof roundSheets
export const sheetActs = Object.keys(roundSheets) as [SheetAct, ...SheetAct[]]
