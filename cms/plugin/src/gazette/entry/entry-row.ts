import { type EntryHead, entryHead, type GazetteHead } from '@exemplar/shared/gazette/entry'
import type { Payload, PayloadRequest, Where } from 'payload'
import { slugOf } from '../../database/slugs.ts'
import type { ExemplarError } from '../../errors/exemplar-error.ts'
import { gazetteSlug } from '../collections.ts'
import { GazetteError } from '../errors.ts'

/** A row of the gazette's collection. `head` and `document` are canonical JSON; `document` is empty on a withdrawal. */
export type EntryRow = {
  readonly id: string
  readonly number: number
  readonly at: string
  readonly act: 'publish' | 'correct' | 'withdraw'
  readonly kind: string
  readonly subject: string
  readonly slug: string
  readonly title: string
  readonly edition: number
  readonly files?: readonly string[] | null
  readonly digest: string
  readonly signature: string
  readonly head: string
  readonly document?: string | null
}

/** The head as it was signed. Throws `entry-damaged` where the stored text is none any more. */
export const readHead = (row: EntryRow): EntryHead => {
  try {
    return parseHead(row)
  } catch {
    throw toDamaged(row)
  }
}

/** The very head that a text says. Throws where it says none. */
export const parseHead = ({ head }: { readonly head: string }): EntryHead => {
  const value: unknown = JSON.parse(head)
  entryHead.parse(value)
  return value as EntryHead
}

/** JSON that is stored with an entry. Throws `entry-damaged` where it is none any more. */
export const parseStored = (row: EntryRow, json: string): unknown => {
  try {
    return JSON.parse(json)
  } catch {
    throw toDamaged(row)
  }
}

const toDamaged = ({ number }: EntryRow): ExemplarError =>
  new GazetteError('entry-damaged', [{ path: String(number), message: `第${number}号` }])

/** Inside a transaction when given a request, else on its own. */
export type Reader = PayloadRequest | { readonly payload: Payload }

/** Rows of the gazette, as stored. */
export const listEntryRows = async (reader: Reader, query: RowQuery): Promise<EntryRow[]> =>
  (await listRows(reader, query)) as unknown as EntryRow[]

type RowQuery = { where: Where; sort?: string; limit: number }

const listRows = async (
  reader: Reader,
  { where, sort = 'number', limit, select }: RowQuery & { select?: Record<string, true> },
): Promise<object[]> => {
  const { docs } = await reader.payload.find({
    collection: slugOf(reader, gazetteSlug),
    where,
    sort,
    limit,
    ...(select ? { select } : {}),
    depth: 0,
    pagination: false,
    overrideAccess: true,
    ...('transactionID' in reader ? { req: reader } : {}),
  })
  return docs
}

/** Number and digest of the newest entry, by its columns, without its texts. */
export const findLatestHead = async (reader: Reader): Promise<GazetteHead | undefined> => {
  const select = { number: true, digest: true } as const
  const [row] = (await listRows(reader, { where: {}, sort: '-number', limit: 1, select })) as GazetteHead[]
  return row && { number: row.number, digest: row.digest }
}

/** The titles under which entries with these numbers were published, without their texts. */
export const listPublishedTitles = async (
  reader: Reader,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, string>> => {
  const titles = new Map<number, string>()
  const select = { number: true, title: true } as const
  for (let from = 0; from < numbers.length; from += stretch) {
    const where = { number: { in: numbers.slice(from, from + stretch) } }
    for (const row of (await listRows(reader, { where, limit: stretch, select })) as EntryRow[])
      titles.set(row.number, row.title)
  }
  return titles
}

/** How many entries there are up to a number: that many, unless rows are missing. */
export const countEntries = async (reader: Reader, through: number): Promise<number> => {
  const { totalDocs } = await reader.payload.count({
    collection: slugOf(reader, gazetteSlug),
    where: { number: { less_than_equal: through } },
    overrideAccess: true,
    ...('transactionID' in reader ? { req: reader } : {}),
  })
  return totalDocs
}

/** What of a row says which document it is about. */
export type IndexedRow = Pick<EntryRow, 'number' | 'head' | 'act' | 'kind' | 'slug' | 'subject'>

/** How many heads are read at once; the texts beside them are left where they are. */
const stretch = 1_000

/** Rows without their documents, with numbers after `after` up to `through`: as many as are read at once. */
export const listHeads = async (
  reader: Reader,
  { after, through }: { after: number; through: number },
): Promise<IndexedRow[]> =>
  (await listRows(reader, {
    where: { number: { greater_than: after, less_than_equal: through } },
    limit: stretch,
    select: { number: true, head: true, act: true, kind: true, slug: true, subject: true },
  })) as unknown as IndexedRow[]

/** The newest entry of all, or undefined while the gazette is empty. */
export const findLatestEntry = async (reader: Reader): Promise<EntryRow | undefined> =>
  (await listEntryRows(reader, { where: {}, sort: '-number', limit: 1 }))[0]

/** The newest entry of one document. */
export const findLatestEntryOf = async (reader: Reader, subject: string): Promise<EntryRow | undefined> =>
  (await listEntryRows(reader, { where: { subject: { equals: subject } }, sort: '-number', limit: 1 }))[0]
