/** Chance that can be repeated: the same seed gives the same choices. */
export type Chance = {
  /** From 0 up to, not including, `below`. */
  readonly integer: (below: number) => number
  readonly pick: <T>(list: readonly T[]) => T
  readonly is: (probability: number) => boolean
}

/** Mulberry32, a generator of 32 bits of state. */
export const toChance = (seed: number): Chance => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const integer = (below: number): number => Math.floor(next() * below)
  return {
    integer,
    is: (probability) => next() < probability,
    pick: (list) => {
      const picked = list[integer(list.length)]
      if (picked === undefined) throw new Error('nothing to pick from')
      return picked
    },
  }
}
