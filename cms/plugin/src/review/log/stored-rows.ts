import { type DocumentRecord, documentRecord } from '@exemplar/shared/review/record'
import type { ReviewLogPage, StoredRecord } from '@exemplar/shared/review/stored-log'
import type { PayloadRequest } from 'payload'
import { slugOf } from '../../database/slugs.ts'
import { reviewLogSlug } from './log.ts'

type LogRow = Partial<Record<string, unknown>> & { readonly number: number }

/** Records with numbers after `after`, rising, at most `limit`: as stored, whatever has become of them. */
export const listStoredRecords = async (
  req: PayloadRequest,
  { after, limit }: { after: number; limit: number },
): Promise<StoredRecord[]> => {
  const rows = await listRows(req, { where: { number: { greater_than: after } }, sort: 'number', limit })
  return rows.map(toStoredRecord)
}

/** A page of the log and its newest number. */
export const listLogPage = async (
  req: PayloadRequest,
  query: { after: number; limit: number },
): Promise<ReviewLogPage> => {
  const latest = await findLatestNumber(req)
  const records = await listStoredRecords(req, query)
  return { latest: Math.max(latest, records.at(-1)?.number ?? 0), records }
}

/** The newest number of the log, 0 while it is empty. */
export const findLatestNumber = async (req: PayloadRequest): Promise<number> =>
  (await listRows(req, { sort: '-number', limit: 1 }))[0]?.number ?? 0

const listRows = async (
  req: PayloadRequest,
  query: { where?: { number: { greater_than: number } }; sort: string; limit: number },
): Promise<LogRow[]> => {
  const { docs } = await req.payload.find({
    collection: slugOf(req, reviewLogSlug),
    ...query,
    depth: 0,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return docs as unknown as LogRow[]
}

const toStoredRecord = (row: LogRow): StoredRecord => {
  const { number, record = '', digest = '' } = row
  const differing = listDiffering(row)
  return {
    number,
    record: String(record),
    digest: String(digest),
    ...(differing.length > 0 ? { differing } : {}),
  }
}

/** Columns that tell something else than the text beside them. Of a text that cannot be read nothing is said here. */
const listDiffering = (row: LogRow): string[] => {
  const record = findRecord(row.record)
  if (!record) return []
  return recordColumns.filter((name) => name in row && (row[name] ?? undefined) !== record[name])
}

/** Those of a document's record; an account's has some of them. */
const recordColumns = Object.keys(documentRecord.shape) as (keyof DocumentRecord)[]

/** What a stored text tells, as far as it is JSON: for showing, not for believing. */
export const findRecord = (content: unknown): Partial<Record<string, unknown>> | undefined => {
  try {
    const value: unknown = JSON.parse(String(content))
    return typeof value === 'object' && value !== null ? { ...value } : undefined
  } catch {
    return undefined
  }
}
