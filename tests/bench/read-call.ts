import { type Options, readOptions, UsageError } from './options.ts'
import { rows } from './rows/rows.ts'

// `node read-call.ts …`: ends with 2 where that is no call of the benchmark, before anything is built for it.

const usage = `用法 Usage: pnpm bench [--only <行 row>] [--stories 10000] [--documents 5000] [--seconds 8] [--busy]
  --only       只测一行，可以写几次 / one row, may be given several times：
${rows.map(({ name, about, onDemand }) => `               ${name.padEnd(12)} ${about}${onDemand ? '（写明才测 / on demand）' : ''}`).join('\n')}
  --stories    生成多少篇经验 / how many stories are generated
  --documents  后台里有多少份文稿 / how many documents the CMS has
  --seconds    每次压测几秒 / how long each run of wrk takes
  --busy       同时占满另一个处理器 / keeps another core busy`

/** What this process was asked for. Tells how to ask and ends the process where it was asked for that, or for nothing that there is. */
export const readCall = (): Options => {
  const args = process.argv.slice(2)
  if (args.some((arg) => arg === '--help' || arg === '-h')) {
    console.log(usage)
    process.exit(0)
  }
  try {
    return readOptions(
      args,
      rows.map(({ name }) => name),
    )
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    console.error(`${error.message}\n${usage}`)
    process.exit(2)
  }
}

if (import.meta.main) readCall()
