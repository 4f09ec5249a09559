import { hash } from 'node:crypto'

/** Cells from the centre of the window to its frame. */
const reach = 4
/** How many bars of an eighth make a window: fewer are an empty frame, more a plain grid. */
const fewest = 6
const most = 13

/** A bar of the lattice in one eighth of the window: from (x, y) to (x + 1, y), measured from the centre. */
type Bar = { readonly x: number; readonly y: number }

const bars: readonly Bar[] = Array.from({ length: reach * reach }, (_, index) => ({
  x: index % reach,
  y: Math.floor(index / reach),
}))

const toKey = (x: number, y: number): string => `${Math.abs(x)},${Math.abs(y)}`

/** How many bars meet at a crossing of the quarter, those of the mirrored quarters and of the frame included. */
const countMeeting = (kept: ReadonlySet<string>, x: number, y: number): number => {
  if (x === reach || y === reach) return 4
  const right = kept.has(toKey(x, y))
  const left = x === 0 ? right : kept.has(toKey(x - 1, y))
  const down = kept.has(toKey(y, x))
  const up = y === 0 ? down : kept.has(toKey(y - 1, x))
  return [right, left, down, up].filter(Boolean).length
}

/** Takes away bars that end in the air, until none does: a carpenter could make what is left. */
const prune = (kept: Set<string>): ReadonlySet<string> => {
  const loose = bars.filter(
    ({ x, y }) => kept.has(toKey(x, y)) && (countMeeting(kept, x, y) < 2 || countMeeting(kept, x + 1, y) < 2),
  )
  if (loose.length === 0) return kept
  for (const { x, y } of loose) kept.delete(toKey(x, y))
  return prune(kept)
}

/** The bars that a SHA-256 digest leaves standing. */
const grow = (digest: string): ReadonlySet<string> => {
  // Each bar stands with five chances in eight: sparser falls apart, denser is a plain grid.
  const stands = (index: number): boolean => Number.parseInt(digest.slice(index * 2, index * 2 + 2), 16) < 160
  return prune(new Set(bars.filter((_, index) => stands(index)).map(({ x, y }) => toKey(x, y))))
}

/** Mirrored in both axes and both diagonals: an SVG path in a box of 20, centre at 10, frame left out. */
const draw = (kept: ReadonlySet<string>): string =>
  bars
    .filter(({ x, y }) => kept.has(toKey(x, y)))
    .flatMap(({ x, y }) =>
      [...new Set([x, -x - 1])].flatMap((from) => [...new Set([y, -y])].map((side) => ({ from, side }))),
    )
    .flatMap(({ from, side }) => [
      `M${10 + from * 2} ${10 + side * 2}h2`,
      `M${10 + side * 2} ${10 + from * 2}v2`,
    ])
    .join('')

/**
 * A window lattice (窗棂) for each of several seeds, each of another form. Grown from the digest of the seed, and from the
 * digest of that while it has too few bars or too many, or while a seed before it has the same: a seed that is added at
 * the end changes none.
 */
export const toLattices = (seeds: readonly string[]): ReadonlyMap<string, string> => {
  const lattices = new Map<string, string>()
  const taken = new Set<string>()
  for (const seed of seeds) {
    let digest = hash('sha256', seed)
    let kept = grow(digest)
    while (kept.size < fewest || kept.size > most || taken.has(draw(kept))) {
      digest = hash('sha256', digest)
      kept = grow(digest)
    }
    taken.add(draw(kept))
    lattices.set(seed, draw(kept))
  }
  return lattices
}
