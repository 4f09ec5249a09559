import { resolve } from 'node:path'
import { toLastBackup } from 'payload-plugin-exemplar'
import { makeBackup } from '../backup/backup.ts'
import type { Command } from './run-command.ts'
import { tryNote } from './try-note.ts'

/** `exemplar backup <folder>` */
export const backup: Command = async ({ settings, argument, say }) => {
  const last = toLastBackup(settings.dataFolder)
  const { contents, consistency, files, gazette, madeAt, agrees } = await makeBackup(
    settings,
    resolve(argument),
  ).catch((error: unknown) => {
    tryNote(() => last.noteFailed())
    throw error
  })
  const number = gazette?.number ?? 0
  say(
    `已备份到 ${resolve(argument)}：${contents.length}个文件，公报到第${number}号。`,
    `backed up: ${contents.length} files, the gazette up to entry ${number}`,
  )
  const bytes = contents.reduce((sum, file) => sum + file.bytes, 0)
  const fault = tryNote(() =>
    last.noteMade({
      ...{ at: madeAt, files: contents.length, bytes, gazette: number },
      ...(agrees === undefined ? {} : { agrees }),
    }),
  )
  if (fault !== undefined)
    say(
      `备份是完整的，只是没有记下来，系统管理员的案头看不到它：${fault}`,
      `the backup is whole, and could not be noted: the desk of the administrator does not know of it (${fault})`,
    )
  if (files === 's3')
    say('图片在S3，由其服务商备份，不在这份备份里。', 'pictures are in S3: its provider backs them up')
  if (settings.secret)
    say(
      'PAYLOAD_SECRET 由环境变量设定，请另行保管。',
      'PAYLOAD_SECRET is set by the environment: keep it elsewhere',
    )
  if (consistency === 'one-after-another')
    say(
      '这台MongoDB没有事务，各集合先后读出，不是同一时刻：请在没有人操作时备份。',
      'this MongoDB has no transactions: collections were read one after another; back up while nobody works',
    )
  if (agrees === false) {
    say(
      '最高号与数据库对不上：数据库缺了已签发的条目。备份照实保存；请用 exemplar recover <网站地址> 取回。',
      'the high-water mark and the database disagree: signed entries are missing. It was backed up as it is; use exemplar recover <site>',
    )
    return 1
  }
  return 0
}
