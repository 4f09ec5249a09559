import { z } from 'zod'
import { gazetteQuery } from '../gazette/entry.ts'
import { storedRecord } from '../records/stored.ts'

/** A page of the log, `GET /api/review-log?after=N&limit=M`: records with numbers after N, rising; `latest` is the newest number. */
export const reviewLogPage = z.strictObject({ latest: z.int(), records: z.array(storedRecord) })
export type ReviewLogPage = z.infer<typeof reviewLogPage>

export const reviewLogQuery = gazetteQuery

/** `GET /api/review-log?format=…`: the whole log as a download. */
export const reviewLogExport = z.strictObject({ format: z.enum(['csv', 'json']) })
export type ReviewLogFormat = z.infer<typeof reviewLogExport>['format']

/** The download in JSON: what `verify --review` checks offline. */
export const savedReviewLog = z.strictObject({ records: z.array(z.unknown()) })
