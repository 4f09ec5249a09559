import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'

/** Where the committed migrations lie, each with a snapshot of the schema that it leads to. */
export const migrationsFolder = join(import.meta.dirname, '../../migrations')

type SchemaChanges = {
  /** SQL from the last migration to the schema of the config, and back. Empty when they agree. */
  readonly up: readonly string[]
  readonly down: readonly string[]
  /** Snapshot of the schema of the config. */
  readonly snapshot: unknown
}

/** What the schema of a config has that the committed migrations lack. Needs an adapter that is initialised, no connection. */
export const findSchemaChanges = async (adapter: SQLiteAdapter): Promise<SchemaChanges> => {
  const { generateDrizzleJson, generateMigration } = adapter.requireDrizzleKit()
  const before = findLastSnapshot() ?? adapter.defaultDrizzleSnapshot
  const after = await generateDrizzleJson(adapter.schema)
  return {
    up: await generateMigration(before as never, after),
    down: await generateMigration(after, before as never),
    snapshot: after,
  }
}

const findLastSnapshot = (): unknown => {
  const last = readdirSync(migrationsFolder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .at(-1)
  return last && JSON.parse(readFileSync(join(migrationsFolder, last), 'utf8'))
}
