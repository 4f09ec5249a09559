import { existsSync } from 'node:fs'
import { chmod, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { toHighWater } from 'payload-plugin-exemplar'
import type { Settings } from '../settings/settings.ts'
import { BackupError } from './backup-error.ts'
import { copyAll, isEmpty } from './folders.ts'
import { checkBackup, type Manifest } from './manifest.ts'
import { findMark } from './mark.ts'
import { isMongodbEmpty, restoreMongodb } from './mongodb.ts'
import { restoreSqlite, toSqlitePath } from './sqlite.ts'

type Restored = Manifest & {
  /** Whether the mark that stands now and the database say the same; undefined where there is no mark. */
  readonly agrees: boolean | undefined
}

/**
 * Puts a backup where the settings say: into an empty data folder and an empty database. The whole backup is held
 * against its manifest before anything is written.
 */
export const restoreBackup = async (settings: Settings, backup: string): Promise<Restored> => {
  const manifest = await checkBackup(backup)
  await refuseUnlessEmpty(settings, manifest)
  const { dataFolder, database } = settings
  await mkdir(dataFolder, { recursive: true, mode: 0o700 })
  await chmod(dataFolder, 0o700)
  await copyAll(join(backup, 'data'), dataFolder)
  // Last: a data folder without a database starts empty, a database without its keys does not start.
  const dumped = join(backup, 'database')
  if (database.kind === 'mongodb') await restoreMongodb(dumped, database.url)
  else await restoreSqlite(join(dumped, 'exemplar.sqlite'), database.url)
  const mark = findMark(dataFolder)
  // The mark is as old as the rest: only a site can tell what was signed since.
  toHighWater(dataFolder).noteRestored(manifest.madeAt)
  const { gazette } = manifest
  const agrees =
    mark && mark.number === (gazette?.number ?? 0) && (!gazette || mark.digest === gazette.digest)
  return { ...manifest, agrees }
}

const refuseUnlessEmpty = async ({ dataFolder, database }: Settings, manifest: Manifest): Promise<void> => {
  if (manifest.database !== database.kind)
    throw new BackupError(
      `备份出自 ${manifest.database}，设置（DATABASE_URI）写的是 ${database.kind}。没有写入。`,
      `The backup is of ${manifest.database}, and DATABASE_URI names ${database.kind}. Nothing was written.`,
    )
  if (!(await isEmpty(dataFolder)))
    throw new BackupError(
      `数据目录 ${dataFolder} 里已有内容：为免覆盖，没有写入。请先把它移开，或另设 DATA_DIR。`,
      `There is something in the data folder ${dataFolder}: nothing was written. Move it away first, or set another DATA_DIR.`,
    )
  const isFree =
    database.kind === 'mongodb' ? await isMongodbEmpty(database.url) : !existsSync(toSqlitePath(database.url))
  if (!isFree)
    throw new BackupError(
      '数据库里已有内容：为免覆盖，没有写入。请在 DATABASE_URI 另写一个空的数据库。',
      'There is something in the database: nothing was written. Name an empty one in DATABASE_URI.',
    )
}
