// `pnpm --filter @exemplar/cms migrate:create NAME`: writes the migration from the last one to the schema of the config.
// Payload's own command imports without suffixes, which Node does not follow, and is silent where it wrote nothing.
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openSchema } from './open-schema.ts'
import { findSchemaChanges, migrationsFolder, schemaFile } from './sqlite/schema-changes.ts'

const name = process.argv[2]
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error('usage: migrate:create NAME (lower-case letters, digits, underscores)')
  process.exit(2)
}
type Snapshot = {
  tables: Record<string, { foreignKeys: Record<string, { columnsFrom: string[]; onDelete: string }> }>
}

// Asked whether a column was renamed, drizzle-kit ends the process without a word where there is no terminal.
let finished = false
process.on('exit', () => {
  if (finished) return
  console.error('nothing was written: run it in a terminal, a rename has to be told from a removal')
  process.exitCode = 1
})

const { up, down, snapshot } = await findSchemaChanges(await openSchema())
if (up.length === 0) {
  console.log('schema and migrations agree; nothing to write')
} else {
  const stamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)
  const file = `${stamp.slice(0, 8)}_${stamp.slice(8)}_${name}`
  writeFileSync(schemaFile, `${JSON.stringify(snapshot, null, 2)}\n`)
  writeFileSync(join(migrationsFolder, `${file}.ts`), toSource(up, down))
  writeFileSync(join(migrationsFolder, 'index.ts'), toIndex())
  console.log(`written: src/migrations/${file}.ts`)
}
finished = true
process.exit(0)

function toSource(ups: readonly string[], downs: readonly string[]): string {
  return `import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
${ups.map(toStatement).join('\n')}
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
${downs.map(toStatement).join('\n')}
}
`
}

function toStatement(statement: string): string {
  return `  await db.run(sql\`${withDeletion(statement).replaceAll('`', '\\`').replaceAll('${', '\\${')}\`)`
}

/** A column that is added says what becomes of it when its target goes, as one in a new table does: drizzle-kit forgets it. */
function withDeletion(statement: string): string {
  const [, table = '', column = ''] = /^ALTER TABLE `(.+?)` ADD `(.+?)` .* REFERENCES /.exec(statement) ?? []
  const { foreignKeys = {} } = (snapshot as Snapshot).tables[table] ?? {}
  const key = Object.values(foreignKeys).find(({ columnsFrom }) => columnsFrom.includes(column))
  return key ? statement.replace(/;$/, ` ON DELETE ${key.onDelete};`) : statement
}

function toIndex(): string {
  const names = readdirSync(migrationsFolder)
    .filter((entry) => entry.endsWith('.ts') && entry !== 'index.ts')
    .map((entry) => entry.slice(0, -3))
    .sort()
  const imports = names.map((entry) => `import * as m${entry} from './${entry}.ts'`)
  const rows = names.map((entry) => `  { name: '${entry}', up: m${entry}.up, down: m${entry}.down },`)
  return `${imports.join('\n')}\n\nexport const migrations = [\n${rows.join('\n')}\n]\n`
}
