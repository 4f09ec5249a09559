import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'

/** Where the committed migrations lie. */
export const migrationsFolder = join(import.meta.dirname, '../../migrations')

/** The schema that they lead to, all of them: what the next one starts from. Two branches that add one meet in it. */
export const schemaFile = join(migrationsFolder, 'schema.json')

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
  const before = existsSync(schemaFile)
    ? (JSON.parse(readFileSync(schemaFile, 'utf8')) as unknown)
    : adapter.defaultDrizzleSnapshot
  const after = await generateDrizzleJson(adapter.schema)
  return {
    up: dropIndexesFirst(await generateMigration(before as never, after)),
    down: dropIndexesFirst(await generateMigration(after, before as never)),
    snapshot: after,
  }
}

/**
 * Payload numbers the indexes of several fields over all collections, and in SQLite a name is one of the whole database:
 * with a kind that comes between two others each of the later ones takes a name that the next one still has.
 */
const dropIndexesFirst = (statements: readonly string[]): string[] => {
  const isDropped = (statement: string) => statement.startsWith('DROP INDEX ')
  return [...statements.filter(isDropped), ...statements.filter((statement) => !isDropped(statement))]
}
