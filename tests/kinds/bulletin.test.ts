import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addBulletin, files } from './bulletin.ts'
import { copyHouse, runIn } from './copy-house.ts'

let house: string

beforeAll(async () => {
  house = await copyHouse()
  await addBulletin(house)
})
afterAll(() => rm(house, { recursive: true, force: true, maxRetries: 10 }))

test('a kind takes eight files', () => {
  expect(files).toEqual([
    'shared/src/kinds/bulletin.ts',
    'cms/plugin/src/kinds/bulletin/kind.ts',
    'cms/plugin/src/kinds/bulletin/to-document.ts',
    'site/src/kinds/bulletin/page.astro',
    'shared/src/glossary.ts',
    'shared/src/kinds/index.ts',
    'cms/plugin/src/kinds/index.ts',
    'site/src/kinds/index.ts',
  ])
})

/** Builds and starts what takes 30 seconds of a processor, on a machine that may have other things to do. */
const timeout = 600_000

test('a kind of eight files is listed, shown, found, previewed, compared, queued, reviewed and recorded', {
  timeout,
}, async () => {
  const plugin = join(house, 'cms/plugin')
  await runIn(plugin, 'node_modules/tsdown/dist/run.mjs', '--no-dts')
  await runIn(join(house, 'cms/app'), 'src/database/create-migration.ts', 'bulletins')
  await cp(join(import.meta.dirname, 'walk.ts'), join(house, 'tests/int/bulletin.test.ts'))
  const walk = ['run', '--project', 'sqlite', 'tests/int/bulletin.test.ts']
  expect(await runIn(house, 'node_modules/vitest/vitest.mjs', ...walk)).toContain('5 passed')
})
