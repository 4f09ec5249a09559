/** What the office looks at in every review; more can be added to it. */
export const reviewChecklist = [
  '申报表齐全并盖章',
  '自评逐项填写',
  '佐证真实有效',
  '没有一票否决的情形',
] as const
