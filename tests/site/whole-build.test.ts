import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { releases } from '../golden/golden.ts'
import { serveGolden } from '../golden/serve-golden.ts'
import { findBuilt, type SiteProcess, startSiteProcess } from '../support/built-site.ts'
import { crawl, toPasser } from '../support/crawl.ts'
import type { Server } from '../support/serve.ts'

let cms: Server
let folder: string
let site: SiteProcess

beforeAll(async () => {
  const [release] = releases
  if (!release) throw new Error('no golden gazette')
  cms = await serveGolden(release)
  folder = await mkdtemp(join(tmpdir(), 'exemplar-whole-build-'))
  // Beside the one that is shared, where it finds the packages that it imports.
  const shared = findBuilt()
  const build = `${shared}-gone`
  await cp(shared, build, { recursive: true })
  site = await startSiteProcess(build, { CMS_URL: cms.url, DATA_DIR: folder })
  await site.line('公报已收录到第16号')
  await rm(build, { recursive: true })
})
afterAll(async () => {
  await site?.stop()
  await cms?.close()
  await rm(folder, { recursive: true, force: true })
})

test('a site whose build is gone answers every page that it has never been asked for', async () => {
  const missing = await site.get('/communities/no-such-place')
  expect(missing.status).toBe(404)
  expect(await missing.text()).toContain('<html')
  const found = await crawl(`${site.url}/`, toPasser(24))
  for (const path of [
    '/stories/window',
    '/standards',
    '/results/final-result',
    '/gazette',
    '/press/briefing',
  ])
    expect(found.get(path), path).toBe(200)
  expect([...found].filter(([, status]) => status >= 500)).toEqual([])
  expect(site.lines.filter((line) => line.includes('ERR_MODULE_NOT_FOUND'))).toEqual([])
})
