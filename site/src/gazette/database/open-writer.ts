import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { SiteError } from '../../errors/site-error.ts'
import { isOtherSchema } from './damage.ts'
import { isReplica, isReplicaOfAnyVersion } from './is-replica.ts'
import { applicationId, schema, schemaVersion } from './schema.ts'
import { type SetAside, setAside } from './set-aside.ts'

/** Bytes up to which the whole file is looked through before it is served; what a larger one hides is met later. */
const checkedUpTo = 256 * 1024 * 1024

/**
 * Opens the replica at `path` for writing and has `assemble` make of it what it needs, making the file where there is
 * none. What stands there and is damaged or of another version is set aside first; what is good in it is taken over from
 * there. Throws a SiteError (`replica-unusable`) where no file can be opened or made.
 */
export const openWriter = <Made>(path: string, assemble: (database: DatabaseSync) => Made): Made => {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    if (existsSync(path)) {
      if (!statSync(path).isFile()) throw new SiteError('replica-unusable', path)
      const opened = openFound(path, assemble)
      if ('made' in opened) return opened.made
      setAside(path, opened.why)
    }
    return assemble(create(new DatabaseSync(path)))
  } catch (error) {
    if (error instanceof SiteError || isOtherSchema(error)) throw error
    throw new SiteError('replica-unusable', `${path} (${(error as Error).message})`, { cause: error })
  }
}

/** What was made of the file that is there, or why it cannot be used. */
const openFound = <Made>(
  path: string,
  assemble: (database: DatabaseSync) => Made,
): { made: Made } | { why: SetAside } => {
  const database = new DatabaseSync(path)
  try {
    if (isReplica(database) && isSound(database, path)) return { made: assemble(prepare(database)) }
    const why = isReplicaOfAnyVersion(database) && !isReplica(database) ? 'earlier' : 'damaged'
    database.close()
    return { why }
  } catch (error) {
    database.close()
    if (isOtherSchema(error)) return { why: 'damaged' }
    throw error
  }
}

const isSound = (database: DatabaseSync, path: string): boolean =>
  statSync(path).size > checkedUpTo || database.prepare('PRAGMA quick_check(1)').get()?.quick_check === 'ok'

const create = (database: DatabaseSync): DatabaseSync => {
  // Entries have two to four kilobytes: pages of half the size would hold one each, and stay a third empty.
  database.exec('PRAGMA page_size = 8192; PRAGMA journal_mode = WAL')
  database.exec(`BEGIN; ${schema}
    INSERT INTO meta VALUES ('schema', '${schemaVersion}');
    PRAGMA application_id = ${applicationId}; COMMIT`)
  return prepare(database)
}

/**
 * What is deleted is overwritten with zeros, so that a withdrawn text is not left in the file's free pages. What SQLite
 * keeps to undo a statement stays in memory: as a file it would be written many times over, outside the data folder.
 */
const prepare = (database: DatabaseSync): DatabaseSync => {
  database.exec(
    'PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON; PRAGMA busy_timeout = 2000; PRAGMA cache_size = -24576; PRAGMA wal_autocheckpoint = 4000',
  )
  return database
}

/** Another handle on a replica that is open already, for a writer beside the one that follows. */
export const openSecondWriter = (path: string): DatabaseSync => prepare(new DatabaseSync(path))
