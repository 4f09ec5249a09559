import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { getPayload } from 'payload'
import { toConfig } from '../config.ts'
import { toSettings } from '../settings/settings.ts'

/** The SQLite adapter with the schema of the config, without a database. */
export const openSchema = async (): Promise<SQLiteAdapter> => {
  const settings = toSettings({ LOG_LEVEL: 'error' }, '/nowhere')
  const payload = await getPayload({
    config: toConfig(settings, 'signs nothing'),
    disableDBConnect: true,
    disableOnInit: true,
  })
  return payload.db as unknown as SQLiteAdapter
}
