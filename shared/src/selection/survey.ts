import type { RoundRules } from './rules.ts'
import type { Outcome } from './stages.ts'

/** Valid answers, and those of them that are satisfied. */
export type Counted = { readonly valid: number; readonly satisfied: number }

/**
 * The rate that is published: in per cent, to one decimal place, never rounded up. So what is published as 90 % has met a
 * threshold of 90 %.
 */
export const toRate = ({ satisfied, valid }: Counted): number =>
  valid === 0 ? 0 : Math.floor((satisfied * 1000) / valid) / 10

/**
 * What a survey comes to by the rules of its round. Fewer valid answers than the least number decide nothing, neither way.
 * The share itself is compared, in whole numbers: 89.96 % is not 90 %.
 */
export const toSurveyOutcome = (
  { satisfied, valid }: Counted,
  { minimumValid, threshold }: RoundRules['survey'],
): Outcome => {
  if (valid < minimumValid) return 'undecided'
  return satisfied * 100 >= threshold * valid ? 'passed' : 'ended'
}

/** Two-sided 95 per cent. */
const z = 1.959964

/**
 * The interval in which the share of all residents lies with 95 per cent, in per cent to one decimal place (Wilson 1927,
 * JASA 22, 209–212): it stays within 0 and 100, and holds for few answers too. Undefined where nobody answered.
 */
export const toInterval = ({ satisfied, valid }: Counted): readonly [number, number] | undefined => {
  if (valid === 0) return undefined
  const share = satisfied / valid
  const square = z * z
  const middle = share + square / (2 * valid)
  const spread = z * Math.sqrt((share * (1 - share)) / valid + square / (4 * valid * valid))
  const scale = 1 + square / valid
  const toPerCent = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 1000) / 10
  return [toPerCent((middle - spread) / scale), toPerCent((middle + spread) / scale)]
}
