import type { DatabaseSync } from 'node:sqlite'
import type { KeySet } from '@exemplar/shared/gazette/keys'
import { toQuery } from '../database/query.ts'

/** Reads the keys that the follower took and verified with. */
export const toKeyQueries = (database: DatabaseSync) => {
  const kept = toQuery<{ value: string }>(database, "SELECT value FROM meta WHERE key = 'keys'")
  return {
    /** The key list known to the replica, as it came; undefined before the site first reached the CMS. */
    findKeys: (): KeySet | undefined => {
      const row = kept.find()
      return row && JSON.parse(row.value)
    },
  }
}
