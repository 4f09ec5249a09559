import { z } from 'zod'
import { gazetteQuery } from '../gazette/entry.ts'

/**
 * One record as the database holds it: `record` is the canonical JSON that was digested. `differing` names the columns
 * beside it that tell something else: those are what lists show.
 */
export const storedRecord = z.strictObject({
  number: z.int(),
  record: z.string(),
  digest: z.string(),
  differing: z.array(z.string()).optional(),
})
export type StoredRecord = z.infer<typeof storedRecord>

/** A page of the log, `GET /api/review-log?after=N&limit=M`: records with numbers after N, rising; `latest` is the newest number. */
export const reviewLogPage = z.strictObject({ latest: z.int(), records: z.array(storedRecord) })
export type ReviewLogPage = z.infer<typeof reviewLogPage>

export const reviewLogQuery = gazetteQuery

/** `GET /api/review-log?format=…`: the whole log as a download. */
export const reviewLogExport = z.strictObject({ format: z.enum(['csv', 'json']) })
export type ReviewLogFormat = z.infer<typeof reviewLogExport>['format']

/** The download in JSON: what `verify --review` checks offline. */
export const savedReviewLog = z.strictObject({ records: z.array(z.unknown()) })
