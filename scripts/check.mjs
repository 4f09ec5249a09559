// `npm run check`: what `npm test` leaves: the tests of the whole product and of the second database, and everything that is
// not a test. Runs all of it, then says what did not hold.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ofWhole, prepareTests, runTests } from './vitest.mjs'
import { installDependencies, node24, pnpm, root, run } from './workspace.mjs'

await installDependencies()
const { withoutMongodb } = prepareTests()
run(node24(), [join(root, 'scripts/build.ts')], { env: { SITE_BASE: '' } })

const generated = ['cms/app/src/payload-types.ts', 'cms/app/src/app/(payload)/admin/importMap.js']
const read = (file) => readFileSync(join(root, file), 'utf8')

const passes = (...args) => {
  const [command, rest] = pnpm(...args)
  return spawnSync(command, rest, { cwd: root, stdio: 'inherit' }).status === 0
}

/** Generates the files anew and sees whether that changes them. */
const isCurrent = () => {
  const before = generated.map(read)
  if (!passes('--filter', '@exemplar/cms', 'generate')) return false
  const stale = generated.filter((file, index) => read(file) !== before[index])
  for (const file of stale) console.error(`${file} was not current; it is now: commit it`)
  return stale.length === 0
}

const checks = {
  'format and lint (biome)': () => passes('exec', 'biome', 'check', '.'),
  'types (tsc, astro check)': () => passes('run', 'types'),
  'unused code (knip)': () => passes('exec', 'knip'),
  'licences of what runs': () =>
    spawnSync(node24(), [join(root, 'scripts/licences.mjs')], { stdio: 'inherit' }).status === 0,
  'package (publint)': () => passes('--filter', 'payload-plugin-exemplar', 'publint'),
  'generated files': isCurrent,
  'tests of the whole and of MongoDB (vitest)': () =>
    runTests(ofWhole, { report: 'vitest-check.json', withoutMongodb, tellsDatabases: true }) === 0,
}
const failed = Object.entries(checks)
  .filter(([name, holds]) => {
    console.log(`\n— ${name}`)
    return !holds()
  })
  .map(([name]) => name)
console.log(failed.length === 0 ? '\nall checks hold' : `\nthese do not hold: ${failed.join(', ')}`)
process.exit(failed.length === 0 ? 0 : 1)
