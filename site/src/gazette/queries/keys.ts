import type { DatabaseSync } from 'node:sqlite'
import { type GazetteKey, keySet } from '@exemplar/shared/gazette/keys'
import { toQuery } from '../database/query.ts'

/** Reads the keys that the follower took and verified with. */
export const toKeyQueries = (database: DatabaseSync) => {
  const kept = toQuery<{ value: string }>(database, "SELECT value FROM meta WHERE key = 'keys'")
  return {
    /** The public keys known to the site; empty before it first reached the CMS. */
    listKeys: (): GazetteKey[] => {
      const row = kept.find()
      return row ? keySet.parse(JSON.parse(row.value)).keys : []
    },
  }
}
