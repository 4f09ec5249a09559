// `exemplar restore <backup>`
import { resolve } from 'node:path'
import { restoreBackup } from '../backup/restore.ts'
import { runCommand } from './run-command.ts'

await runCommand(async ({ settings, argument, say }) => {
  const { contents, files, gazette, agrees } = await restoreBackup(settings, resolve(argument))
  const number = gazette?.number ?? 0
  say(
    `已恢复到 ${settings.dataFolder}：${contents.length}个文件，公报到第${number}号。`,
    `restored: ${contents.length} files, the gazette up to entry ${number}`,
  )
  if (files === 's3')
    say('图片在S3，不在备份里：请确认存储桶还在。', 'pictures are in S3: see that the bucket is still there')
  if (agrees === false) {
    say(
      '最高号与数据库对不上：启动前请用 exemplar recover <网站地址> 取回缺的条目。',
      'the high-water mark and the database disagree: bring the missing entries back with exemplar recover <site> before you start',
    )
    return 1
  }
  say(
    `最高号与数据库相符。备份之后如又发布过，请在发布前先运行 exemplar recover <网站地址>：这份备份不知道那些条目。`,
    'the high-water mark agrees. If anything was published since that backup, run exemplar recover <site> before you publish: this backup does not know of it',
  )
  return 0
})
