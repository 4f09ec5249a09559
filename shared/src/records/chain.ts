import { toCanonicalJson, toSha256 } from '../gazette/digest.ts'
import { genesisDigest } from '../gazette/entry.ts'
import { type StoredRecord, storedRecord } from './stored.ts'

/** What every record of a chain has, whatever else it tells: `previous` is the digest of the record before. */
export type Chained = { readonly number: number; readonly at: string; readonly previous: string }

/** Why a record is not to be believed. */
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
export type ChainFault = { readonly number: number; readonly fault: RecordFault }

/** What is known of a chain before a record: number and digest of the last good one, and its time. */
type ChainHead = { readonly number: number; readonly digest: string; readonly at: string }

/** A number of a chain and the digest that stood there once, as an auditor kept it. */
export type KnownRecord = Pick<StoredRecord, 'number' | 'digest'>

/** Records that were read and checked, up to the first fault. */
export type CheckedChain<R extends Chained> = { readonly records: readonly R[]; readonly fault?: ChainFault }

type Terms<R extends Chained> = {
  /** What a parsed JSON value tells; undefined where it is no record of this chain. Changes nothing of it. */
  readonly read: (value: unknown) => R | undefined
  readonly known?: KnownRecord | undefined
}

/**
 * Checks a whole chain from number 1, offline: records as they came, unparsed, in the order of their numbers. A chain
 * alone cannot show that its end was cut off, or that all of it was written anew: `known` is a record that was seen
 * before, and has to be there still.
 */
export const checkChain = async <R extends Chained>(
  stored: Iterable<unknown> | AsyncIterable<unknown>,
  { read, known }: Terms<R>,
): Promise<CheckedChain<R>> => {
  const records: R[] = []
  let before: ChainHead = { number: 0, digest: genesisDigest, at: '' }
  for await (const candidate of stored) {
    const number = before.number + 1
    const checked = await checkRecord(candidate, { before, read })
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

const checkRecord = async <R extends Chained>(
  candidate: unknown,
  { before, read }: { before: ChainHead; read: Terms<R>['read'] },
): Promise<{ record: R; digest: string } | RecordFault> => {
  const { data: stored } = storedRecord.safeParse(candidate)
  if (!stored) return 'malformed'
  if (stored.number !== before.number + 1) return 'gap-in-numbers'
  if ((await toSha256(stored.record)) !== stored.digest) return 'digest-differs'
  const record = readCanonical(stored.record, read)
  if (!record) return 'malformed'
  if (record.number !== stored.number) return 'other-record'
  if (record.previous !== before.digest) return 'broken-chain'
  if (record.at < before.at) return 'time-runs-backwards'
  if (stored.differing && stored.differing.length > 0) return 'columns-differ'
  return { record, digest: stored.digest }
}

/** The record, provided that the text is exactly its canonical JSON: nothing twice, nothing between. */
const readCanonical = <R extends Chained>(content: string, read: Terms<R>['read']): R | undefined => {
  try {
    const value: unknown = JSON.parse(content)
    return toCanonicalJson(value) === content ? read(value) : undefined
  } catch {
    return undefined
  }
}
