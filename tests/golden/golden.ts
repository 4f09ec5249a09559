import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The golden gazette of each release, and the SHA-256 of its file as it was when it was made. */
export const golden = {
  '0.1.0': 'd98a0339bb6a58d0725e66831ac4632fb871ead1d6aeceb99aace9ff328dc3ce',
  '0.2.0': '70c220a70b54f7b7f426b394383b005bd85414c0fc7aa82a112e0999d7d5c6ac',
  '0.3.0': 'a26bd6d2308376a1ab851c960cad64182cb11ea24080c721b9879b2c371a629f',
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
export const newest = '0.3.0'

/** Extensions of the types of files that golden gazettes show. */
const extensions: Readonly<Record<string, string>> = {
  'image/avif': 'avif',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'audio/mpeg': 'mp3',
}

/** The names of the files that a saved gazette shows, each as often as it shows it. */
export const listFileNames = (saved: string): string[] =>
  [...saved.matchAll(/"sha256":"([0-9a-f]{64})","type":"([\w./-]+)"/g)].map(
    ([, digest, type = '']) => `${digest}.${extensions[type]}`,
  )
