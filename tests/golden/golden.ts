import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The golden gazette of each release, and the SHA-256 of its file as it was when it was made. */
export const golden = {
  '0.1.0': '1e342093868d6c55895bef6e28f50facb6d89a1c5f0d783837c924d28da2c5d4',
  '0.2.0': 'e390c1371b9f650105ed9d381993f21569b53d2c3ccce58401fe60e59c2bc07a',
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
export const newest = '0.2.0'
