import { resolve } from 'node:path'
import { toLastBackup } from 'payload-plugin-exemplar'
import { checkBackup } from '../backup/manifest.ts'
import type { Command } from './run-command.ts'

/** `exemplar check-backup <backup>`: reads every file of it, and notes that it is whole. */
export const checkBackupCommand: Command = async ({ settings, argument, say }) => {
  const { contents, gazette, madeAt } = await checkBackup(resolve(argument))
  toLastBackup(settings.dataFolder).noteChecked(madeAt)
  const number = gazette?.number ?? 0
  say(
    `备份完整：${contents.length}个文件逐一核对无误，公报到第${number}号。能不能恢复，还要在另一台机器上试一次。`,
    `whole: ${contents.length} files are as they were, the gazette up to entry ${number}. Whether it can be restored is tried on another machine`,
  )
  return 0
}
