import type { GazetteHead } from '@exemplar/shared/gazette/entry'
import { toEntryText, toPageText } from '@exemplar/shared/gazette/entry-text'
import { limits } from '@exemplar/shared/gazette/limits'
import { listFiles, readDocument } from '@exemplar/shared/kinds/index'
import { toFileName } from '@exemplar/shared/media/published-file'
import type { Payload } from 'payload'
import { type Differing, listDiffering } from '../entry/differing.ts'
import {
  type EntryRow,
  findLatestHead,
  listEntryRows,
  parseStored,
  type Reader,
  readHead,
} from '../entry/entry-row.ts'
import { settle } from '../mark/mark.ts'
import { gazetteOf } from '../runtime.ts'

/** A piece of the feed: the texts of its entries, and the state of the gazette that it is of. */
type FeedPiece = {
  /** The newest entry; absent while there is none. */
  readonly state: GazetteHead | undefined
  readonly entries: readonly { readonly number: number; readonly text: string }[]
  readonly rows: readonly EntryRow[]
}

/** Rows that are read at once: a page ends where it has enough bytes, and that is seen only when they are read. */
const stretch = 50
/** How much of the largest page that readers take is filled. */
const pageSize = limits.page / 4

/**
 * Entries with numbers after `after`, rising, at most `limit` and fewer where they would be too many bytes, as the texts
 * that were digested. Documents of withdrawn subjects are withheld. Nothing is served that the high-water mark does not
 * have; throws its fault where the database is not what was signed.
 */
export const listFeed = async (
  payload: Payload,
  { after, limit }: { after: number; limit: number },
): Promise<FeedPiece> => {
  const state = await readState(payload)
  const through = state?.number ?? 0
  const entries: { number: number; text: string }[] = []
  const rows: EntryRow[] = []
  let bytes = 0
  while (rows.length < limit) {
    const last = rows.at(-1)?.number ?? after
    const more = await listEntryRows(
      { payload },
      {
        where: { number: { greater_than: last, less_than_equal: through } },
        limit: Math.min(stretch, limit - rows.length),
      },
    )
    for (const row of more) {
      const text = toServedText(payload, row)
      bytes += Buffer.byteLength(text)
      if (bytes > pageSize && rows.length > 0) return { state, entries, rows }
      entries.push({ number: row.number, text })
      rows.push(row)
    }
    if (more.length === 0) break
  }
  return { state, entries, rows }
}

/** The page of the feed, as text. */
export const readFeedPage = async (
  payload: Payload,
  query: { after: number; limit: number },
): Promise<string> => {
  const { state, entries, rows } = await listFeed(payload, query)
  const differing: readonly Differing[] = await listDiffering(payload, rows)
  return toPageText({
    latest: state?.number ?? 0,
    state,
    entries: entries.map(({ text }) => text),
    differing: differing.length > 0 ? differing : undefined,
  })
}

/** The settled state, with exactly what stands up to it known: what a later entry withdraws is not yet withheld. */
const readState = async (payload: Payload): Promise<GazetteHead | undefined> => {
  const { subjects } = gazetteOf(payload)
  const state = await settle(payload)
  await subjects.readTo(payload, state?.number ?? 0)
  // More is known where an entry came in between.
  return subjects.through() > (state?.number ?? 0) ? settle(payload) : state
}

const toServedText = (payload: Payload, row: EntryRow): string => {
  const { digest, signature, head } = row
  const { subject } = readHead(row)
  const isWithheld = gazetteOf(payload).subjects.find(subject)?.isWithdrawn === true
  // The stored texts go out as they are, and a page is as good as the worst of them.
  if (row.document) parseStored(row, row.document)
  return toEntryText({ head, digest, signature, document: (!isWithheld && row.document) || undefined })
}

/** Whether a file belongs to a document that is public now: its newest entry shows it and is no withdrawal. */
export const isPublishedFile = async (payload: Payload, name: string): Promise<boolean> => {
  await readState(payload)
  const { subjects } = gazetteOf(payload)
  const rows = await listEntryRows({ payload }, { where: { files: { in: [name] } }, limit: 0 })
  return rows.some((row) => {
    const subject = subjects.find(readHead(row).subject)
    return subject?.latest === row.number && !subject.isWithdrawn && isShownIn(row, name)
  })
}

/** By its text: the column beside it could name any file. */
const isShownIn = (row: EntryRow, name: string): boolean => {
  const document = row.document ? readDocument(parseStored(row, row.document)) : undefined
  return document !== undefined && listFiles(document).some((file) => toFileName(file) === name)
}

/** Whether some document in the feed shows a file, be it in an edition that has been corrected since. */
export const isShownFile = (reader: Reader, name: string): Promise<boolean> => isAnyShown(reader, [name])

/** Whether the feed shows one of several files, as the sizes of a picture are. */
export const isAnyShown = async (reader: Reader, names: readonly string[]): Promise<boolean> => {
  const { subjects } = gazetteOf(reader.payload)
  const rows = await listEntryRows(reader, { where: { files: { in: [...names] } }, limit: 0 })
  const newest = await findLatestHead({ payload: reader.payload })
  await subjects.readTo(reader.payload, newest?.number ?? 0)
  return rows.some((row) => !subjects.find(readHead(row).subject)?.isWithdrawn)
}
