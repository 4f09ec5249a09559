import { createTurns } from '@exemplar/shared/turns'
import type { Payload, PayloadRequest } from 'payload'
import { DatabaseError } from '../../database/errors.ts'
import { slugOf } from '../../database/slugs.ts'
import { isConflict } from '../../errors/conflict.ts'
import { attemptsSlug } from './attempts.ts'
import { type Limit, toWait } from './waits.ts'

/** Something that is tried: under which key, for which account, and how often it may be. */
export type Trying = { readonly key: string; readonly account?: string; readonly limit: Limit }
/** A try that was counted, to be taken back where it was none. */
export type Try = Trying & { readonly count: number }

/** A request, or what stands outside of all. */
type Reader = PayloadRequest | { readonly payload: Payload }

type Row = { id: string; key: string; count: number; until: number; expires: number }

/** So many rows are kept; beyond that those go that would be forgotten next. */
const mostRows = 50_000
/** Each round that is lost was won by another, and after the free ones all have to wait. */
const mostRounds = 300

/**
 * Counts a try before it is made, so that of many at once none is overlooked, in whatever process. Resolves with the try,
 * or with the milliseconds that are to be waited; those that have to wait do not count.
 */
export const count = (reader: Reader, trying: Trying): Promise<Try | number> =>
  inTurn(reader, trying.key, () => countNow(reader, trying))

const countNow = async (reader: Reader, trying: Trying): Promise<Try | number> => {
  for (let round = 0; round < mostRounds; round++) {
    const row = await find(reader, trying.key)
    const now = Date.now()
    if (!row) {
      if (await open(reader, trying, now)) return { ...trying, count: 1 }
      continue
    }
    if (row.until > now) return row.until - now
    const next = row.expires > now ? row.count + 1 : 1
    const taken = await write(reader, row, toRow(trying, next, now))
    if (taken) return { ...trying, count: next }
  }
  throw new DatabaseError('too-busy')
}

/** How long is to be waited before something is tried under the key, in milliseconds. Counts nothing. */
export const findWait = async (reader: Reader, key: string): Promise<number> =>
  Math.max(0, ((await find(reader, key))?.until ?? 0) - Date.now())

/** It was none: nothing wrong was tried. */
export const takeBack = (reader: Reader, tried: Try): Promise<void> =>
  inTurn(reader, tried.key, () => takeBackNow(reader, tried))

const takeBackNow = async (reader: Reader, { key, count }: Try): Promise<void> => {
  for (let round = 0; round < mostRounds; round++) {
    const row = await find(reader, key)
    if (!row) return
    const isLast = row.count === count
    const left = { ...row, count: Math.max(0, row.count - 1), until: isLast ? 0 : row.until }
    if (await write(reader, row, left)) return
  }
}

/** All is well under the key again. */
export const forget = async (reader: Reader, key: string): Promise<void> => {
  await reader.payload.db.deleteMany({ ...at(reader), where: { key: { equals: key } } })
}

/** All is well with an account, from wherever. Resolves with the number of places that were forgotten. */
export const forgetAccount = async (reader: Reader, account: string): Promise<number> => {
  const where = { account: { equals: account } }
  const { totalDocs } = await reader.payload.db.count({ ...at(reader), where })
  await reader.payload.db.deleteMany({ ...at(reader), where })
  return totalDocs
}

const takeTurn = createTurns()

/**
 * Of this process one after the other under a key: of a hundred at once each would lose to all before it, and ask the
 * database ten thousand times. Within a transaction nobody waits: who is ahead may be waiting for its end.
 */
const inTurn = <T>(reader: Reader, key: string, work: () => Promise<T>): Promise<T> =>
  at(reader).req ? work() : takeTurn(key, work)

/** In the transaction of a request where it has one: SQLite would wait for itself. */
const at = (reader: Reader) => ({
  collection: slugOf(reader, attemptsSlug),
  ...('transactionID' in reader && reader.transactionID ? { req: reader } : {}),
})

const find = (reader: Reader, key: string): Promise<Row | null> =>
  reader.payload.db.findOne<Row>({ ...at(reader), where: { key: { equals: key } } })

/** Without a wait it is no instant at all: who came a moment before and reads it after must not be taken for early. */
const toRow = ({ account, key, limit }: Trying, count: number, now: number): Omit<Row, 'id'> => {
  const wait = toWait(count, limit)
  return {
    ...{ key, count, until: wait === 0 ? 0 : now + wait, expires: now + limit.memory },
    ...(account ? { account } : {}),
  }
}

/** Whether the key's first row is this one, and nobody's who came at the same time. */
const open = async (reader: Reader, trying: Trying, now: number): Promise<boolean> => {
  await makeRoom(reader, now)
  try {
    await reader.payload.db.create({ ...at(reader), data: toRow(trying, 1, now) })
    return true
  } catch (error) {
    if (!isConflict(error)) throw error
    return false
  }
}

/** Writes over the row as it was read; whether nobody else had written it meanwhile. */
const write = async (reader: Reader, row: Row, data: Omit<Row, 'id'>): Promise<boolean> => {
  const { count, expires, key, until } = row
  const same = [{ key: { equals: key } }, { count: { equals: count } }, { until: { equals: until } }]
  const written = await reader.payload.db.updateOne({
    ...at(reader),
    data: { count: data.count, until: data.until, expires: data.expires },
    where: { and: [...same, { expires: { equals: expires } }] },
    options: { atomic: true },
  })
  return written !== null
}

const makeRoom = async (reader: Reader, now: number): Promise<void> => {
  await reader.payload.db.deleteMany({ ...at(reader), where: { expires: { less_than_equal: now } } })
  const { totalDocs } = await reader.payload.db.count(at(reader))
  if (totalDocs < mostRows) return
  const { docs } = await reader.payload.db.find<Row>({
    ...at(reader),
    sort: 'expires',
    limit: totalDocs - mostRows + 1,
  })
  await reader.payload.db.deleteMany({ ...at(reader), where: { id: { in: docs.map(({ id }) => id) } } })
}
