import type { StoredRecord } from '@exemplar/shared/records/stored'
import { documentRecord } from '@exemplar/shared/review/record'
import type { ReviewLogPage } from '@exemplar/shared/review/stored-log'
import type { PayloadRequest } from 'payload'
import { findLatestNumber, listStored } from '../../records/stored-rows.ts'
import { reviewLogSlug } from './log.ts'

/** The columns of a document's record; an account's has some of them. */
const log = { collection: reviewLogSlug, columns: Object.keys(documentRecord.shape) }

/** Records of the log with numbers after `after`, rising, at most `limit`. */
export const listStoredRecords = (
  req: PayloadRequest,
  span: { after: number; limit: number },
): Promise<StoredRecord[]> => listStored(req, log, span)

/** A page of the log and its newest number. */
export const listLogPage = async (
  req: PayloadRequest,
  query: { after: number; limit: number },
): Promise<ReviewLogPage> => {
  const latest = await findLatestNumber(req, reviewLogSlug)
  const records = await listStoredRecords(req, query)
  return { latest: Math.max(latest, records.at(-1)?.number ?? 0), records }
}
