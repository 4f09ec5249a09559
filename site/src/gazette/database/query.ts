import type { DatabaseSync, SQLInputValue } from 'node:sqlite'

/** A prepared statement whose rows are of one shape. */
export type Query<Row> = {
  readonly find: (...values: SQLInputValue[]) => Row | undefined
  readonly list: (...values: SQLInputValue[]) => Row[]
}

/** Prepares a query. `Row` is what its columns give; nothing checks that but the tests of its caller. */
export const toQuery = <Row>(database: DatabaseSync, sql: string): Query<Row> => {
  const statement = database.prepare(sql)
  return {
    find: (...values) => statement.get(...values) as Row | undefined,
    list: (...values) => statement.all(...values) as Row[],
  }
}
