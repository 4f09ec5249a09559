import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { toLastBackup } from 'payload-plugin-exemplar'
import { BackupError } from '../backup/backup-error.ts'
import { checkContents, type Manifest, readManifest } from '../backup/manifest.ts'
import type { Command } from './run-command.ts'
import { tryNote } from './try-note.ts'

/**
 * `exemplar check-backup <backup>`: reads every file of it, and notes whether it is whole, where it is a backup of the
 * installation here. Elsewhere nothing is written: the data folder may be one that is about to be restored into.
 */
export const checkBackupCommand: Command = async ({ settings: { dataFolder }, argument, say }) => {
  const folder = resolve(argument)
  const manifest = await readManifest(folder)
  const { contents, gazette, madeAt } = manifest
  const note = (isWhole: boolean): string | undefined =>
    tryNote(() => {
      if (isFromHere(dataFolder, manifest)) toLastBackup(dataFolder).noteChecked({ madeAt, isWhole })
    })
  await checkContents(folder, manifest).catch((error: unknown) => {
    // A share that is gone, or a file that may not be read, is no damage.
    if (error instanceof BackupError) note(false)
    throw error
  })
  const number = gazette?.number ?? 0
  say(
    `备份完整：${contents.length}个文件逐一核对无误，公报到第${number}号。能不能恢复，还要在另一台机器上试一次。`,
    `whole: ${contents.length} files are as they were, the gazette up to entry ${number}. Whether it can be restored is tried on another machine`,
  )
  const fault = note(true)
  if (fault !== undefined)
    say(
      `核对的结果没有记下来，系统管理员的案头看不到它：${fault}`,
      `what was found could not be noted: the desk of the administrator does not know of it (${fault})`,
    )
  return 0
}

/** Whether a backup has the keys of the installation in this data folder, or is the one that was noted there last. */
const isFromHere = (dataFolder: string, { contents, madeAt }: Manifest): boolean => {
  const keys = join(dataFolder, 'keys', 'gazette.json')
  if (!existsSync(keys)) return false
  const sha256 = createHash('sha256').update(readFileSync(keys)).digest('hex')
  return (
    contents.some((file) => file.path === 'data/keys/gazette.json' && file.sha256 === sha256) ||
    toLastBackup(dataFolder).find()?.made?.at === madeAt
  )
}
