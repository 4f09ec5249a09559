const day = 24 * 3_600_000

/** 03:00 in Beijing, as milliseconds of a UTC day. */
const nightly = 19 * 3_600_000

/** Sites that were started together do not ask the CMS together. */
const spread = 30 * 60_000

/** Milliseconds from an instant to the next nightly check; `chance` is from 0 up to 1. */
export const toNextCheck = (now: number, chance: number): number => {
  const next = Math.floor((now - nightly) / day + 1) * day + nightly
  return next - now + Math.floor(chance * spread)
}
