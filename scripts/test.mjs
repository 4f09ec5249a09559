// `npm test`: installs what is missing, builds, and runs everything. Arguments go to vitest.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { installServers, requirePrograms } from './test-tools.mjs'
import { installDependencies, node24, pnpm, root, run } from './workspace.mjs'

await installDependencies()
requirePrograms()
const lacking = installServers()
const withoutMongodb = lacking !== undefined && !process.env.TEST_MONGODB_URI
if (withoutMongodb && process.env.TEST_MONGODB === 'required') {
  console.error(`没有可测的 MongoDB / no MongoDB to test with: ${lacking}`)
  process.exit(1)
}
run(node24(), [join(root, 'scripts/build.ts')], { env: { SITE_BASE: '' } })

const report = join(root, '.tmp/vitest.json')
mkdirSync(join(root, '.tmp'), { recursive: true })
rmSync(report, { force: true })
// Through pnpm, which some tests call in their turn.
const [command, args] = pnpm('exec', 'vitest', 'run')
const { status } = spawnSync(
  command,
  [
    ...args,
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    ...(withoutMongodb ? ['--project=!mongodb'] : []),
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit' },
)
tellResult()
process.exit(status ?? 1)

function tellResult() {
  const server = process.env.TEST_MONGODB_URI ? 'TEST_MONGODB_URI' : 'SecantusDB'
  // Of some tests nobody knows here whether a database was among them.
  const isWhole = process.argv.length === 2
  if (withoutMongodb || isWhole)
    console.log(
      withoutMongodb
        ? `\n只测了 SQLite，没有测 MongoDB：${lacking}。 / SQLite alone was tested, MongoDB was not.`
        : `\n已测 SQLite 与 MongoDB（${server}）。 / Tested on SQLite and MongoDB (${server}).`,
    )
  const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = JSON.parse(
    readFileSync(report, 'utf8'),
  )
  if (numFailedTests === 0 && status !== 0)
    console.log(`未能运行的文件 / files that failed: ${numFailedTestSuites}`)
  console.log(`${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`)
}
