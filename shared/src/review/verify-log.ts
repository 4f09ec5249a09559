import { type CheckedChain, checkChain, type KnownRecord } from '../records/chain.ts'
import { type ReviewRecord, reviewRecord } from './record.ts'

/** Checks a whole review log, as {@link checkChain} does: `known` is a record that was seen before. */
export const checkLog = (
  stored: Iterable<unknown> | AsyncIterable<unknown>,
  known?: KnownRecord,
): Promise<CheckedChain<ReviewRecord>> =>
  checkChain(stored, { read: (value) => reviewRecord.safeParse(value).data, known })
