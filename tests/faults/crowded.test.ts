import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { buildSite } from '../support/build-site.ts'
import { crowdSites } from '../support/crowded-sites.ts'
import { findBuiltSite } from '../support/find-built-site.ts'
import { isLong } from '../support/long.ts'

const acts = isLong ? 200 : 20
const answers = isLong ? 100 : 25

/**
 * From when on an answer has to be new, in milliseconds. Here a site waits for its turn on the processor beside other
 * files; `pnpm bench --only crowd` holds the 300 that are promised.
 */
const patience = 3_000

test('a crowd meets whole pages of the newest state, whatever is published, and while a site is killed and started twice', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'exemplar-crowded-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const build = findBuiltSite('/') ?? (await buildSite('/'))
  const { asked, unchanged, faults, lags, end } = await crowdSites({ acts, answers, build, folder })
  console.info(`${asked} answers, ${unchanged} of them 304; ${lags.length} of a state that was over`)
  expect(faults).toEqual([])
  expect(lags.filter(({ behind }) => behind > patience)).toEqual([])
  expect(asked).toBeGreaterThanOrEqual(acts * answers)
  expect(unchanged).toBeGreaterThan(0)
  expect([end.stories.length > 0, end.withdrawn.size > 0, end.number]).toEqual([true, true, 9 + acts])
})
