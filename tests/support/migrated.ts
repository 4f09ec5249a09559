import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { toConfig } from '@exemplar/cms/config'
import { toSqlitePath } from '@exemplar/cms/database/sqlite/path'
import type { Settings } from '@exemplar/cms/settings/settings'
import { getPayload } from 'payload'
import { forgetPayload } from './forget-payload.ts'

/** A database after all migrations, without a row of anybody: made by them once in a worker, and copied from then on. */
let migrated: Promise<Uint8Array> | undefined

/** Lays it where settings name a SQLite file that is not there: to migrate each anew takes longer than all of a start. */
export const layMigrated = async (settings: Settings): Promise<void> => {
  if (settings.database.kind !== 'sqlite') return
  const path = toSqlitePath(settings.database.url)
  if (existsSync(path)) return
  migrated ??= migrate(settings)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, await migrated)
}

const migrate = async (settings: Settings): Promise<Uint8Array> => {
  const folder = await mkdtemp(join(tmpdir(), 'exemplar-migrated-'))
  const [begun, whole] = [join(folder, 'begun.sqlite'), join(folder, 'whole.sqlite')]
  const own: Settings = {
    ...settings,
    dataFolder: folder,
    database: { kind: 'sqlite', url: `file:${begun}` },
  }
  const payload = await getPayload({ config: toConfig(own, own.secret ?? ''), disableOnInit: true })
  await payload.destroy()
  forgetPayload()
  // One file, without the log that stands beside a database.
  const database = new DatabaseSync(begun)
  database.prepare('VACUUM INTO ?').run(whole)
  database.close()
  const bytes = readFileSync(whole)
  await rm(folder, { recursive: true })
  return bytes
}
