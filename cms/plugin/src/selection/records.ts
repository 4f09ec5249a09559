import { glossary, navigationTerms, roundTerms } from '@exemplar/shared/glossary'
import type { StoredRecord } from '@exemplar/shared/records/stored'
import { type RoundRecord, roundRecord } from '@exemplar/shared/selection/record'
import type { CollectionConfig, PayloadRequest } from 'payload'
import { nobody } from '../access/access.ts'
import { slugOf } from '../database/slugs.ts'
import { toValues } from '../fields/row.ts'
import { appendToChain, type Chain } from '../records/append.ts'
import { toAppendOnly } from '../records/append-only.ts'
import { jsonColumn, serialColumn, textColumn } from '../records/columns.ts'
import { listStored } from '../records/stored-rows.ts'
import { RoundError } from './errors.ts'

const roundRecordsSlug = 'round-records'

/**
 * What was done in all rounds, in one chain of its own (评选记录). No door of Payload reads it: scores, votes and who
 * objected are told through the round's doors, to each what is theirs.
 */
export const roundRecords: CollectionConfig = {
  ...toAppendOnly({
    slug: roundRecordsSlug,
    read: nobody,
    labels: { singular: roundTerms.record, plural: roundTerms.records },
    defaultSort: '-number',
    admin: { group: navigationTerms.record, useAsTitle: 'number', hidden: true },
    fields: [
      serialColumn,
      textColumn('at', { zh: '时间', en: 'Time' }),
      textColumn('round', glossary.selectionRound, true),
      textColumn('act', { zh: '办理', en: 'Act' }),
      textColumn('previous', { zh: '前一条摘要', en: 'Previous digest' }),
      jsonColumn('record', { zh: '记录（摘要覆盖的内容）', en: 'Record, as digested' }),
      textColumn('digest', { zh: '摘要', en: 'Digest' }),
    ],
  }),
  graphQL: false,
}

const chain: Chain<RoundRecord> = {
  collection: roundRecordsSlug,
  parse: (candidate) => roundRecord.parse(candidate),
}

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never
type Author = 'actor' | 'actorName' | 'role' | 'body' | 'round'

/** What a record tells beside who did it, where and when. */
export type Told = Without<RoundRecord, 'number' | 'at' | 'previous' | Author>

/** A record before it has its number, its time and its place in the chain. */
export type RecordToBe = Told & Pick<RoundRecord, Author>

/** Appends one record in the transaction of `req`. */
export const appendRoundRecord = (req: PayloadRequest, told: RecordToBe): Promise<RoundRecord> =>
  appendToChain(req, chain, told as RoundRecord)

type Reader = PayloadRequest | Pick<PayloadRequest, 'payload'>

/** A record with what it was stored under. */
export type StoredRoundRecord = {
  readonly number: number
  readonly digest: string
  readonly record: RoundRecord
}

/** The records of a round with numbers from `from` on, rising. Throws `record-damaged` where one is none. */
export const listRoundRecords = async (
  req: Reader,
  { round, from }: { round: string; from: number },
): Promise<StoredRoundRecord[]> => {
  const { docs } = await req.payload.find({
    collection: slugOf(req, roundRecordsSlug),
    where: { and: [{ round: { equals: round } }, { number: { greater_than_equal: from } }] },
    select: { number: true, digest: true, record: true } as never,
    ...{ sort: 'number', depth: 0, pagination: false, overrideAccess: true, req },
  })
  return docs.map((doc) => {
    const { digest, number, record } = toValues(doc)
    return { number: Number(number), digest: String(digest), record: readRecord(String(record)) }
  })
}

/** What the gazette did in the rounds: their notices, their results, and what was withdrawn of them. */
export const listPublishingRecords = async (
  req: Reader,
): Promise<Extract<RoundRecord, { act: 'notice' | 'announce' | 'tell' | 'retract' }>[]> => {
  const { docs } = await req.payload.find({
    collection: slugOf(req, roundRecordsSlug),
    where: { act: { in: ['notice', 'announce', 'tell', 'retract'] } },
    ...{ depth: 0, pagination: false, overrideAccess: true, req },
  })
  return docs.map((doc) => readRecord(String(toValues(doc).record)) as never)
}

/** The round whose records tell that a document was published in it, were it withdrawn since. */
export const findToldRound = async (req: Reader, document: string): Promise<string | undefined> => {
  const records = await listPublishingRecords(req)
  return records.find((record) => record.document === document)?.round
}

/** As it was written, checked no second time: what was changed in the database is found by `verify`. */
const readRecord = (content: string): RoundRecord => {
  try {
    return JSON.parse(content) as RoundRecord
  } catch {
    throw new RoundError('record-damaged')
  }
}

const columns = ['number', 'at', 'round', 'act', 'previous']

/** Records of all rounds as they are stored, whatever has become of them. */
export const listStoredRounds = (
  req: PayloadRequest,
  span: { after: number; limit: number },
): Promise<StoredRecord[]> => listStored(req, { collection: roundRecordsSlug, columns, isClosed: true }, span)
