import { defineConfig } from 'vitest/config'

/** Tests of one database: the same files, run once on each. */
const integration = (database: 'sqlite' | 'mongodb') => ({
  test: {
    name: database,
    include: ['tests/int/**/*.test.ts'],
    env: { TEST_DATABASE: database },
    setupFiles: 'tests/support/light-hashes.ts',
    isolate: false,
    hookTimeout: 180_000,
    testTimeout: 90_000,
    ...(database === 'mongodb' ? { globalSetup: 'tests/support/mongodb-setup.ts' } : {}),
  },
})

/** Tests of the whole product as it is built: they start it as processes, so one file at a time. */
const whole = (name: string) => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`],
    hookTimeout: 180_000,
    testTimeout: 120_000,
    fileParallelism: false,
  },
})

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          // Property tests on a machine that does other things as well.
          testTimeout: 30_000,
          include: [
            '{shared,cms/plugin,cms/app,site}/src/**/*.test.ts',
            'scripts/**/*.test.ts',
            'tests/golden/**/*.test.ts',
          ],
        },
      },
      integration('sqlite'),
      integration('mongodb'),
      whole('site'),
      whole('e2e'),
      whole('faults'),
      whole('package'),
    ],
  },
})
