import { z } from 'zod'

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
