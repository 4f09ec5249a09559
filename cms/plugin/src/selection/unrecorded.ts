import type { Payload, PayloadRequest } from 'payload'
import { slugOf } from '../database/slugs.ts'
import { toNumber, toValues } from '../fields/row.ts'
import { type EntryRow, listEntryRows, parseStored } from '../gazette/entry/entry-row.ts'
import { listPublishingRecords } from './records.ts'

/** An entry of the gazette that no record of a round tells of. */
export type UnrecordedEntry = { readonly number: number; readonly title: string }

/**
 * Of entries that were brought back from a site, the notices and results of a year with a round of which no record tells:
 * the records that were made since the backup are gone with it, and no site has them.
 */
export const listUnrecordedEntries = async (
  payload: Payload,
  numbers: readonly number[],
): Promise<UnrecordedEntry[]> => {
  const reader = { payload }
  if (numbers.length === 0) return []
  const years = await listOpenedYears(reader)
  const rows = await listEntryRows(reader, {
    where: {
      and: [
        { number: { in: [...numbers] } },
        { kind: { equals: 'announcement' } },
        // A correction says nothing new of its round, and a withdrawal nothing that is still public.
        { act: { equals: 'publish' } },
      ],
    },
    ...{ limit: 0, sort: 'number' },
  })
  const recorded = new Set((await listPublishingRecords(reader)).map(({ entry }) => entry))
  return rows
    .filter((row) => !recorded.has(row.number) && years.has(readYear(row)))
    .map(({ number, title }) => ({ number, title }))
}

const listOpenedYears = async (
  reader: Pick<PayloadRequest, 'payload'>,
): Promise<ReadonlySet<number | undefined>> => {
  const { docs } = await reader.payload.find({
    ...{ collection: slugOf(reader, 'rounds'), where: { openedAt: { exists: true } }, depth: 0 },
    ...{ pagination: false, overrideAccess: true },
  })
  return new Set(docs.flatMap((row) => toNumber(toValues(row).year) ?? []))
}

/** Nothing where it was withdrawn since. */
const readYear = (row: EntryRow): number | undefined =>
  row.document ? toNumber(toValues(parseStored(row, row.document)).year) : undefined
