import type { DatabaseSync } from 'node:sqlite'
import { readDocument } from '@exemplar/shared/kinds/index'
import { inTransaction } from '../database/in-transaction.ts'
import { toQuery } from '../database/query.ts'
import type { toSearchIndex } from './search-index.ts'

const indexedAtOnce = 50

/** Puts search right where it has other texts than what is served. */
export const toSearchStraightener = (database: DatabaseSync, search: ReturnType<typeof toSearchIndex>) => {
  const shown = toQuery<{ number: number; document: string | null }>(
    database,
    `SELECT e.number, e.document FROM documents d JOIN entries e ON e.number = d.entry
     WHERE d.id = ? AND d.state = 'live'`,
  )
  return {
    /**
     * Empties search where it has other texts than the document of a row: then all of it has to be put in again by
     * {@link indexNext}, since nothing tells what else it was given. Returns whether it had.
     */
    straightenSearch: (id: number): boolean =>
      inTransaction(database, () => {
        const { number = 0, document: text } = shown.find(id) ?? {}
        const document = text ? readDocument(findJson(text)) : undefined
        const differs = document !== undefined && search.differs(id, { document, number })
        if (differs) search.startAnew()
        return differs
      }),
    /** Puts the next documents that wait for it into search. Returns whether there may be more. */
    indexNext: (): boolean =>
      inTransaction(database, () => search.indexNext(indexedAtOnce) === indexedAtOnce),
  }
}

const findJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
