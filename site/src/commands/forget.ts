import { parseArgs } from 'node:util'
import { toBeijingTime } from '@exemplar/shared/beijing'
import { SiteError } from '../errors/site-error.ts'
import { forgetGazette } from '../gazette/memory/forget-gazette.ts'
import { settings } from '../server/settings.ts'

// `node src/commands/forget.ts --reason "…" [data folder]`
const usage = `用法 Usage: exemplar forget --reason "…" [数据目录 data folder]`

try {
  const { values, positionals } = parseArgs({
    options: { reason: { type: 'string', default: '' } },
    allowPositionals: true,
  })
  const { number, at } = forgetGazette(positionals[0] ?? settings().dataFolder, values.reason)
  console.info(
    `已清除截至第${number}号的收录记录（北京时间${toBeijingTime(at)}），原因会列在网站的公报页；网站下次启动时重新收录 / what was seen up to entry ${number} is forgotten, and the ledger says why; the site follows the gazette anew when it starts`,
  )
} catch (error) {
  const isWrongCall = error instanceof TypeError && 'code' in error
  if (!isWrongCall && !(error instanceof SiteError)) throw error
  const wrong = '这样写读不懂，没有清除任何记录。 This call was not understood; nothing was forgotten.'
  console.error(isWrongCall ? `${wrong}\n${usage}` : error.message)
  process.exitCode = 1
}
