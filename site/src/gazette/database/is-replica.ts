import type { DatabaseSync } from 'node:sqlite'
import { isOtherSchema } from './damage.ts'
import { applicationId, schemaVersion } from './schema.ts'

/** Whether an open file is a replica of this version, and not another's, an older one, or no database at all. */
export const isReplica = (database: DatabaseSync): boolean => findVersion(database) === String(schemaVersion)

/** Whether an open file is a replica of this release or another. */
export const isReplicaOfAnyVersion = (database: DatabaseSync): boolean => findVersion(database) !== undefined

const findVersion = (database: DatabaseSync): string | undefined => {
  try {
    const { application_id } = database.prepare('PRAGMA application_id').get() ?? {}
    if (application_id !== applicationId) return undefined
    const version = database.prepare("SELECT value FROM meta WHERE key = 'schema'").get()?.value
    return version === undefined ? undefined : String(version)
  } catch (error) {
    if (isOtherSchema(error)) return undefined
    throw error
  }
}
