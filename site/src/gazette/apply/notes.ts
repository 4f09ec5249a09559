import type { DatabaseSync } from 'node:sqlite'
import { type KeySet, keySet } from '@exemplar/shared/gazette/keys'
import type { z } from 'zod'
import { toQuery } from '../database/query.ts'

/** What a replica says of itself: the keys that pages show, and whether it once held a whole gazette. */
export const toNotes = (database: DatabaseSync) => {
  const read = toQuery<{ value: string }>(database, 'SELECT value FROM meta WHERE key = ?')
  const write = database.prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)')
  const find = <T>(key: string, schema: z.ZodType<T>): T | undefined => {
    const row = read.find(key)
    return row && schema.parse(JSON.parse(row.value))
  }
  return {
    findKeys: (): KeySet | undefined => find('keys', keySet),
    keepKeys: (keys: KeySet): void => {
      write.run('keys', JSON.stringify(keys))
    },
    /** Whether the whole feed was taken in once: from then on a restart can serve without the CMS. */
    isSynced: (): boolean => read.find('synced') !== undefined,
    keepSynced: (): void => {
      write.run('synced', 'true')
    },
  }
}
