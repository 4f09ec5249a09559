/** A seeded source of numbers: the same seed gives the same picture on every machine. */
export type Random = {
  /** From 0 up to, but not including, 1. */
  next: () => number
  /** From low up to high. */
  between: (low: number, high: number) => number
  /** A whole number from low to high, both included. */
  whole: (low: number, high: number) => number
  pick: <T>(list: readonly [T, ...T[]]) => T
}

/** FNV-1a, 32 bits. */
const toHash = (text: string): number => {
  let hash = 0x811c9dc5
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  }
  return hash >>> 0
}

/** Mulberry32 over the hash of a seed. */
export const toRandom = (seed: string): Random => {
  let state = toHash(seed)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const between = (low: number, high: number): number => low + next() * (high - low)
  const whole = (low: number, high: number): number => Math.floor(between(low, high + 1))
  return { next, between, whole, pick: (list) => list[whole(0, list.length - 1)] ?? list[0] }
}

/** A short name for what a piece of drawing is made of: equal pieces get equal names. */
export const toName = (text: string): string => `s${toHash(text).toString(36)}`
