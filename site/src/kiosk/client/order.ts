/** What takes turns: of these one is shown each time round, of the others all. */
const turning: ReadonlySet<string> = new Set(['stories', 'figures'])

/**
 * The loop as places of frames, from what part each frame is of, in the order of the page. It is as many times round as the
 * part with the most frames that take turns, so that each of them has been shown when it begins anew.
 */
export const toOrder = (parts: readonly string[]): number[] => {
  const groups = new Map<string, number[]>()
  parts.forEach((part, place) => {
    groups.set(part, [...(groups.get(part) ?? []), place])
  })
  const rounds = Math.max(1, ...[...groups].map(([part, places]) => (turning.has(part) ? places.length : 1)))
  return Array.from({ length: rounds }, (_, round) =>
    [...groups].flatMap(([part, places]) =>
      turning.has(part) ? (places[round % places.length] ?? []) : places,
    ),
  ).flat()
}
