import type { DatabaseSync } from 'node:sqlite'
import { type HeadsPage, headsPerPage } from '@exemplar/shared/gazette/heads'
import { toQuery } from '../database/query.ts'

/** Reads heads as they were signed, for those who follow the chain over many numbers. */
export const toHeadsQueries = (database: DatabaseSync) => {
  const between = toQuery<{ head: string; signature: string }>(
    database,
    'SELECT head, signature FROM entries WHERE number > ? AND number <= ? ORDER BY number',
  )
  return {
    /** A page of heads, from 1; undefined where no entry stands on it yet. They are given as they are kept: whoever asks checks. */
    findHeads: (page: number): HeadsPage | undefined => {
      const rows = between.list((page - 1) * headsPerPage, page * headsPerPage)
      const last = rows.at(-1)
      return last && { heads: rows.map(({ head }) => head), signature: last.signature }
    },
  }
}
