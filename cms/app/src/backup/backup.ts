import { existsSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { toHighWater } from 'payload-plugin-exemplar'
import type { Settings } from '../settings/settings.ts'
import { BackupError } from './backup-error.ts'
import { copyAll, makeEmptyFolder } from './folders.ts'
import { listContents, type Manifest, writeManifest } from './manifest.ts'
import { findMark } from './mark.ts'
import { type Consistency, dumpMongodb, readDumpedHead } from './mongodb.ts'
import { copySqlite, dumpSqlite, type Head, readSqliteHead } from './sqlite.ts'

/** What of the data folder has to be kept, beside the database and the mark. The site's replica is made anew from the feed. */
const kept = ['keys/gazette.json', 'secret', 'site/secret']
const keptFiles = ['media', 'published']
const markPath = 'keys/high-water.sqlite'
const memoryPath = 'site/memory.sqlite'

type MadeBackup = Manifest & {
  /** Whether the mark and the database say the same; undefined where no mark was ever kept. */
  readonly agrees: boolean | undefined
}

/**
 * Backs up everything that must be kept into an empty folder, while the CMS runs. The order makes it one state: the mark
 * before the database, so that it is never ahead of it, and files after it, so that all that it names are there.
 */
export const makeBackup = async (settings: Settings, folder: string): Promise<MadeBackup> => {
  await makeEmptyFolder(folder)
  const data = join(folder, 'data')
  const database = join(folder, 'database')
  for (const made of [data, database, join(data, 'keys'), join(data, 'site')])
    await mkdir(made, { recursive: true, mode: 0o700 })
  const from = settings.dataFolder
  for (const path of [markPath, memoryPath])
    if (existsSync(join(from, path))) await copySqlite(join(from, path), join(data, path))
  const { consistency, latest, digestOf } = await dumpDatabase(settings, database).catch(async (error) => {
    // Nothing was backed up, so nothing stands in the way of the next call.
    if (error instanceof BackupError)
      for (const made of [data, database]) await rm(made, { recursive: true, force: true })
    throw error
  })
  const agrees = raiseMark(data, { latest, digestOf })
  for (const path of kept) await copyAll(join(from, path), join(data, path))
  if (!settings.s3) for (const path of keptFiles) await copyAll(join(from, path), join(data, path))
  const mark = findMark(data)
  const manifest: Manifest = {
    format: 'exemplar-backup',
    version: 1,
    madeAt: new Date().toISOString(),
    database: settings.database.kind,
    consistency,
    files: settings.s3 ? 's3' : 'here',
    ...(latest ? { gazette: latest } : {}),
    ...(mark ? { mark } : {}),
    contents: await listContents(folder),
  }
  await writeManifest(folder, manifest)
  return { ...manifest, agrees }
}

type Dumped = {
  readonly latest: Head | undefined
  readonly digestOf: (number: number) => string
}

const dumpDatabase = async (
  { database }: Settings,
  folder: string,
): Promise<Dumped & { consistency: Consistency }> => {
  if (database.kind === 'mongodb') {
    const consistency = await dumpMongodb(database.url, folder)
    return { consistency, ...(await readDumpedHead(folder)) }
  }
  const copy = join(folder, 'exemplar.sqlite')
  await dumpSqlite(database.url, copy)
  return { consistency: 'one-instant', ...readSqliteHead(copy) }
}

/** Brings the copied mark to the newest entry of the copied database, where it does not contradict it. */
const raiseMark = (data: string, { latest, digestOf }: Dumped): boolean | undefined => {
  const mark = findMark(data)
  if (!mark) return undefined
  if (mark.number > 0 && digestOf(mark.number) !== mark.digest) return false
  if (latest) toHighWater(data).noteSigned(latest)
  return true
}
