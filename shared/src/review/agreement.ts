import type { EntryHead } from '../gazette/entry.ts'
import { type DocumentRecord, isOfDocument, type ReviewRecord } from './record.ts'

/** How the review log contradicts the gazette, or the rules that it is to show were kept. */
export type Disagreement =
  | 'entry-without-record'
  | 'record-without-entry'
  | 'record-of-another-act'
  | 'entry-not-named'
  | 'published-unapproved'

/** The first contradiction: `entry` is a gazette number, `record` a number of the log, where there is one. */
export type DisagreementFound = {
  readonly fault: Disagreement
  readonly entry?: number
  readonly record?: number
}

const publishing: readonly string[] = ['publish', 'publish-unreviewed']
const writesEntry = ({ act }: DocumentRecord): boolean => act === 'withdraw' || publishing.includes(act)

/**
 * Whether each gazette entry has its record and each record of a publishing or withdrawal its entry. `later` are records
 * that the log gained while the gazette was read: they account for entries, and need none yet.
 */
export const findDisagreement = ({
  records,
  later = [],
  heads,
}: {
  records: readonly ReviewRecord[]
  later?: readonly ReviewRecord[]
  heads: readonly EntryHead[]
}): DisagreementFound | undefined => {
  const entries = new Map(heads.map((head) => [head.number, head]))
  for (const record of records.filter(isOfDocument)) {
    const fault = findRecordDisagreement(record, entries)
    if (fault) return fault
  }
  const named = new Set([...records, ...later].filter(isOfDocument).map(({ entry }) => entry))
  const untold = heads.find(({ number }) => !named.has(number))
  return untold && { fault: 'entry-without-record', entry: untold.number }
}

const findRecordDisagreement = (
  record: DocumentRecord,
  entries: ReadonlyMap<number, EntryHead>,
): DisagreementFound | undefined => {
  const { entry, number } = record
  if (entry === undefined)
    return writesEntry(record) ? { fault: 'entry-not-named', record: number } : undefined
  const head = entries.get(entry)
  if (!head) return { fault: 'record-without-entry', entry, record: number }
  return isOf(record, head) ? undefined : { fault: 'record-of-another-act', entry, record: number }
}

const isOf = (record: DocumentRecord, head: EntryHead): boolean =>
  record.subject === head.subject &&
  record.edition === head.edition &&
  (record.act === 'withdraw') === (head.act === 'withdraw') &&
  (record.contentDigest === undefined ||
    head.act === 'withdraw' ||
    record.contentDigest === head.documentDigest)
