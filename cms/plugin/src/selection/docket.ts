import type { RoundStanding } from '@exemplar/shared/selection/standing'

/** The next number of an objection (异议编号): counted from 1 in each round, in the year of the round, none used twice. */
export const toDocket = (standing: RoundStanding | undefined): string =>
  `异〔${standing?.rules.year ?? 0}〕${(standing?.objections.size ?? 0) + 1}号`
