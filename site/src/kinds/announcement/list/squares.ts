const inColumn = 6
const step = 11
const side = 9

/** Squares from one place up to another, six in a column, as an SVG path, and the room that as many take up. */
export const toSquares = (
  from: number,
  until: number,
): { readonly path: string; readonly width: number; readonly height: number } => {
  const places = Array.from({ length: Math.max(0, until - from) }, (_, index) => from + index)
  const path = places
    .map(
      (place) =>
        `M${Math.floor(place / inColumn) * step} ${(place % inColumn) * step}h${side}v${side}h-${side}z`,
    )
    .join('')
  const columns = Math.max(1, Math.ceil(until / inColumn))
  const rows = Math.min(inColumn, Math.max(1, until))
  return { path, width: columns * step - (step - side), height: rows * step - (step - side) }
}
