// How `npm test` and `npm run check` share the tests: nothing runs twice, and no project runs in neither.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { installServers, requirePrograms } from './test-tools.mjs'
import { pnpm, root } from './workspace.mjs'

/** The parts by themselves, which `npm test` runs; `npm run check` runs every other project of vitest.config.ts. */
const parts = ['unit', 'sqlite', 'site']
export const ofParts = parts.map((name) => `--project=${name}`)
export const ofWhole = parts.map((name) => `--project=!${name}`)

/** Installs what tests need beside the workspace, and ends where MongoDB was asked for and is not to be had. */
export const prepareTests = () => {
  requirePrograms()
  const lacking = installServers()
  const withoutMongodb = process.env.TEST_MONGODB_URI ? undefined : lacking
  if (withoutMongodb && process.env.TEST_MONGODB === 'required') {
    console.error(`没有可测的 MongoDB / no MongoDB to test with: ${withoutMongodb}`)
    process.exit(1)
  }
  return { withoutMongodb }
}

/**
 * Runs vitest and says what came of it. `report` is the name of the JSON file in `.tmp`. Returns the exit code.
 *
 * @param tellsDatabases whether what runs is known to have the files of `int/` on MongoDB in it
 */
export const runTests = (args, { report, withoutMongodb, tellsDatabases = false }) => {
  const file = join(root, '.tmp', report)
  mkdirSync(join(root, '.tmp'), { recursive: true })
  rmSync(file, { force: true })
  // Through pnpm, which some tests call in their turn.
  const [command, call] = pnpm('exec', 'vitest', 'run')
  const { status } = spawnSync(
    command,
    [
      ...call,
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
      ...(withoutMongodb ? ['--project=!mongodb'] : []),
      ...args,
    ],
    { cwd: root, stdio: 'inherit' },
  )
  if (tellsDatabases) console.log(`\n${toDatabases(withoutMongodb)}`)
  tellResult(file, status)
  return status ?? 1
}

const toDatabases = (withoutMongodb) =>
  withoutMongodb
    ? `没有测 MongoDB：${withoutMongodb}。 / MongoDB was not tested.`
    : `已测 MongoDB（${process.env.TEST_MONGODB_URI ? 'TEST_MONGODB_URI' : 'SecantusDB'}）。 / Tested on MongoDB.`

const tellResult = (file, status) => {
  const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = JSON.parse(
    readFileSync(file, 'utf8'),
  )
  if (numFailedTests === 0 && status !== 0)
    console.log(`未能运行的文件 / files that failed: ${numFailedTestSuites}`)
  console.log(`${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`)
}
