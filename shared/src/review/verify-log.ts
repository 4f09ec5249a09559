import { toCanonicalJson, toSha256 } from '../gazette/digest.ts'
import { genesisDigest } from '../gazette/entry.ts'
import { type ReviewRecord, reviewRecord } from './record.ts'
import { type StoredRecord, storedRecord } from './stored-log.ts'

/** Why a record of the review log is not to be believed. */
export type RecordFault =
  | 'malformed'
  | 'gap-in-numbers'
  | 'other-record'
  | 'digest-differs'
  | 'broken-chain'
  | 'time-runs-backwards'
  | 'columns-differ'
  | 'cut-off'
  | 'rewritten'

/** The first record that fails, by number, and why. */
export type LogFault = { readonly number: number; readonly fault: RecordFault }

/** What is known of the log before a record: number and digest of the last good one, and its time. */
type LogHead = { readonly number: number; readonly digest: string; readonly at: string }

/** A number of the log and the digest that stood there once, as an auditor kept it. */
export type KnownRecord = Pick<StoredRecord, 'number' | 'digest'>

/** A log that was read and checked: its records up to the first fault. */
type CheckedLog = { readonly records: readonly ReviewRecord[]; readonly fault?: LogFault }

/**
 * Checks a whole review log from number 1, offline: records as they came, unparsed, in the order of their numbers. A
 * chain alone cannot show that its end was cut off, or that all of it was written anew: `known` is a record that was
 * seen before, and has to be there still.
 */
export const checkLog = async (
  stored: Iterable<unknown> | AsyncIterable<unknown>,
  known?: KnownRecord,
): Promise<CheckedLog> => {
  const records: ReviewRecord[] = []
  let before: LogHead = { number: 0, digest: genesisDigest, at: '' }
  for await (const candidate of stored) {
    const number = before.number + 1
    const checked = await checkRecord(candidate, before)
    if (typeof checked === 'string') return { records, fault: { number, fault: checked } }
    before = { number, digest: checked.digest, at: checked.record.at }
    if (known?.number === number && known.digest !== before.digest)
      return { records, fault: { number, fault: 'rewritten' } }
    records.push(checked.record)
  }
  if (known && known.number > before.number)
    return { records, fault: { number: before.number + 1, fault: 'cut-off' } }
  return { records }
}

const checkRecord = async (
  candidate: unknown,
  before: LogHead,
): Promise<{ record: ReviewRecord; digest: string } | RecordFault> => {
  const { data: stored } = storedRecord.safeParse(candidate)
  if (!stored) return 'malformed'
  if (stored.number !== before.number + 1) return 'gap-in-numbers'
  if ((await toSha256(stored.record)) !== stored.digest) return 'digest-differs'
  const record = parseRecord(stored.record)
  if (!record) return 'malformed'
  if (record.number !== stored.number) return 'other-record'
  if (record.previous !== before.digest) return 'broken-chain'
  if (record.at < before.at) return 'time-runs-backwards'
  if (stored.differing && stored.differing.length > 0) return 'columns-differ'
  return { record, digest: stored.digest }
}

/** The record, provided that the text is exactly its canonical JSON: nothing twice, nothing between. */
const parseRecord = (content: string): ReviewRecord | undefined => {
  try {
    const value: unknown = JSON.parse(content)
    return toCanonicalJson(value) === content ? reviewRecord.safeParse(value).data : undefined
  } catch {
    return undefined
  }
}
