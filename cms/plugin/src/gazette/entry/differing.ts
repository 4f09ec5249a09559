import { toSha256 } from '@exemplar/shared/gazette/digest'
import { toTitle } from '@exemplar/shared/kinds/index'
import type { Payload } from 'payload'
import { gazetteOf } from '../runtime.ts'
import { type Columns, toColumns } from './columns.ts'
import { type EntryRow, listEntryRows, parseStored, readHead } from './entry-row.ts'

/** A row whose columns no longer say what its entry says, and which. */
export type Differing = { readonly number: number; readonly columns: readonly string[] }

/**
 * Holds the columns of rows against the entries beside them: what the database finds them by, and their texts against
 * the digests. Throws `entry-damaged` at a row whose texts are none any more.
 */
export const listDiffering = async (payload: Payload, rows: readonly EntryRow[]): Promise<Differing[]> => {
  const titles = await listTitlesBefore(payload, rows)
  const differing: Differing[] = []
  for (const row of rows) {
    const columns = await listColumns(row, titles.get(row.number) ?? '')
    if (columns.length > 0) differing.push({ number: row.number, columns })
  }
  return differing
}

const listColumns = async (row: EntryRow, titleBefore: string): Promise<string[]> => {
  const head = readHead(row)
  const document = row.document ? parseStored(row, row.document) : undefined
  const expected = toColumns({ head, digest: await toSha256(row.head), document, titleBefore })
  const names = Object.keys(expected) as (keyof Columns)[]
  const isOwn = row.document
    ? 'documentDigest' in head && (await toSha256(row.document)) === head.documentDigest
    : true
  return [
    ...names.filter((name) => JSON.stringify(row[name] ?? []) !== JSON.stringify(expected[name])),
    ...(isOwn ? [] : ['document']),
  ]
}

/** Under which title each withdrawal among the rows is listed: that of its subject's newest document. */
const listTitlesBefore = async (
  payload: Payload,
  rows: readonly EntryRow[],
): Promise<Map<number, string>> => {
  const { subjects } = gazetteOf(payload)
  const titles = new Map<number, string>()
  for (const row of rows) {
    const head = readHead(row)
    if (head.act !== 'withdraw') continue
    const number = subjects.find(head.subject)?.published ?? 0
    const [before] = await listEntryRows({ payload }, { where: { number: { equals: number } }, limit: 1 })
    const document = before?.document ? parseStored(before, before.document) : undefined
    titles.set(row.number, toTitle(document) ?? '')
  }
  return titles
}
