import { z } from 'zod'
import { toCanonicalJson } from './digest.ts'
import { type GazetteHead, gazetteHead, genesisDigest } from './entry.ts'
import { findKeyListFault, type KeyFault, type KeySet, keySet } from './keys.ts'
import { findJsonFault } from './readable-json.ts'
import { type EntryFault, findFeedFault } from './verify.ts'

/** A gazette as somebody holds it: its key list and its entries as they came, and which one is its newest. */
export type HeldGazette = {
  readonly keys: KeySet
  readonly entries: readonly unknown[]
  /** What its source said of itself; absent in copies of release 0.1. */
  readonly state?: GazetteHead | undefined
}

/** Why a copy of a gazette is not to be believed, and where: in an entry, in a key, or in the copy as a whole. */
export type CopyFault =
  | { readonly part: 'entry'; readonly number: number; readonly fault: EntryFault | 'written-differently' }
  | { readonly part: 'key'; readonly number: number; readonly fault: KeyFault | 'written-differently' }
  | { readonly part: 'copy'; readonly fault: 'no-gazette' | 'cut-off' | 'written-differently' }

/** Checks a whole gazette: its keys, each entry, and that it ends where its source says that it does. */
export const findCopyFault = async ({
  keys,
  entries,
  state,
}: HeldGazette): Promise<CopyFault | undefined> => {
  const key = await findKeyListFault(keys)
  if (key) return { part: 'key', number: key.key, fault: key.fault }
  const entry = await findFeedFault(entries, keys)
  if (entry) return { part: 'entry', ...entry }
  const last = entries.at(-1) as { digest: string } | undefined
  const ends = { number: entries.length, digest: last?.digest ?? genesisDigest }
  const isWhole = state === undefined || (state.number === ends.number && state.digest === ends.digest)
  return isWhole ? undefined : { part: 'copy', fault: 'cut-off' }
}

const savedGazette = z.strictObject({
  entries: z.array(z.unknown()),
  keys: z.array(z.unknown()),
  state: gazetteHead.strict().optional(),
  version: z.int().positive().optional(),
})

/**
 * The text of a saved gazette: canonical JSON in which each entry and each key has a line of its own, so that every
 * letter of it is fixed and a damaged one is found by its line.
 */
export const toSavedText = ({ entries, keys, state }: HeldGazette): string =>
  [
    '{"entries":[',
    ...toLines(entries),
    '],"keys":[',
    ...toLines(keys.keys),
    `]${state ? `,"state":${toCanonicalJson(state)}` : ''}${keys.version === undefined ? '' : `,"version":${keys.version}`}}`,
    '',
  ].join('\n')

const toLines = (values: readonly unknown[]): string[] =>
  values.map((value, index) => toCanonicalJson(value) + (index < values.length - 1 ? ',' : ''))

/**
 * Reads and checks a saved gazette from its text. `trusted` are keys to hold it against in place of those that came with
 * it. A copy of release 0.1 is written in one line without a state; in a later one every letter counts.
 */
export const checkSavedText = async (
  text: string,
  trusted?: KeySet,
): Promise<{ gazette: HeldGazette } | { fault: CopyFault }> => {
  const saved = parseSaved(text)
  if (!saved) return { fault: findBrokenLine(text) ?? { part: 'copy', fault: 'no-gazette' } }
  const { entries, keys, state, version } = saved
  const list = keySet.safeParse({ keys, ...(version === undefined ? {} : { version }) })
  if (!list.success) return { fault: toKeyShapeFault(list.error) }
  const own = { keys: keys as KeySet['keys'], ...(version === undefined ? {} : { version }) }
  const gazette = { entries, keys: trusted ?? own, state: state as GazetteHead | undefined }
  const isOfFirstRelease = state === undefined && version === undefined
  const fault =
    (await findCopyFault({ ...gazette, keys: own })) ??
    (isOfFirstRelease ? undefined : findOtherWriting(text, { ...gazette, keys: own })) ??
    (trusted ? await findCopyFault(gazette) : undefined)
  return fault ? { fault } : { gazette }
}

const parseSaved = (text: string): z.infer<typeof savedGazette> | undefined => {
  try {
    const value: unknown = JSON.parse(text)
    // Entries are looked at one by one, so that a bad one can be named.
    return savedGazette.safeParse(value).success && !findJsonFault((value as { keys: unknown }).keys)
      ? (value as z.infer<typeof savedGazette>)
      : undefined
  } catch {
    return undefined
  }
}

const toKeyShapeFault = ({ issues }: z.ZodError): CopyFault => {
  const index = issues.find(({ path }) => path[0] === 'keys' && typeof path[1] === 'number')?.path[1]
  return typeof index === 'number'
    ? { part: 'key', number: index + 1, fault: 'key-name-differs' }
    : { part: 'copy', fault: 'no-gazette' }
}

/** Where a text that parses to a good gazette is not the one text that such a gazette has. */
const findOtherWriting = (text: string, gazette: HeldGazette): CopyFault | undefined => {
  const written = text.split('\n')
  const expected = toSavedText(gazette).split('\n')
  const line = expected.findIndex((content, index) => content !== written[index])
  if (line < 0 && written.length === expected.length) return undefined
  return toPlace(line, gazette.entries.length, gazette.keys.keys.length)
}

const toPlace = (line: number, entries: number, keys: number): CopyFault => {
  const fault = 'written-differently'
  if (line >= 1 && line <= entries) return { part: 'entry', number: line, fault }
  const key = line - entries - 1
  return key >= 1 && key <= keys ? { part: 'key', number: key, fault } : { part: 'copy', fault }
}

/** The first line of a broken text that should hold an entry or a key and does not parse. */
const findBrokenLine = (text: string): CopyFault | undefined => {
  const lines = text.split('\n')
  const keysAt = lines.findIndex((line) => line.startsWith('],"keys":['))
  const ends = keysAt < 0 ? lines.length : keysAt
  const line = lines.findIndex(
    (content, index) => index >= 1 && index !== keysAt && !isJson(content, index === ends - 1),
  )
  if (line < 0) return undefined
  if (line < ends) return { part: 'entry', number: line, fault: 'malformed' }
  return line > ends && lines[line] !== '' && !lines[line]?.startsWith(']')
    ? { part: 'key', number: line - ends, fault: 'written-differently' }
    : undefined
}

const isJson = (line: string, isLast: boolean): boolean => {
  try {
    JSON.parse(isLast ? line : line.replace(/,$/, ''))
    return true
  } catch {
    return false
  }
}
