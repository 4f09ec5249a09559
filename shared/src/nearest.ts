/** The candidate that needs the fewest edits to become `word`. Throws on an empty list. */
export const toNearest = (word: string, candidates: readonly string[]): string => {
  const [first, ...others] = candidates
  if (first === undefined) throw new RangeError('no candidates')
  return others.reduce(
    (best, other) => (toDistance(word, other) < toDistance(word, best) ? other : best),
    first,
  )
}

/** Levenshtein distance: insertions, deletions and substitutions, one each. */
const toDistance = (from: string, to: string): number => {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (const [line, letter] of Array.from(from).entries()) {
    const next = [line + 1]
    for (const [column, other] of Array.from(to).entries()) {
      const substitution = (row[column] ?? 0) + (letter === other ? 0 : 1)
      next.push(Math.min((next[column] ?? 0) + 1, (row[column + 1] ?? 0) + 1, substitution))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
