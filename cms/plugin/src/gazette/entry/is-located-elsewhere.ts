import { listLinks, readDocument } from '@exemplar/shared/kinds/index'
import type { CommunityRef } from '@exemplar/shared/kinds/parts/place'
import { type EntryRow, listEntryRows, parseStored, type Reader } from './entry-row.ts'

/** How many documents are looked into at once. */
const stretch = 50

/**
 * Whether an entry, however old, gives a community's address to another than the one with this id: no row need be left of
 * it. The database finds the documents that have the address in their text, so this costs a reading of all of them.
 */
export const isLocatedElsewhere = async (
  reader: Reader,
  { slug, id }: { slug: string; id: string | undefined },
): Promise<boolean> => {
  let last = 0
  while (true) {
    const where = { number: { greater_than: last }, document: { contains: `"slug":"${slug}"` } }
    const rows = await listEntryRows(reader, { where, limit: stretch })
    if (rows.some((row) => listLocated(row, slug).some((located) => located !== id))) return true
    const newest = rows.at(-1)
    if (!newest || rows.length < stretch) return false
    last = newest.number
  }
}

/** Ids of the communities to which a document gives the address. */
const listLocated = (row: EntryRow, slug: string): string[] => {
  const document = row.document ? readDocument(parseStored(row, row.document)) : undefined
  return (document ? listLinks(document) : [])
    .filter(({ relation, target }) => relation === 'locates' && target === slug)
    .map(({ value }) => (value as CommunityRef).id)
}
