import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import { tellDoubt } from '../doubt.ts'
import { isDamage } from './damage.ts'

/** A prepared statement whose rows are of one shape. */
export type Query<Row> = {
  readonly find: (...values: SQLInputValue[]) => Row | undefined
  readonly list: (...values: SQLInputValue[]) => Row[]
}

/**
 * Prepares a query. `Row` is what its columns give; nothing checks that but the tests of its caller. That the file turns
 * out to be damaged is told to whoever keeps it, and thrown.
 */
export const toQuery = <Row>(database: DatabaseSync, sql: string): Query<Row> => {
  const statement = database.prepare(sql)
  const place = database.location()
  const ask = <Result>(read: () => Result): Result => {
    try {
      return read()
    } catch (error) {
      if (place && isDamage(error)) tellDoubt({ place, about: 'replica', error })
      throw error
    }
  }
  return {
    find: (...values) => ask(() => statement.get(...values)) as Row | undefined,
    list: (...values) => ask(() => statement.all(...values)) as Row[],
  }
}
