import type { GazetteEntry } from '@exemplar/shared/gazette/entry'
import { type VerifiedEntry, verifyEntry } from '@exemplar/shared/gazette/verify'
import { listFiles, readDocument } from '@exemplar/shared/kinds/index'
import { toFileName } from '@exemplar/shared/media/published-file'
import { toQuery } from '../database/query.ts'
import { readCandidate } from '../follow/candidate.ts'
import { fetchFiles } from '../follow/fetch-files.ts'
import { isFileSound } from './file-bytes.ts'
import type { RecheckParts } from './parts.ts'

/** Entries that are withheld because their copy differs, rising. */
export const listDiffering = ({ database }: RecheckParts): number[] =>
  toQuery<{ number: number }>(database, 'SELECT number FROM differing ORDER BY number')
    .list()
    .map(({ number }) => number)

/** The entry that shows a published file now. */
export const findShowing = ({ database }: RecheckParts, name: string): number | undefined =>
  toQuery<{ number: number }>(
    database,
    'SELECT d.entry AS number FROM files f JOIN documents d ON d.id = f.document WHERE f.name = ? LIMIT 1',
  ).find(name)?.number

/**
 * Fetches the entries that differ from the feed, and puts in their place what is signed and is what was seen there. Throws
 * where the feed cannot be read; what it does not have as it must be stays withheld.
 */
export const mendEntries = async (parts: RecheckParts): Promise<void> => {
  for (const number of listDiffering(parts)) {
    if (parts.stop.aborted) return
    const entry = await findGood(parts, number)
    if (!entry) continue
    await fetchShown(parts, entry)
    parts.restorer.mend(entry)
    await removeUnused(parts, entry.document)
  }
}

const findGood = async (parts: RecheckParts, number: number): Promise<VerifiedEntry | undefined> => {
  parts.feed.forgetPage()
  const page = await parts.feed.findPage(number - 1, 1)
  const first = page?.entries[0]
  const entry = first && readCandidate(first)
  if (!entry || typeof entry === 'string' || entry.head.number !== number) return undefined
  const { readKeys, findDigest } = parts.knowledge
  const { previous, at } = entry.head
  const verified = await verifyEntry(entry, { number: number - 1, digest: previous, at }, readKeys())
  const seen = findDigest(number) ?? findFollowed(parts, number)
  const isGood = typeof verified !== 'string' && (seen === undefined || seen === verified.digest)
  return isGood ? verified : undefined
}

/** The digest that the next entry names. */
const findFollowed = ({ database }: RecheckParts, number: number): string | undefined => {
  const row = toQuery<{ head: string }>(
    database,
    'SELECT head FROM entries WHERE number = ? AND number NOT IN (SELECT number FROM differing)',
  ).find(number + 1)
  return row && JSON.parse(row.head).previous
}

/** What was fetched may have been withdrawn, or replaced, by the time that it was there. */
const removeUnused = async ({ folder, restorer }: RecheckParts, document: unknown): Promise<void> => {
  const shown = readDocument(document)
  const names = shown ? listFiles(shown).map(toFileName) : []
  await folder.remove(names.filter((name) => !restorer.isInUse(name)))
}

/** Without its pictures a page is better than none: what is missing is asked for again. */
const fetchShown = async (
  { feed, folder, filesFolder }: RecheckParts,
  { head, document }: GazetteEntry,
): Promise<void> => {
  const shown = readDocument(document)
  for (const name of shown ? listFiles(shown).map(toFileName) : [])
    if (!(await isFileSound(filesFolder, name))) await folder.remove([name])
  if (shown) await fetchFiles([{ number: head.number, document: shown }], { feed, folder })
}

/** Fetches published files again that differed or were missing. Returns those that still cannot be had. */
export const mendFiles = async (parts: RecheckParts, names: readonly string[]): Promise<string[]> => {
  const missing: string[] = []
  for (const name of names) {
    const number = findShowing(parts, name)
    const text = toQuery<{ document: string | null }>(
      parts.database,
      'SELECT document FROM entries WHERE number = ?',
    ).find(number ?? 0)?.document
    const document = text ? readDocument(JSON.parse(text)) : undefined
    if (number === undefined || !document || !listFiles(document).some((file) => toFileName(file) === name))
      continue
    await parts.folder.remove([name])
    const faults = await fetchFiles([{ number, document }], parts)
    await removeUnused(parts, document)
    if (faults.length > 0) missing.push(name)
  }
  return missing
}
