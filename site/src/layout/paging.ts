import type { Stretch } from '../gazette/replica.ts'

/** A page of a list, and those that one turns to from it. The first has no number: it is under the bare address. */
export type Paging = {
  /** Undefined: the first. */
  readonly number: number | undefined
  /** What the first is called among numbers. */
  readonly first: string
  /** What is read for it. */
  readonly stretch: Stretch
  /** The pages before and after it. */
  readonly before: number | 'first' | undefined
  readonly after: number | undefined
  /** Those that are offered by their number in the order of the list, this one among them; `gap` where some are left out. */
  readonly offered: readonly (number | 'first' | 'gap')[]
}

/** The number that a query asks for; undefined where it asks for none, 0 where it asks for what is no number. */
const readNumber = (query: URLSearchParams): number | undefined => {
  const asked = query.get('page')
  if (asked === null) return undefined
  return /^[1-9]\d{0,6}$/.test(asked) ? Number(asked) : 0
}

/**
 * A page of a list that is counted through from its beginning, as what a search found. Undefined where there is no such
 * page, so that the address is answered as missing; the first page of an empty list exists.
 */
export const findCounted = ({
  query,
  total,
  limit,
}: {
  query: URLSearchParams
  total: number
  limit: number
}): Paging | undefined => {
  const number = readNumber(query) ?? 1
  const last = Math.max(1, Math.ceil(total / limit))
  if (number < 1 || number > last) return undefined
  const near = [1, number - 2, number - 1, number, number + 1, number + 2, last].filter(
    (one) => one >= 1 && one <= last,
  )
  const toLed = (one: number): number | 'first' => (one === 1 ? 'first' : one)
  return {
    number: number === 1 ? undefined : number,
    first: '1',
    stretch: { limit, offset: (number - 1) * limit },
    before: number === 1 ? undefined : toLed(number - 1),
    after: number === last ? undefined : number + 1,
    offered: last === 1 ? [] : toOffered(near).map((one) => (one === 'gap' ? one : toLed(one))),
  }
}

/**
 * A page of a list that grows at its beginning, the newest first. Pages are numbered from the oldest on, so that what is
 * published moves nothing from page to page and changes the newest alone: that one has no number, and from half as many to
 * half as many again. `count` says how many there are, up to a number beyond which this page is the same however many.
 */
export const findGrowing = ({
  query,
  count,
  limit,
}: {
  query: URLSearchParams
  count: (most?: number) => number
  limit: number
}): Paging | undefined => {
  const half = Math.floor(limit / 2)
  const asked = readNumber(query)
  if (asked === undefined) return toNewest(count(), { limit, half })
  const total = count((asked + 3) * limit + half)
  /** Whether a page is full, and a newer one has begun. */
  const isFull = (number: number): boolean => total >= number * limit + half
  if (asked < 1 || (asked > 1 && !isFull(asked - 1))) return undefined
  if (!isFull(asked)) return toNewest(total, { limit, half })
  const newer = [asked + 1, asked + 2, asked + 3].filter(isFull)
  return {
    number: asked,
    first: newest,
    stretch: { limit, offset: (asked - 1) * limit, isOldestFirst: true },
    before: newer[0] ?? 'first',
    after: asked > 1 ? asked - 1 : undefined,
    offered: [
      'first',
      ...(newer.length > 2 ? (['gap'] as const) : []),
      ...toOffered([...newer.slice(0, 2).reverse(), asked, ...listOlder(asked)]),
    ],
  }
}

const newest = '最新'

const toNewest = (total: number, { limit, half }: { limit: number; half: number }): Paging => {
  const number = Math.max(1, Math.floor((total - half) / limit) + 1)
  return {
    number: undefined,
    first: newest,
    stretch: { limit: total - (number - 1) * limit },
    before: undefined,
    after: number > 1 ? number - 1 : undefined,
    offered: number > 1 ? ['first', ...toOffered(listOlder(number))] : [],
  }
}

/** Those that are offered of the ones below a number. */
const listOlder = (number: number): number[] =>
  [number - 1, number - 2, 1].filter((one) => one >= 1 && one < number)

/** Numbers in their order, each once, with what says that some are left out. */
const toOffered = (numbers: readonly number[]): (number | 'gap')[] =>
  [...new Set(numbers)].flatMap((number, index, all) =>
    Math.abs(number - (all[index - 1] ?? number)) > 1 ? ['gap' as const, number] : [number],
  )

/** Reads a page of a list by what lists a stretch of it. */
export const readPage = <Item>({ stretch }: Paging, list: (stretch: Stretch) => readonly Item[]): Item[] =>
  stretch.isOldestFirst ? list(stretch).toReversed() : [...list(stretch)]
