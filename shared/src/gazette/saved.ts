import { z } from 'zod'
import { toCanonicalJson } from './digest.ts'
import { type GazetteHead, gazetteHead, genesisDigest } from './entry.ts'
import { findKeyListFault, type KeyFault, type KeySet, keyParts, keySet } from './keys.ts'
import { findJsonFault } from './readable-json.ts'
import { findBrokenLine } from './saved-lines.ts'
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
  | { readonly part: 'key'; readonly number: number; readonly fault: KeyCopyFault }
  | { readonly part: 'copy'; readonly fault: 'no-gazette' | 'cut-off' | 'written-differently' }

type KeyCopyFault = KeyFault | 'malformed' | 'unsigned-content' | 'written-differently'

/** Checks a whole gazette: its keys, each entry, and that it ends where its source says that it does. */
export const findCopyFault = async ({
  keys,
  entries,
  state,
}: HeldGazette): Promise<CopyFault | undefined> => {
  const key = await findKeyListFault(keys)
  if (key) return { part: 'key', number: key.key, fault: key.fault }
  const unsigned = keys.keys.findIndex((held) => Object.keys(held).some((part) => !keyParts.includes(part)))
  if (unsigned >= 0) return { part: 'key', number: unsigned + 1, fault: 'unsigned-content' }
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
  // What it has to be follows from the keys.
  version: z.unknown().optional(),
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
  if ('fault' in saved) return saved
  const { entries, keys, state, version } = saved
  const own: KeySet = { keys, ...(version === undefined ? {} : { version }) }
  const gazette = { entries, keys: trusted ?? own, state }
  const fault =
    (await findCopyFault({ ...gazette, keys: own })) ??
    findFrameFault(text, { ...gazette, keys: own }) ??
    (trusted ? await findCopyFault(gazette) : undefined)
  return fault ? { fault } : { gazette }
}

type SavedGazette = {
  readonly entries: readonly unknown[]
  readonly keys: KeySet['keys']
  readonly state: GazetteHead | undefined
  readonly version: number | undefined
}

/** The parts of a saved text, the very values. Entries are looked at one by one later, so that a bad one can be named. */
const parseSaved = (text: string): SavedGazette | { fault: CopyFault } => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { fault: findBrokenLine(text) ?? { part: 'copy', fault: 'no-gazette' } }
  }
  if (!savedGazette.safeParse(value).success) return { fault: { part: 'copy', fault: 'no-gazette' } }
  const { entries, keys, state, version } = value as SavedGazette
  return findKeyShapeFault(keys) ?? { entries, keys, state, version }
}

const findKeyShapeFault = (keys: readonly unknown[]): { fault: CopyFault } | undefined => {
  const broken = keys.findIndex(
    (key) => findJsonFault(key) || !keySet.shape.keys.element.safeParse(key).success,
  )
  if (broken >= 0) return { fault: { part: 'key', number: broken + 1, fault: 'malformed' } }
  const isList = keySet.shape.keys.safeParse(keys).success
  return isList ? undefined : { fault: { part: 'copy', fault: 'no-gazette' } }
}

/** Where a text that holds a good gazette is not the one text that such a gazette has. */
const findFrameFault = (text: string, gazette: HeldGazette): CopyFault | undefined => {
  const { entries, keys, state } = gazette
  if (state === undefined && keys.version === undefined) return undefined
  if (keys.version === undefined) return { part: 'copy', fault: 'written-differently' }
  // Without it, nobody would see that the end of a copy is missing.
  if ((state === undefined) !== (entries.length === 0)) return { part: 'copy', fault: 'cut-off' }
  const written = text.split('\n')
  const expected = toSavedText(gazette).split('\n')
  const line = expected.findIndex((content, index) => content !== written[index])
  if (line < 0 && written.length === expected.length) return undefined
  return toPlace(line, entries.length, keys.keys.length)
}

const toPlace = (line: number, entries: number, keys: number): CopyFault => {
  const fault = 'written-differently'
  if (line >= 1 && line <= entries) return { part: 'entry', number: line, fault }
  const key = line - entries - 1
  return key >= 1 && key <= keys ? { part: 'key', number: key, fault } : { part: 'copy', fault }
}
