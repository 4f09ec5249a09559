import { resolve } from 'node:path'
import { restoreBackup } from '../backup/restore.ts'
import type { Command } from './run-command.ts'

/** `exemplar restore <backup>` */
export const restore: Command = async ({ settings, argument, say }) => {
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
    `最高号与数据库相符。备份之后是否又发布过，备份无从知道：请运行 exemplar recover <网站地址> 按网站所见补齐，此前不能发布；确知没有发布过的，运行 exemplar confirm-restored ${settings.dataFolder}。`,
    `the high-water mark agrees. A backup does not know what was published since: run exemplar recover <site>, nothing can be published before; or exemplar confirm-restored ${settings.dataFolder} where nothing was`,
  )
  return 0
}
