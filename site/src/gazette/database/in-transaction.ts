import type { DatabaseSync } from 'node:sqlite'
import { tellDoubt } from '../doubt.ts'
import { isDamage } from './damage.ts'

/**
 * Runs `work` in one transaction that holds the write lock from its begin; what it throws undoes all of it, and so does a
 * result that is not `isKept`. That the file turns out to be damaged is told to whoever keeps it.
 */
export const inTransaction = <T>(
  database: DatabaseSync,
  work: () => T,
  isKept: (result: T) => boolean = () => true,
): T => {
  try {
    database.exec('BEGIN IMMEDIATE')
    const result = work()
    database.exec(isKept(result) ? 'COMMIT' : 'ROLLBACK')
    return result
  } catch (error) {
    const place = database.location()
    if (place && isDamage(error)) tellDoubt({ place, about: 'replica', error })
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}
