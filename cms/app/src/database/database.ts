import type { DatabaseAdapterObj } from 'payload'
import type { DatabaseSettings } from '../settings/settings.ts'
import { toMongodb } from './mongodb.ts'
import { toSqlite } from './sqlite/sqlite.ts'

/** The database adapter that the settings ask for. */
export const toDatabase = (settings: DatabaseSettings): DatabaseAdapterObj =>
  settings.kind === 'sqlite' ? toSqlite(settings.url) : toMongodb(settings)
