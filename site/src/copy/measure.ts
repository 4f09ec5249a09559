/** How long a text is against what a platform takes, and what of it is over. */
export type Measured = {
  readonly count: number
  readonly most: number
  /** How many are too many; 0 where it has room. */
  readonly over: number
  /** What stands behind the last one that has room; empty where all have. */
  readonly rest: string
}

/** Counts letters as their writer does: one outside the plane of most is one. */
export const measure = (text: string, most: number): Measured => {
  const letters = Array.from(text)
  return {
    ...{ count: letters.length, most },
    over: Math.max(0, letters.length - most),
    rest: letters.slice(most).join(''),
  }
}

/** The beginning of a text, for whoever looks for it. */
export const toBeginning = (text: string, most = 12): string => {
  const letters = Array.from(text.trim())
  return letters.length > most ? `${letters.slice(0, most).join('')}…` : letters.join('')
}
