import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { SiteError } from '../../errors/site-error.ts'
import { tellDoubt } from '../doubt.ts'
import { isReplica } from './is-replica.ts'

/**
 * Opens a replica for reading alone; safe while another handle writes. Throws `replica-missing` where there is no file
 * yet and `replica-foreign` where it is not a replica of this version: whoever keeps it is told, because the one who
 * writes has made sure that it was.
 */
export const openReader = (path: string): DatabaseSync => {
  if (!existsSync(path)) throw new SiteError('replica-missing', path)
  const database = new DatabaseSync(path, { readOnly: true, timeout: 5_000 })
  if (isReplica(database)) return database
  database.close()
  const error = new SiteError('replica-foreign', path)
  tellDoubt({ place: path, about: 'replica', error })
  throw error
}
