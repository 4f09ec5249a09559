import { toCanonicalJson, toSha256 } from '@exemplar/shared/gazette/digest'
import { entryHead, type GazetteEntry } from '@exemplar/shared/gazette/entry'
import type { KeySet } from '@exemplar/shared/gazette/keys'
import type { CopyFault } from '@exemplar/shared/gazette/saved'
import { checkSavedText } from '@exemplar/shared/gazette/saved'
import { readEntry } from '@exemplar/shared/gazette/verify'
import { toText } from './ask.ts'
import { parse } from './inspect.ts'

/** What a reader put on the page so far: what is put there later is held against it. */
export type Held = {
  readonly keys?: KeySet | undefined
  /** The whole gazette, where a good one was put there. */
  readonly isWhole?: boolean | undefined
  readonly entries: ReadonlyMap<number, GazetteEntry>
}
export const nothingHeld: Held = { entries: new Map() }

/** What a file is, by what stands in it; its name says nothing. */
export type Dropped =
  | { readonly is: 'gazette'; readonly text: string }
  | { readonly is: 'keys'; readonly text: string }
  | { readonly is: 'entry'; readonly text: string; readonly number: number }
  | { readonly is: 'head'; readonly text: string; readonly number: number }
  | { readonly is: 'document'; readonly text: string; readonly document: object }
  | { readonly is: 'file'; readonly digest: string }

/** Recognises what was put on the page. */
export const recognise = async (bytes: Uint8Array<ArrayBuffer>): Promise<Dropped> => {
  const file = async (): Promise<Dropped> => ({ is: 'file', digest: await toSha256(bytes) })
  // A picture or a film is no text, and need not be read as one.
  if (!/^\s*\{/.test(String.fromCharCode(...bytes.subarray(0, 64)))) return file()
  let text: string
  try {
    text = toText(bytes)
  } catch {
    return file()
  }
  const value = parse(text)
  if (typeof value !== 'object' || value === null) return looksSaved(text) ? { is: 'gazette', text } : file()
  if ('keys' in value) return { is: 'entries' in value ? 'gazette' : 'keys', text }
  if ('head' in value && 'digest' in value) return { is: 'entry', text, number: toNumber(value.head) }
  if ('act' in value && 'previous' in value) return { is: 'head', text, number: toNumber(value) }
  return 'kind' in value && 'slug' in value ? { is: 'document', text, document: value } : file()
}

/** A saved gazette that was broken is no JSON any more, and still one to whoever put it there. */
const looksSaved = (text: string): boolean => text.startsWith('{"entries":[')

const toNumber = (head: unknown): number => {
  const { data } = entryHead.safeParse(head)
  return data?.number ?? 0
}

/** Checks a saved gazette whole. Returns what is held now, or where it is at fault. */
export const takeGazette = async (text: string): Promise<{ held: Held } | { fault: CopyFault }> => {
  const found = await checkSavedText(text)
  if ('fault' in found) return found
  const { keys, entries } = found.gazette
  const read = entries.flatMap((candidate) => {
    const entry = readEntry(candidate)
    return typeof entry === 'string' ? [] : [[entry.head.number, entry] as const]
  })
  return { held: { keys, isWhole: true, entries: new Map(read) } }
}

/** The same with one entry more. */
export const holdEntry = (held: Held, entry: GazetteEntry): Held => ({
  ...held,
  entries: new Map([...held.entries, [entry.head.number, entry]]),
})

/** The entries that a document can be of: the one whose digest it has, else those of the same thing. */
export const findEntriesOf = async (
  { entries }: Held,
  { text, document }: { text: string; document: object },
): Promise<{ same?: GazetteEntry; alike: readonly GazetteEntry[] }> => {
  const digest = await toSha256(text)
  const all = [...entries.values()]
  const same = all.find(({ head }) => head.act !== 'withdraw' && head.documentDigest === digest)
  const { kind, slug } = document as { kind?: unknown; slug?: unknown }
  return {
    ...(same ? { same } : {}),
    alike: all.filter(({ head }) => head.kind === kind && head.slug === slug),
  }
}

/** Whether a text is the one that such a value has: blanks and order count. */
export const isAsWritten = (text: string): boolean => toCanonicalJson(parse(text)) === text
