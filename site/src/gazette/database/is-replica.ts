import type { DatabaseSync } from 'node:sqlite'
import { applicationId, schemaVersion } from './schema.ts'

/** Whether an open file is a replica of this version, and not another's, an older one, or no database at all. */
export const isReplica = (database: DatabaseSync): boolean => {
  try {
    const { application_id } = database.prepare('PRAGMA application_id').get() ?? {}
    if (application_id !== applicationId) return false
    return (
      database.prepare("SELECT value FROM meta WHERE key = 'schema'").get()?.value === String(schemaVersion)
    )
  } catch (error) {
    if (isNoReplica(error)) return false
    throw error
  }
}

/** SQLITE_ERROR (no such table), SQLITE_CORRUPT, SQLITE_NOTADB. */
const isNoReplica = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && [1, 11, 26].includes(Number(error.errcode) & 0xff)
