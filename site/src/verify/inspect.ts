import { toCanonicalJson, toSha256 } from '@exemplar/shared/gazette/digest'
import type { EntryHead, GazetteEntry } from '@exemplar/shared/gazette/entry'
import type { CheckFault } from '@exemplar/shared/gazette/entry-faults'
import { findKeyListFault, type KeySet, keySet } from '@exemplar/shared/gazette/keys'
import { findSignatureFault } from '@exemplar/shared/gazette/signature'
import { findDocumentFault, findUnsigned, readEntry } from '@exemplar/shared/gazette/verify'

/** An entry that was looked at by itself: what it is, and what is wrong with its words or with its own digest. */
export type InspectedEntry = {
  readonly entry: GazetteEntry
  /** What its signature covers. */
  readonly headText: string
  /** The digest that an entry would have whose document is the one that is here: equal to its own where nothing was changed. */
  readonly computed: string
  readonly words: CheckFault | undefined
  readonly seal: CheckFault | undefined
}

/** Looks at an entry as it came, letter by letter. What cannot be read at all is told by its fault alone. */
export const inspectEntry = async (text: string): Promise<InspectedEntry | CheckFault> => {
  const value = parse(text)
  const entry = readEntry(value)
  if (typeof entry === 'string') return entry
  const { head, digest, document } = entry
  const headText = toCanonicalJson(head)
  const documentText = document === undefined ? undefined : toCanonicalJson(document)
  const isAsWritten = toCanonicalJson(value) === text
  return {
    entry,
    headText,
    computed: await toSha256(await toHeadText(head, documentText)),
    words:
      (documentText === undefined ? undefined : await findDocumentFault(entry, documentText)) ??
      findUnsigned(value) ??
      (isAsWritten ? undefined : 'written-differently'),
    seal: (await toSha256(headText)) === digest ? undefined : 'digest-differs',
  }
}

/** The head that would be signed for the document that is here. */
const toHeadText = async (head: EntryHead, documentText: string | undefined): Promise<string> =>
  toCanonicalJson(
    head.act === 'withdraw' || documentText === undefined
      ? head
      : { ...head, documentDigest: await toSha256(documentText) },
  )

/** A JSON value; undefined for what is none. */
export const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What the signature of an entry says, and whether its key may say it: of the two questions each one fault. */
export const findSealFaults = async (
  { entry: { head, signature }, headText }: Pick<InspectedEntry, 'entry' | 'headText'>,
  keys: KeySet,
): Promise<{ seal?: CheckFault; key?: CheckFault }> => {
  const fault = await findSignatureFault(headText, { signature, at: head.at }, keys)
  if (fault === undefined) return {}
  return fault === 'bad-signature' ? { seal: fault } : { key: fault }
}

/** A key list as it came, or what is wrong with it. */
export const inspectKeys = async (text: string): Promise<{ keys: KeySet } | { fault: CheckFault }> => {
  const value = parse(text)
  if (!keySet.safeParse(value).success) return { fault: 'no-gazette' }
  const found = await findKeyListFault(value as KeySet)
  return found ? { fault: found.fault } : { keys: value as KeySet }
}
