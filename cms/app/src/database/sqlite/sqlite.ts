import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { type SQLiteAdapter, sqliteAdapter } from '@payloadcms/db-sqlite'
import type { DatabaseAdapterObj, Migration } from 'payload'
import { migrations } from '../../migrations/index.ts'
import { beginTransaction } from './begin-transaction.ts'
import { type OneWriterOptions, openOneWriterClient } from './one-writer-client.ts'
import { toSqlitePath } from './path.ts'
import { keepStatisticsFresh } from './statistics.ts'

/** SQLite in a file (`file:/path`), migrated when it is opened. */
export const toSqlite = (url: string): DatabaseAdapterObj<SQLiteAdapter> => {
  const { init, ...rest } = sqliteAdapter({
    client: { url },
    idType: 'uuidv7',
    push: false,
    transactionOptions: {},
  })
  const path = toSqlitePath(url)
  return {
    ...rest,
    // A write waits as long as a large import takes to be recorded: it is one transaction.
    init: (args) => oneWriterAtATime(init(args), { path, patience: 60_000, busyTimeout: 5000 }),
  }
}

/** Makes an adapter work on a client of {@link openOneWriterClient}, which it closes when it is destroyed. */
const oneWriterAtATime = (adapter: SQLiteAdapter, options: OneWriterOptions): SQLiteAdapter => {
  const { connect, destroy } = adapter
  let stopStatistics = () => {}
  adapter.beginTransaction = beginTransaction
  adapter.connect = async (args) => {
    mkdirSync(dirname(options.path), { recursive: true })
    adapter.client ??= openOneWriterClient(options)
    await connect?.call(adapter, args)
    // While a migration is being written the schema is ahead of the database.
    if (process.env.PAYLOAD_MIGRATING !== 'true')
      await adapter.migrate({ migrations: migrations as unknown as Migration[] })
    stopStatistics = await keepStatisticsFresh(adapter.client)
  }
  adapter.destroy = async () => {
    stopStatistics()
    await destroy?.call(adapter)
    adapter.client?.close()
    delete (adapter as Partial<SQLiteAdapter>).client
  }
  return adapter
}
