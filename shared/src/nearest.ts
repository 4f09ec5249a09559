/** The candidate that needs the fewest edits to become `word`. Throws on an empty list. */
export const toNearest = (word: string, candidates: readonly string[]): string => {
  const [nearest] = listNear(word, candidates, Number.POSITIVE_INFINITY)
  if (nearest === undefined) throw new RangeError('no candidates')
  return nearest
}

/** The candidates that so few edits make of `word`, the nearest first. */
export const listNear = (word: string, candidates: readonly string[], most: number): string[] =>
  candidates
    .map((candidate) => ({ candidate, distance: toDistance(word, candidate, most) }))
    .filter(({ distance }) => distance <= most)
    .sort((one, other) => one.distance - other.distance)
    .map(({ candidate }) => candidate)

/** Levenshtein distance: insertions, deletions and substitutions, one each. Beyond `most` any greater number. */
const toDistance = (from: string, to: string, most: number): number => {
  if (Math.abs(from.length - to.length) > most) return Number.POSITIVE_INFINITY
  // What both begin and end with is left out: of many words nothing is left to be compared.
  let [start, end] = [0, 0]
  const shorter = Math.min(from.length, to.length)
  while (start < shorter && from[start] === to[start]) start++
  while (end < shorter - start && from.at(-1 - end) === to.at(-1 - end)) end++
  return toWholeDistance(from.slice(start, from.length - end), to.slice(start, to.length - end), most)
}

const toWholeDistance = (from: string, to: string, most: number): number => {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let line = 0; line < from.length; line++) {
    const next = [line + 1]
    for (let column = 0; column < to.length; column++) {
      const substitution = (row[column] ?? 0) + (from[line] === to[column] ? 0 : 1)
      next.push(Math.min((next[column] ?? 0) + 1, (row[column + 1] ?? 0) + 1, substitution))
    }
    // No later row has less than the least of this one.
    if (Math.min(...next) > most) return Number.POSITIVE_INFINITY
    row = next
  }
  return row[to.length] ?? 0
}
