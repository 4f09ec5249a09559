import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { isReplica } from './is-replica.ts'
import { applicationId, schema, schemaVersion } from './schema.ts'

/**
 * Opens the replica at `path` for writing, making it where there is none. What stands there and is not a replica of this
 * version is removed first: everything in a replica can be had from the feed again.
 */
export const openWriter = (path: string): DatabaseSync => {
  mkdirSync(dirname(path), { recursive: true })
  if (existsSync(path)) {
    const found = new DatabaseSync(path)
    if (isReplica(found)) return prepare(found)
    found.close()
    for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true })
  }
  return create(new DatabaseSync(path))
}

const create = (database: DatabaseSync): DatabaseSync => {
  database.exec('PRAGMA journal_mode = WAL')
  database.exec(`BEGIN; ${schema}
    INSERT INTO meta VALUES ('schema', '${schemaVersion}');
    PRAGMA application_id = ${applicationId}; COMMIT`)
  return prepare(database)
}

/** What is deleted is overwritten with zeros, so that a withdrawn text is not left in the file's free pages. */
const prepare = (database: DatabaseSync): DatabaseSync => {
  database.exec(
    'PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON; PRAGMA busy_timeout = 2000; PRAGMA cache_size = -32768; PRAGMA wal_autocheckpoint = 4000',
  )
  return database
}
