import { diffArrays } from 'diff'
import { isSimilar } from './similar.ts'

/** An entry of a list: what tells it from the others, and its words where nothing else tells what it is. */
export type Item = { readonly key: string; readonly grams?: ReadonlySet<string> }

/** Places of one entry in both lists; the one that lacks is where it was added or removed. */
export type Pair = { readonly before?: number; readonly after?: number; readonly moved?: true }

type Lists = { readonly before: readonly Item[]; readonly after: readonly Item[] }

/** How many entries may differ between two lists. The work grows with its square. */
const mostEdits = 500

/**
 * Which entries of two lists belong together, in the order in which to show them. Entries with one key do, and between
 * those the ones that say much the same: an insertion moves nothing. What changed its place among the others is `moved`.
 */
export const alignLists = (lists: Lists): Pair[] => {
  const places = { before: [...lists.before.keys()], after: [...lists.after.keys()] }
  const exact = pair(places, (before, after) => lists.before[before]?.key === lists.after[after]?.key)
  // Where too much differs, no order is known that an entry could have left.
  const whole = exact ? joinMoved(exact, lists) : joinMoved(apart(places), lists).map(unmoved)
  return toStretches(whole).flatMap((stretch) => (isOpen(stretch[0]) ? pairSimilar(stretch, lists) : stretch))
}

type Places = { readonly before: readonly number[]; readonly after: readonly number[] }

const pair = (
  { before, after }: Places,
  comparator: (before: number, after: number) => boolean,
): Pair[] | undefined => {
  const runs = diffArrays([...before], [...after], { comparator, maxEditLength: mostEdits })
  const next = { before: 0, after: 0 }
  const take = (side: keyof Places): Pair => {
    const place = (side === 'before' ? before : after)[next[side]++]
    return place === undefined ? {} : { [side]: place }
  }
  return runs?.flatMap(({ added, count, removed }) =>
    Array.from({ length: count }, () => ({
      ...(added ? {} : take('before')),
      ...(removed ? {} : take('after')),
    })),
  )
}

const apart = ({ before, after }: Places): Pair[] => [
  ...before.map((place) => ({ before: place })),
  ...after.map((place) => ({ after: place })),
]

/** Joins what left one place with what turned up in another under the same key. */
const joinMoved = (pairs: readonly Pair[], lists: Lists): Pair[] => {
  const left = Map.groupBy(pairs.filter(isRemoved), ({ before }) => lists.before[before]?.key)
  const joined = pairs.map((pair): Pair => {
    if (!isAdded(pair)) return pair
    const from = left.get(lists.after[pair.after]?.key)?.shift()
    return from ? { ...from, ...pair, moved: true } : pair
  })
  const gone = new Set(joined.flatMap(({ before, moved }) => (moved ? [before] : [])))
  return joined.filter((pair) => !isRemoved(pair) || !gone.has(pair.before))
}

const unmoved = ({ moved, ...pair }: Pair): Pair => pair

const isRemoved = (pair: Pair): pair is { before: number } => pair.after === undefined
const isAdded = (pair: Pair): pair is { after: number } => pair.before === undefined
const isOpen = (pair: Pair | undefined): boolean => pair !== undefined && (isRemoved(pair) || isAdded(pair))

/** Cuts the pairs into stretches that are all joined, or all not. */
const toStretches = (pairs: readonly Pair[]): Pair[][] => {
  const stretches: Pair[][] = []
  for (const pair of pairs) {
    const last = stretches.at(-1)
    if (last && isOpen(last[0]) === isOpen(pair)) last.push(pair)
    else stretches.push([pair])
  }
  return stretches
}

/** Joins entries of a stretch that say much the same, and one that stands alone in the place of another. */
const pairSimilar = (stretch: readonly Pair[], lists: Lists): Pair[] => {
  const before = stretch.filter(isRemoved).map((pair) => pair.before)
  const after = stretch.filter(isAdded).map((pair) => pair.after)
  const similar = pair({ before, after }, (one, other) =>
    isSimilar(lists.before[one]?.grams, lists.after[other]?.grams),
  )
  return toStretches(similar ?? stretch).flatMap((part) => {
    const [one, other, ...others] = part
    const alone = one && other && others.length === 0 && isRemoved(one) && isAdded(other)
    return alone && lists.before[one.before]?.grams ? [{ ...one, ...other }] : part
  })
}
