import { toCanonicalJson } from '../gazette/digest.ts'
import type { Announcement } from '../kinds/announcement.ts'
import { type CheckedChain, checkChain, type KnownRecord } from '../records/chain.ts'
import { gatheredParts, toGathered } from './gather.ts'
import { type RecordOf, type RoundRecord, roundRecord } from './record.ts'
import { toStanding } from './to-standing.ts'

/** Checks the whole chain of all rounds, as {@link checkChain} does: `known` is a record that was seen before. */
export const checkRounds = (
  stored: Iterable<unknown> | AsyncIterable<unknown>,
  known?: KnownRecord,
): Promise<CheckedChain<RoundRecord>> =>
  checkChain(stored, { read: (value) => roundRecord.safeParse(value).data, known })

/** An announcement that says something else than the records of its round, by its gazette number and that of the record. */
export type Unrecorded = { readonly entry: number; readonly record: number }

/**
 * Finds the first announcement, as the gazette published it, that is not what the records before it come to. `documentOf`
 * gives the document of an entry, undefined where it was withdrawn since.
 */
export const findUnrecorded = (
  records: readonly RoundRecord[],
  documentOf: (entry: number) => Announcement | undefined,
): Unrecorded | undefined => {
  for (const [index, record] of records.entries()) {
    if (record.act !== 'notice' && record.act !== 'announce' && record.act !== 'tell') continue
    const document = documentOf(record.entry)
    const standing = toStanding(records.slice(0, index).filter(({ round }) => round === record.round))
    if (document && (!standing || !isGathered(document, standing) || !isRun(document, record)))
      return { entry: record.entry, record: record.number }
  }
  return undefined
}

/** A notice ends when its record says: nobody counts working days again by another calendar. */
const isRun = ({ notice }: Announcement, record: RecordOf<'notice' | 'announce' | 'tell'>): boolean =>
  record.act !== 'notice' || (notice?.from === record.from && notice.to === record.to)

const isGathered = (
  document: Announcement,
  standing: NonNullable<ReturnType<typeof toStanding>>,
): boolean => {
  const { act, dated } = document
  const published = gatheredParts.flatMap((part) =>
    document[part] === undefined ? [] : [[part, document[part]]],
  )
  return (
    toCanonicalJson(Object.fromEntries(published)) === toCanonicalJson(toGathered(standing, { act, dated }))
  )
}
