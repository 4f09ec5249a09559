import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { DatabaseAdapterObj, Payload } from 'payload'
import type { DatabaseSettings } from '../settings/settings.ts'
import { toMongodb } from './mongodb.ts'
import { toSqlite } from './sqlite/sqlite.ts'
import { refreshStatistics } from './sqlite/statistics.ts'

/** The database adapter that the settings ask for. */
export const toDatabase = (settings: DatabaseSettings): DatabaseAdapterObj =>
  settings.kind === 'sqlite' ? toSqlite(settings.url) : toMongodb(settings)

/** To be called after many rows came at once: SQLite plans its queries by statistics, MongoDB needs none. */
export const refreshDatabase = async ({ db }: Payload): Promise<void> => {
  if (db.name === 'sqlite') await refreshStatistics((db as unknown as SQLiteAdapter).client)
}
