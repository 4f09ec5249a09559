/** Kinds of which the site shows one document at a time, at an address without a slug. */
export const shownAlone = ['standard-set', 'campaign'] as const

/** A document of such a kind: its year, and the number of its first entry in the gazette. */
type Alone = { readonly year: number; readonly first: number }

/** Whether one stands in the place of another: it is of a later year, or of the same and was published after it. Pure. */
export const isInPlaceOf = (one: Alone, other: Alone): boolean =>
  one.year > other.year || (one.year === other.year && one.first > other.first)
