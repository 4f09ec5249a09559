import { open } from 'node:fs/promises'
import { findPinFault, isLaterList, type KeySet } from '@exemplar/shared/gazette/keys'
import { limits } from '@exemplar/shared/gazette/limits'
import { checkSavedText, findCopyFault, type HeldGazette } from '@exemplar/shared/gazette/saved'
import { readAnswer, toText, UnreadableError } from '../../gazette/copy/answer.ts'
import type { Finding } from '../../gazette/copy/finding.ts'
import { parseKeyList, type ReadCopy, readCopy } from '../../gazette/copy/read-copy.ts'
import { isAddress } from '../read-json.ts'

export type GazetteSource = {
  /** Address of a CMS or a site, or a saved file. */
  readonly place: string
  /** Address or file of keys that are trusted, in place of those that came with it. */
  readonly keys?: string | undefined
  /** Fingerprint that the first key must have, in eight groups of four. */
  readonly fingerprint?: string | undefined
}

type Checked = { readonly gazette: HeldGazette } | { readonly finding: Finding }

/**
 * Reads a gazette and checks all of it: keys, entries, the way it is written, its end, and what is trusted. Throws an
 * {@link UnreadableError} where nothing can be read.
 */
export const checkGazette = async ({ place, keys, fingerprint }: GazetteSource): Promise<Checked> => {
  const trusted = keys === undefined ? undefined : await readTrusted(keys)
  const checked = isAddress(place) ? await checkAddress(place) : await checkFile(place)
  if ('finding' in checked) return checked
  const finding = await findTrustFault(checked.gazette, { trusted, fingerprint })
  return finding ? { finding } : checked
}

const checkAddress = async (place: string): Promise<Checked> => {
  const copy = await readCopy(place)
  const finding = await findFinding(copy)
  return finding ? { finding } : { gazette: copy.gazette }
}

/** What is wrong with a gazette that was read from an address. */
export const findFinding = async ({
  gazette,
  written,
  differing,
}: ReadCopy): Promise<Finding | undefined> => {
  const [first] = differing.toSorted((one, other) => one.number - other.number)
  return (
    (await findCopyFault(gazette)) ??
    written ??
    (first && { part: 'entry', number: first.number, fault: 'columns-differ', columns: first.columns })
  )
}

const checkFile = async (path: string): Promise<Checked> => {
  const bytes = await readBounded(path, limits.gazette)
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const checked = await checkSavedText(text)
  if ('fault' in checked) return { finding: checked.fault }
  // What is no UTF-8 was read as another letter.
  if (!Buffer.from(text).equals(bytes)) return { finding: { part: 'copy', fault: 'written-differently' } }
  return checked
}

/** A key list from an address, or from a file that has one: also a saved gazette. */
export const readTrusted = async (place: string): Promise<KeySet> =>
  parseKeyList(
    isAddress(place)
      ? await readAnswer(place, limits.keyList)
      : toText(await readBounded(place, limits.gazette)),
    place,
  )

/** A list that only grew since it was trusted is believed where its new keys are endorsed; else the trusted one counts. */
const findTrustFault = async (
  gazette: HeldGazette,
  { trusted, fingerprint }: { trusted: KeySet | undefined; fingerprint: string | undefined },
): Promise<Finding | undefined> => {
  const unpinned = fingerprint === undefined ? undefined : await findPinFault(gazette.keys, fingerprint)
  if (unpinned === 'key-not-pinned') return { part: 'copy', fault: 'fingerprint-differs' }
  if (unpinned) return { part: 'key', number: 2, fault: unpinned }
  if (!trusted) return undefined
  if (gazette.keys.version !== undefined && isLaterList(trusted, gazette.keys)) return undefined
  const finding = await findCopyFault({ ...gazette, keys: trusted })
  if (finding) return finding
  return areOneList(gazette.keys, trusted) ? undefined : { part: 'copy', fault: 'keys-differ' }
}

/** Whether one of two key lists is a later state of the other. */
export const areOneList = (one: KeySet, other: KeySet): boolean =>
  isLaterList(one, other) || isLaterList(other, one)

const readBounded = async (path: string, limit: number): Promise<Buffer> => {
  const file = await open(path).catch((error: Error) => {
    throw new UnreadableError(path, {
      zh: `打不开（${error.message}）`,
      en: `it cannot be opened: ${error.message}`,
    })
  })
  try {
    const parts: Buffer[] = []
    let length = 0
    for await (const part of file.createReadStream({ autoClose: false })) {
      parts.push(part as Buffer)
      length += (part as Buffer).length
      if (length > limit)
        throw new UnreadableError(path, {
          zh: `超过${limit}字节，读不下`,
          en: `it has more than ${limit} bytes`,
        })
    }
    return Buffer.concat(parts)
  } finally {
    await file.close()
  }
}
