import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The golden gazette of each release, and the SHA-256 of its file as it was when it was made. A release to which a kind
 * came after that has a further one, named after the kind.
 */
export const golden = {
  '0.1.0': 'd98a0339bb6a58d0725e66831ac4632fb871ead1d6aeceb99aace9ff328dc3ce',
  '0.2.0': '70c220a70b54f7b7f426b394383b005bd85414c0fc7aa82a112e0999d7d5c6ac',
  '0.2.0-register': 'd17f4d6d2670fc109e3b57b48ea2413314ef165374629e60c1067d29a106440f',
} as const satisfies Record<string, string>
export type Release = keyof typeof golden

export const releases = Object.keys(golden) as Release[]

export const toGoldenFile = (release: Release): string => join(import.meta.dirname, `${release}.json`)
export const readGolden = (release: Release): string => readFileSync(toGoldenFile(release), 'utf8')

/** A saved gazette as JSON: what anybody can read of it without us. */
export type Saved = {
  entries: Entry[]
  keys: Record<string, unknown>[]
  state?: { number: number; digest: string }
  version?: number
}
export type Entry = {
  head: { number: number; kind: string; slug: string; act: string; subject: string; previous: string }
  digest: string
  signature: string
  document?: Record<string, unknown>
}

export const parseGolden = (release: Release): Saved => JSON.parse(readGolden(release)) as Saved

/** The one that is written in lines, so that each of its letters is fixed. */
export const newest = '0.2.0-register'
