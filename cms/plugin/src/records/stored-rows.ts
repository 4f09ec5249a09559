import type { StoredRecord } from '@exemplar/shared/records/stored'
import type { PayloadRequest } from 'payload'
import { type Name, slugOf } from '../database/slugs.ts'

type StoredRow = Partial<Record<string, unknown>> & { readonly number: number }

type Span = { readonly after: number; readonly limit: number }

/** A collection of records, and the columns of a row that have to tell what its record tells. */
export type StoredChain = {
  readonly collection: Name
  readonly columns: readonly string[]
  readonly isClosed?: boolean
}

/**
 * Records with numbers after `after`, rising, at most `limit`: as stored, whatever has become of them. Those that the
 * account may read; all of them where the chain `isClosed` to every door, and the caller has asked who comes.
 */
export const listStored = async (
  req: PayloadRequest,
  { collection, columns, isClosed = false }: StoredChain,
  { after, limit }: Span,
): Promise<StoredRecord[]> => {
  const where = { number: { greater_than: after } }
  const rows = await listRows(req, { collection, where, sort: 'number', limit, overrideAccess: isClosed })
  return rows.map((row) => toStoredRecord(row, columns))
}

/** The newest number of a collection of records, 0 while it is empty. */
export const findLatestNumber = async (req: PayloadRequest, collection: Name): Promise<number> =>
  (await listRows(req, { collection, sort: '-number', limit: 1 }))[0]?.number ?? 0

/** The newest row, whoever may read it, for what is to follow it. */
export const findLastRow = async (
  req: PayloadRequest,
  collection: Name,
): Promise<{ number: number; at: string; digest: string } | undefined> => {
  const query = { collection, sort: '-number', limit: 1, overrideAccess: true }
  return (await listRows(req, query))[0] as { number: number; at: string; digest: string } | undefined
}

const listRows = async (
  req: PayloadRequest,
  {
    collection,
    overrideAccess = false,
    ...query
  }: {
    collection: Name
    where?: { number: { greater_than: number } }
    sort: string
    limit: number
    overrideAccess?: boolean
  },
): Promise<StoredRow[]> => {
  const { docs } = await req.payload.find({
    collection: slugOf(req, collection),
    ...query,
    depth: 0,
    pagination: false,
    overrideAccess,
    req,
  })
  return docs as unknown as StoredRow[]
}

const toStoredRecord = (row: StoredRow, columns: readonly string[]): StoredRecord => {
  const { number, record = '', digest = '' } = row
  const differing = listDiffering(row, columns)
  return {
    number,
    record: String(record),
    digest: String(digest),
    ...(differing.length > 0 ? { differing } : {}),
  }
}

/** Columns that tell something else than the text beside them. Of a text that cannot be read nothing is said here. */
const listDiffering = (row: StoredRow, columns: readonly string[]): string[] => {
  const record = findRecord(row.record)
  if (!record) return []
  return columns.filter((name) => name in row && (row[name] ?? undefined) !== record[name])
}

/** What a stored text tells, as far as it is JSON: for showing, not for believing. */
export const findRecord = (content: unknown): Partial<Record<string, unknown>> | undefined => {
  try {
    const value: unknown = JSON.parse(String(content))
    return typeof value === 'object' && value !== null ? { ...value } : undefined
  } catch {
    return undefined
  }
}
