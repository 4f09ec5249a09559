import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startSiteProcess } from '../support/built-site.ts'
import { crawl } from '../support/crawl.ts'
import { openStage } from '../support/open-stage.ts'
import type { Stage } from '../support/stage.ts'

let stage: Stage
let pages: Map<string, number>

beforeAll(async () => {
  stage = await openStage()
  pages = await crawl(`${stage.siteUrl}/`)
  await stage.stop()
}, 400_000)
afterAll(() => stage?.remove())

describe('the site', () => {
  test('has no dead link and no missing file', () => {
    expect([...pages].filter(([, status]) => status >= 400)).toEqual([])
    const paths = [...pages.keys()]
    for (const path of ['/standards/33', '/stories', '/press', '/gazette/1']) expect(paths).toContain(path)
    expect(paths.filter((path) => path.startsWith('/files/')).length).toBeGreaterThan(12)
  })

  test('serves every page it had, from a fresh start, with the CMS switched off', async () => {
    await expect(fetch(stage.cmsUrl)).rejects.toThrow()
    const site = await startSiteProcess(join(import.meta.dirname, '../../site/dist'), {
      CMS_URL: stage.cmsUrl,
      DATA_DIR: stage.folder,
    })
    await site.line('网站已启动')
    const again = await crawl(`${site.url}/`)
    await site.stop()
    expect(again).toEqual(pages)
  })
})
