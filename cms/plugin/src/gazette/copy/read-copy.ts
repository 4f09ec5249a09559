import { toCanonicalJson } from '@exemplar/shared/gazette/digest'
import { type GazetteHead, gazettePage } from '@exemplar/shared/gazette/entry'
import { type KeySet, keySet } from '@exemplar/shared/gazette/keys'
import { limits } from '@exemplar/shared/gazette/limits'
import { findJsonFault } from '@exemplar/shared/gazette/readable-json'
import type { CopyFault, HeldGazette } from '@exemplar/shared/gazette/saved'
import { readAnswer, UnreadableError } from './answer.ts'

/** A gazette read from an address, with what its pages say beside the entries. Nothing of it is verified yet. */
export type ReadCopy = {
  readonly gazette: HeldGazette
  /** The first page that is not written in the one way that it has. */
  readonly written: CopyFault | undefined
  /** Columns of the source's own database that no longer say what their entries say. */
  readonly differing: readonly { readonly number: number; readonly columns: readonly string[] }[]
}

const pageSize = 500
/** Keys and entries stand this much deeper in a page than by themselves. */
const pageDepth = limits.depth + 4

/** Where the doors of a gazette are: the address of a CMS or of a site, also one under a path. */
export const toDoor = (place: string, path: string): string => {
  const base = toBase(place)
  base.search = ''
  base.hash = ''
  if (!base.pathname.endsWith('/')) base.pathname += '/'
  return new URL(path, base).href
}

const toBase = (place: string): URL => {
  if (/^https?:\/\//.test(place) && URL.canParse(place)) return new URL(place)
  throw new UnreadableError(place, {
    zh: '不是网址，请写全，如 https://www.example.gov.cn',
    en: 'this is no address; write all of it, like https://www.example.gov.cn',
  })
}

/** The key list of a CMS or a site, checked for its shape alone. */
export const readKeyList = async (place: string): Promise<KeySet> => {
  const address = toDoor(place, '.well-known/exemplar-keys.json')
  return parseKeyList(await readAnswer(address, limits.keyList), address)
}

/** A key list from its text. Throws where it is none. */
export const parseKeyList = (text: string, place: string): KeySet => {
  const value = parse(text, place)
  if (findJsonFault(value) || !keySet.safeParse(value).success) throw toStranger(place)
  return value as KeySet
}

/**
 * Reads a whole gazette from a CMS or a site: its key list, then page after page up to the newest entry. It ends where a
 * page brings nothing or its numbers do not follow; the check of the entries then says what is missing.
 */
export const readCopy = async (place: string): Promise<ReadCopy> => {
  const keys = await readKeyList(place)
  const entries: unknown[] = []
  const differing: { number: number; columns: readonly string[] }[] = []
  let written: CopyFault | undefined
  let state: GazetteHead | undefined
  for (let left: number = limits.gazette; ; ) {
    const address = toDoor(place, `api/gazette?after=${entries.length}&limit=${pageSize}`)
    const text = await readAnswer(address, Math.min(limits.page, left))
    left -= Buffer.byteLength(text)
    const page = parsePage(text, address)
    written ??= findOtherWriting(text, { page, after: entries.length })
    for (const entry of page.entries) entries.push(entry)
    differing.push(...(page.differing ?? []))
    state = page.state ? toHead(page.state) : toOldState(page.latest, entries)
    const isLast = page.entries.length === 0 || readNumber(entries.at(-1)) !== entries.length
    if (isLast || entries.length >= page.latest) break
    if (left <= 0) throw new UnreadableError(place, tooLarge)
  }
  return { gazette: { keys, entries, state }, written, differing }
}

const tooLarge = {
  zh: `公报超过${limits.gazette}字节，这个命令读不下`,
  en: `the gazette has more than ${limits.gazette} bytes, which is more than this command reads`,
}

/** Whatever a later release says beside them. */
const toHead = ({ number, digest }: GazetteHead): GazetteHead => ({ number, digest })

/** Release 0.1 names its newest number and not its digest: that much can be held against what came. */
const toOldState = (latest: number, entries: readonly unknown[]): GazetteHead | undefined => {
  const last = entries.at(-1)
  const digest = typeof last === 'object' && last !== null && 'digest' in last ? String(last.digest) : ''
  return entries.length >= latest ? undefined : { number: latest, digest }
}

type Page = {
  readonly latest: number
  readonly state?: GazetteHead
  readonly entries: readonly unknown[]
  readonly differing?: ReadCopy['differing']
}

const parsePage = (text: string, address: string): Page => {
  const value = parse(text, address)
  if (!gazettePage.safeParse(value).success) throw toStranger(address)
  return value as Page
}

const parse = (text: string, place: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw toStranger(place, error)
  }
}

const toStranger = (place: string, cause?: unknown): UnreadableError =>
  new UnreadableError(
    place,
    { zh: '答复的不是公报，请检查地址', en: 'what it says is no gazette; check the address' },
    { cause },
  )

const readNumber = (entry: unknown): unknown =>
  (entry as { head?: { number?: unknown } } | null | undefined)?.head?.number

/**
 * Where a page is written otherwise than in canonical JSON, by the entry in which it is. Pages without a state are of
 * release 0.1, which knew no such rule. What has no canonical form is the check's to name.
 */
const findOtherWriting = (
  text: string,
  { page, after }: { page: Page; after: number },
): CopyFault | undefined => {
  if (page.state === undefined || findJsonFault(page, pageDepth)) return undefined
  const expected = toCanonicalJson(page)
  if (expected === text) return undefined
  const fault = 'written-differently'
  const at = findDifference(expected, text)
  let end = expected.indexOf('"entries":[') + '"entries":['.length
  if (at < end) return { part: 'copy', fault }
  for (const [index, entry] of page.entries.entries()) {
    end += toCanonicalJson(entry).length + 1
    if (at < end) return { part: 'entry', number: after + index + 1, fault }
  }
  return { part: 'copy', fault }
}

const findDifference = (one: string, other: string): number => {
  const shorter = Math.min(one.length, other.length)
  for (let at = 0; at < shorter; at++) if (one[at] !== other[at]) return at
  return shorter
}
