/** The candidate that needs the fewest edits to become `word`. Throws on an empty list. */
export const toNearest = (word: string, candidates: readonly string[]): string => {
  const [first, ...others] = candidates
  if (first === undefined) throw new RangeError('no candidates')
  return others.reduce(
    (best, other) => (toDistance(word, other) < toDistance(word, best) ? other : best),
    first,
  )
}

/**
 * Whether so few edits make one word of the other. Two that are far apart are told after their first letters, whatever
 * their length.
 */
export const isNear = (one: string, other: string, most: number): boolean =>
  Math.abs(one.length - other.length) <= most && toDistance(one, other, most) <= most

/** Levenshtein distance: insertions, deletions and substitutions, one each. Beyond `most` any greater number. */
const toDistance = (from: string, to: string, most = Number.POSITIVE_INFINITY): number => {
  const [letters, others] = [Array.from(from), Array.from(to)]
  let row = Array.from({ length: others.length + 1 }, (_, column) => column)
  for (const [line, letter] of letters.entries()) {
    const next = [line + 1]
    for (const [column, other] of others.entries()) {
      const substitution = (row[column] ?? 0) + (letter === other ? 0 : 1)
      next.push(Math.min((next[column] ?? 0) + 1, (row[column + 1] ?? 0) + 1, substitution))
    }
    // No later row has less than the least of this one.
    if (Math.min(...next) > most) return Number.POSITIVE_INFINITY
    row = next
  }
  return row.at(-1) ?? 0
}
