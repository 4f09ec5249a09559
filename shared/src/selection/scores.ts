import type { RecordOf } from './record.ts'
import type { RoundRules } from './rules.ts'

type Sheet = Pick<RoundRules['jointReview'], 'points' | 'weights'>

/** A score in per cent of full marks, to two decimal places: each item counts as much as it weighs. */
export const toTotal = (
  { points: given }: Pick<RecordOf<'score'>, 'points'>,
  { points: full, weights }: Sheet,
): number => {
  const by = new Map(given.map(({ standard, points }) => [standard, points]))
  const most = weights.reduce((sum, { weight }) => sum + weight * full, 0)
  const sum = weights.reduce((all, { standard, weight }) => all + weight * (by.get(standard) ?? 0), 0)
  return round((sum / most) * 100)
}

/** What the office sees of the scores of one nomination once all are in, and the public of it nothing but the mean. */
export type Spread = {
  readonly count: number
  readonly mean: number
  readonly least: number
  readonly most: number
  /** Units whose total lies further from the median than twice the median distance, and by five points at least. */
  readonly outliers: readonly string[]
}

/** Undefined where nobody scored. */
export const toSpread = (
  scores: ReadonlyMap<string, RecordOf<'score'>>,
  sheet: Sheet,
): Spread | undefined => {
  const totals = [...scores].map(([unit, score]) => ({ unit, total: toTotal(score, sheet) }))
  if (totals.length === 0) return undefined
  const values = totals.map(({ total }) => total)
  const middle = toMedian(values)
  const usual = toMedian(values.map((value) => Math.abs(value - middle)))
  const isOutlier = (value: number) => Math.abs(value - middle) > Math.max(5, 2 * usual)
  return {
    count: values.length,
    mean: round(values.reduce((sum, value) => sum + value, 0) / values.length),
    least: Math.min(...values),
    most: Math.max(...values),
    outliers: totals.filter(({ total }) => isOutlier(total)).map(({ unit }) => unit),
  }
}

const round = (value: number): number => Math.round(value * 100) / 100

const toMedian = (values: readonly number[]): number => {
  const sorted = values.toSorted((one, other) => one - other)
  const half = sorted.length / 2
  const [low = 0, high = 0] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]]
  return (low + high) / 2
}
