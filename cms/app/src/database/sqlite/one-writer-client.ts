import type { Client, InStatement } from '@libsql/client'
import { Sqlite3Client } from '@libsql/client/sqlite3'
import Database from 'libsql'
import { createTurnstile } from './turnstile.ts'
import { WriterTransaction } from './writer-transaction.ts'

export type OneWriterOptions = {
  /** Path of the database file; made where it is missing. */
  readonly path: string
  /** How long a write waits for the ones before it in this process, in milliseconds. */
  readonly patience: number
  /** How long SQLite itself waits for another process, in milliseconds. The event loop stands still meanwhile. */
  readonly busyTimeout: number
}

/**
 * A libsql client that lets one write transaction at a time through, in order of arrival, and reads beside it.
 *
 * Why: libsql is synchronous. Where two transactions of one process overlap, the second one's BEGIN blocks the event
 * loop that the first one needs to commit, until the time is up and it fails. Its own client also opens a connection
 * for every transaction, without any of the settings made here, and never closes it. Here there are two connections,
 * one to write and one to read; WAL lets them work side by side.
 */
export const openOneWriterClient = ({ path, patience, busyTimeout }: OneWriterOptions): Client => {
  const turnstile = createTurnstile(patience)
  const writing = openDatabase(path, busyTimeout)
  const reading = openDatabase(path, busyTimeout)
  reading.exec('PRAGMA query_only = ON')
  const writer = new Sqlite3Client(path, {}, writing, 'number')
  const reader = new Sqlite3Client(path, {}, reading, 'number')

  const inTurn = async <T>(write: () => Promise<T>): Promise<T> => {
    const release = await turnstile.enter()
    try {
      return await write()
    } finally {
      release()
    }
  }
  return {
    protocol: 'file',
    get closed() {
      return writer.closed
    },
    execute: (statement: InStatement) =>
      isRead(statement) ? reader.execute(statement) : inTurn(() => writer.execute(statement)),
    batch: (statements, mode) => inTurn(() => writer.batch(statements, mode)),
    migrate: (statements) => inTurn(() => writer.migrate(statements)),
    executeMultiple: (sql) => inTurn(() => writer.executeMultiple(sql)),
    transaction: async () => {
      const release = await turnstile.enter()
      try {
        await writer.execute('BEGIN IMMEDIATE')
      } catch (error) {
        release()
        throw error
      }
      return new WriterTransaction(writing, release)
    },
    sync: () => writer.sync(),
    close: () => {
      writer.close()
      reader.close()
    },
  }
}

/** Anything else than a plain SELECT waits for its turn; the reading connection refuses to write in any case. */
const isRead = (statement: InStatement): boolean =>
  /^\s*(select|explain)\b/i.test(typeof statement === 'string' ? statement : statement.sql)

const openDatabase = (path: string, busyTimeout: number): Database.Database => {
  const database = new Database(path)
  for (const setting of [
    `busy_timeout = ${busyTimeout}`,
    'journal_mode = WAL',
    'journal_size_limit = 67108864',
    'synchronous = FULL',
    'foreign_keys = ON',
  ])
    database.exec(`PRAGMA ${setting}`)
  return database
}
