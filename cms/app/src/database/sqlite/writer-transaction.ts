import { Sqlite3Transaction } from '@libsql/client/sqlite3'
import type Database from 'libsql'
import type { Release } from './turnstile.ts'

/**
 * A transaction on the one writing connection, begun already. It gives the turn to write back when it ends, and what
 * comes late on it is refused: the connection may be in the midst of somebody else's by then.
 */
export class WriterTransaction extends Sqlite3Transaction {
  readonly #release: Release
  #ended = false

  constructor(database: Database.Database, release: Release) {
    super(database, 'number')
    this.#release = release
  }

  override get closed(): boolean {
    return this.#ended || super.closed
  }

  /** Rejects where SQLite could not commit; the transaction is then still to be rolled back. */
  override async commit(): Promise<void> {
    await super.commit()
    this.#end()
  }

  /** After some errors (a full disk) SQLite has rolled back by itself already, which is what was wanted. */
  override async rollback(): Promise<void> {
    try {
      if (!this.closed) await super.rollback()
    } finally {
      this.#end()
    }
  }

  override close(): void {
    if (!this.#ended) super.close()
    this.#end()
  }

  #end(): void {
    this.#ended = true
    this.#release()
  }
}
