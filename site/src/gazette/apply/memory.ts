import type { DatabaseSync } from 'node:sqlite'
import { type KeySet, keySet } from '@exemplar/shared/gazette/keys'
import { z } from 'zod'
import { toQuery } from '../database/query.ts'

/** Why following stopped, at which entry, and when that was found (UTC instant). */
const stoppage = z.strictObject({ number: z.int(), code: z.string(), at: z.string() })
export type Stoppage = z.infer<typeof stoppage>

/** What a follower must know again after a restart, kept in the replica beside what it applied. */
export const toMemory = (database: DatabaseSync) => {
  const read = toQuery<{ value: string }>(database, 'SELECT value FROM meta WHERE key = ?')
  const write = database.prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)')
  const remove = database.prepare('DELETE FROM meta WHERE key = ?')
  const find = <T>(key: string, schema: z.ZodType<T>): T | undefined => {
    const row = read.find(key)
    return row && schema.parse(JSON.parse(row.value))
  }
  return {
    findKeys: (): KeySet | undefined => find('keys', keySet),
    keepKeys: (keys: KeySet): void => {
      write.run('keys', JSON.stringify(keys))
    },
    findStoppage: (): Stoppage | undefined => find('fault', stoppage),
    keepStoppage: (found: Stoppage): void => {
      write.run('fault', JSON.stringify(found))
    },
    forgetStoppage: (): void => {
      remove.run('fault')
    },
    /** Whether the whole feed was taken in once: from then on a restart can serve without the CMS. */
    isSynced: (): boolean => read.find('synced') !== undefined,
    keepSynced: (): void => {
      write.run('synced', 'true')
    },
  }
}
