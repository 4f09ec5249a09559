import { join } from 'node:path'
import { configDefaults, defineConfig } from 'vitest/config'
import { beforeDatabase, isLong, onlyLong, withLongForm } from './tests/support/long.ts'
import { LongestFirst } from './tests/support/longest-first.ts'

/** The long run takes the files that have more to do in it, and no others. */
const pick = (folder: string, long = withLongForm): string[] =>
  isLong ? long.filter((file) => file.startsWith(`tests/${folder}/`)) : [`tests/${folder}/**/*.test.ts`]

// Workers, commands, sites and mirrors each load much of the product: Node finds it compiled here, which is a third of
// that work.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, '.tmp/compiled')

/**
 * Tests of one database, the same files on each. Every file has a CMS, a database and a folder of its own.
 */
const integration = (database: 'sqlite' | 'mongodb') => ({
  test: {
    name: database,
    include: pick('int', database === 'mongodb' ? [...withLongForm, ...beforeDatabase] : withLongForm),
    exclude: [...configDefaults.exclude, ...(database === 'mongodb' && !isLong ? beforeDatabase : [])],
    env: { TEST_DATABASE: database },
    setupFiles: 'tests/support/light-hashes.ts',
    // What the files of a worker load takes longer than most of them run.
    isolate: false,
    hookTimeout: 180_000,
    // As long as a machine takes that does five other things: what is promised within a time says so itself.
    testTimeout: 300_000,
    ...(database === 'mongodb' ? { globalSetup: 'tests/support/mongodb-setup.ts' } : {}),
  },
})

/** What stands before and around the product where it is deployed: nginx, units, and what docs/deploy says of them. */
const deploy = {
  test: {
    name: 'deploy',
    include: pick('deploy'),
    globalSetup: 'tests/support/site-setup.ts',
    isolate: false,
    hookTimeout: 180_000,
    testTimeout: 120_000,
  },
}

/** Tests of the site as it is built: each file has processes, ports and folders of its own. */
const site = {
  test: {
    name: 'site',
    include: pick('site'),
    globalSetup: 'tests/support/site-setup.ts',
    // What happens there happens in those: a file leaves nothing in the worker for the next.
    isolate: false,
    hookTimeout: 180_000,
    testTimeout: 120_000,
  },
}

/**
 * Tests of the whole product as it is built: they start all of it, each file on ports and folders of its own. Their times
 * are for a machine that does other things as well; where something is promised within a time, its test says so.
 */
const whole = (name: string) => ({
  test: {
    name,
    include: pick(name),
    exclude: [...configDefaults.exclude, ...(isLong ? [] : onlyLong)],
    hookTimeout: 900_000,
    testTimeout: 600_000,
    expect: { poll: { timeout: 60_000 } },
  },
})

const unit = {
  test: {
    name: 'unit',
    // Property tests on a machine that does other things as well.
    testTimeout: isLong ? 600_000 : 30_000,
    // A process for each file would take longer to start than most of them run.
    isolate: false,
    include: [
      ...(isLong
        ? withLongForm.filter((file) => !file.startsWith('tests/'))
        : [
            '{shared,metrics,cms/plugin,cms/app,site}/src/**/*.test.ts',
            '{scripts,tests/bench}/**/*.test.ts',
          ]),
      ...pick('golden'),
    ],
  },
}

export default defineConfig({
  test: {
    // One more than the cores it is held to: many files wait for a process, a timer or a disk.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    // `npm test` runs `unit`, `sqlite` and `site`, `npm run check` all others: scripts/vitest.mjs.
    projects: [
      unit,
      integration('sqlite'),
      integration('mongodb'),
      site,
      deploy,
      whole('e2e'),
      whole('faults'),
      whole('package'),
      whole('kinds'),
    ],
  },
})
