import type { GazetteHead } from '@exemplar/shared/gazette/entry'
import type { Payload, PayloadRequest } from 'payload'
import { OvertakenError } from '../../errors/conflict.ts'
import type { CodeOf } from '../../errors/declare-errors.ts'
import {
  countEntries,
  type EntryRow,
  findLatestEntry,
  findLatestHead,
  type Reader,
} from '../entry/entry-row.ts'
import { GazetteError } from '../errors.ts'
import { gazetteOf } from '../runtime.ts'
import type { HighWater, Mark } from './high-water.ts'

const markFaults = [
  'gazette-behind',
  'gazette-differs',
  'gazette-gap',
  'gazette-restored',
  'mark-missing',
] as const satisfies CodeOf<typeof GazetteError>[]

/** Why nothing may be appended to the gazette of this database, nor served from it. */
export type MarkFault = (typeof markFaults)[number]

export const isMarkFault = (code: string): code is MarkFault => markFaults.some((fault) => fault === code)

/**
 * Holds the newest entry of the database against the high-water mark. Good is what the mark says was signed last, or what
 * it says was being signed: then a crash came between commit and confirmation, or another process is about to confirm.
 */
export const findMarkFault = (
  mark: ReturnType<HighWater['find']>,
  latest: GazetteHead | undefined,
): MarkFault | undefined => {
  if (mark === undefined || mark === 'adopt') return latest && 'mark-missing'
  if (mark.isRestored) return 'gazette-restored'
  const number = latest?.number ?? 0
  if (number < mark.signed.number) return 'gazette-behind'
  const good = number === mark.signed.number ? [mark.signed] : mark.signing
  return number === 0 || good.some((head) => isSame(head, latest)) ? undefined : 'gazette-differs'
}

/**
 * Whether an entry before the newest one is missing: deleted, or not yet put back. It may be a withdrawal, and the text
 * that it withdrew would be public again.
 */
const hasGap = async (reader: Reader, latest: GazetteHead | undefined): Promise<boolean> =>
  latest !== undefined && (await countEntries(reader, latest.number)) < latest.number

const isSame = (head: GazetteHead, other: GazetteHead | undefined): boolean =>
  head.number === other?.number && head.digest === other.digest

/**
 * The newest entry, once the mark has it for signed: what may be served. Undefined while the gazette is empty. Throws
 * {@link MarkFault} where the database is not what was signed, and says so in the log when that changes.
 */
export const settle = async (payload: Payload): Promise<GazetteHead | undefined> => {
  const { highWater, troubles } = gazetteOf(payload)
  const { latest, fault } = await look(payload, highWater)
  troubles.note(payload, { about: 'gazette', code: fault })
  if (fault) throw new GazetteError(fault)
  return latest
}

/** The same without throwing it, nor saying it in the log. */
export const findGazetteFault = async (payload: Payload): Promise<MarkFault | undefined> =>
  (await look(payload, gazetteOf(payload).highWater)).fault

const look = async (
  payload: Payload,
  highWater: HighWater,
): Promise<{ latest: GazetteHead | undefined; fault: MarkFault | undefined }> => {
  let known = 0
  for (;;) {
    // In this order: what was seen of the database was kept in the mark before.
    const latest = await findLatestHead({ payload })
    const mark = findReadable(highWater)
    if (mark === 'adopt' && latest) highWater.noteSigned(latest)
    else {
      const fault = findMarkFault(mark, latest)
      if (!fault && isUnsettled(mark, latest)) highWater.noteSigned(latest)
      // Others may have appended between the two: then the database has by now what the mark had.
      if (!fault) return { latest, fault: (await hasGap({ payload }, latest)) ? 'gazette-gap' : undefined }
      if (fault !== 'gazette-behind' || (latest?.number ?? 0) < known) return { latest, fault }
      known = toSigned(mark)
    }
  }
}

const toSigned = (mark: ReturnType<HighWater['find']>): number =>
  typeof mark === 'object' ? mark.signed.number : 0

const isUnsettled = (
  mark: ReturnType<HighWater['find']>,
  latest: GazetteHead | undefined,
): latest is GazetteHead => latest !== undefined && latest.number > toSigned(mark)

/** A mark that cannot be read any more is none. */
const findReadable = (highWater: HighWater): Mark | 'adopt' | undefined => {
  try {
    return highWater.find()
  } catch (error) {
    if (isDamaged(error)) return undefined
    throw error
  }
}

/** SQLITE_CORRUPT and SQLITE_NOTADB. */
const isDamaged = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && [11, 26].includes(Number(error.errcode) & 0xff)

/**
 * The newest entry as the transaction of `req` sees it, provided that the mark says the same: what an entry may be
 * appended to. Throws {@link MarkFault}, or a conflict where only this transaction's view is old.
 */
export const requireMarked = async (req: PayloadRequest): Promise<EntryRow | undefined> => {
  const latest = await findLatestEntry(req)
  const fault = findMarkFault(findReadable(gazetteOf(req.payload).highWater), latest)
  if (!fault && !(await hasGap(req, latest))) return latest
  await settle(req.payload)
  throw new OvertakenError()
}
