import type { CopyFault } from '@exemplar/shared/gazette/saved'

/** A place in JSON: keys and indexes from the root on. */
export type Path = readonly (string | number)[]

/** Every place in a value, its own first. */
export const listPlaces = (value: unknown, path: Path = []): Path[] =>
  typeof value === 'object' && value !== null
    ? [
        path,
        ...Object.entries(value).flatMap(([key, part]) => listPlaces(part, [...path, toStep(value, key)])),
      ]
    : [path]

const toStep = (parent: object, key: string): string | number => (Array.isArray(parent) ? Number(key) : key)

export const get = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((part, step) => (part as Record<string | number, unknown>)[step], value)

/** A copy in which what stands at a place was made something else. */
export const change = <T>(value: T, path: Path, to: (part: unknown) => unknown): T => {
  const copy = structuredClone(value)
  const last = path.at(-1)
  if (last === undefined) return to(copy) as T
  const parent = get(copy, path.slice(0, -1)) as Record<string | number, unknown>
  parent[last] = to(parent[last])
  return copy
}

/** The part of a gazette that a verdict names, in one word: `entry 3`, `key 1`, `copy`. */
export const toPlace = (fault: CopyFault): string =>
  fault.part === 'copy' ? 'copy' : `${fault.part} ${fault.number}`

/** The same of a place in a saved gazette. How many keys there are is said of the last one. */
export const toExpected = ([part, index]: Path, keys: number): string => {
  if (part === 'version') return `key ${keys}`
  if (typeof index !== 'number') return 'copy'
  return `${part === 'entries' ? 'entry' : 'key'} ${index + 1}`
}
