import type { GazetteEntry, GazettePage } from '@exemplar/shared/gazette/entry'
import type { PublishedDocument } from '@exemplar/shared/gazette/published-document'
import { type EntryRow, findLatestEntry, listEntryRows, parseStored, type Reader } from './entry-row.ts'

/** A page of the feed and the digest of the newest entry, which together name this state of the gazette. */
export type FeedPage = GazettePage & { readonly latestDigest: string }

/** Entries with numbers after `after`, rising, at most `limit`. Documents of withdrawn subjects are withheld. */
export const listFeed = async (
  reader: Reader,
  { after, limit }: { after: number; limit: number },
): Promise<FeedPage> => {
  const latest = await findLatestEntry(reader)
  const rows = await listEntryRows(reader, { where: { number: { greater_than: after } }, limit })
  const withdrawn = await listWithdrawn(reader, rows)
  return {
    latest: Math.max(latest?.number ?? 0, rows.at(-1)?.number ?? 0),
    latestDigest: latest?.digest ?? '',
    entries: rows.map((row) => toEntry(row, { withheld: withdrawn.has(row.subject) })),
  }
}

const listWithdrawn = async (reader: Reader, rows: readonly EntryRow[]): Promise<Set<string>> => {
  const subjects = [...new Set(rows.map(({ subject }) => subject))]
  if (subjects.length === 0) return new Set()
  const tombstones = await listEntryRows(reader, {
    where: { and: [{ act: { equals: 'withdraw' } }, { subject: { in: subjects } }] },
    limit: subjects.length,
  })
  return new Set(tombstones.map(({ subject }) => subject))
}

/** The entry as the feed carries it: from the stored texts, not from the columns beside them. */
const toEntry = (row: EntryRow, { withheld }: { withheld: boolean }): GazetteEntry => ({
  head: parseStored(row, row.head) as GazetteEntry['head'],
  digest: row.digest,
  signature: row.signature,
  ...(row.document && !withheld ? { document: parseStored(row, row.document) as PublishedDocument } : {}),
})

/** Whether a file belongs to a document that is public now: some entry names it and is its document's latest. */
export const isPublishedFile = async (reader: Reader, name: string): Promise<boolean> => {
  const rows = await listEntryRows(reader, { where: { files: { in: [name] } }, limit: 0 })
  if (rows.length === 0) return false
  const subjects = [...new Set(rows.map(({ subject }) => subject))]
  for (const subject of subjects) {
    const [latest] = await listEntryRows(reader, {
      where: { subject: { equals: subject } },
      sort: '-number',
      limit: 1,
    })
    if (latest && rows.some(({ number }) => number === latest.number)) return true
  }
  return false
}

/** Whether some document in the feed shows a file, be it in an edition that has been corrected since. */
export const isShownFile = async (reader: Reader, name: string): Promise<boolean> => {
  const rows = await listEntryRows(reader, { where: { files: { in: [name] } }, limit: 0 })
  const withdrawn = await listWithdrawn(reader, rows)
  return rows.some(({ subject }) => !withdrawn.has(subject))
}
