import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openWindow } from '../support/browser.ts'
import { findBuilt, type SiteProcess, startSiteProcess, untilFollowed } from '../support/built-site.ts'
import { toStory } from '../support/documents.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'
import { listMisplaced, screens } from '../support/kiosk.ts'

let feed: FeedServer
let site: SiteProcess
let browser: Browser
let folder: string

beforeAll(async () => {
  feed = await startFeed()
  folder = await mkdtemp(join(tmpdir(), 'exemplar-kiosk-empty-'))
  site = await startSiteProcess(findBuilt(), { CMS_URL: feed.url, DATA_DIR: folder })
  await site.line('公报已收录到第0号')
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await site?.stop()
  await feed?.stop()
  await rm(folder, { recursive: true, force: true })
})

/** Where the links of a page lead within the screens, but for its own parts. */
const listLed = async (path: string): Promise<(string | undefined)[]> => {
  const text = await (await site.get(path)).text()
  return [...text.matchAll(/href="(\/kiosk[^"]*)"/g)].map(([, href]) => href)
}

test.each(Object.entries(screens))(
  'before anything is published a screen says so, standing %s',
  async (_, viewport) => {
    const { page, context } = await openWindow(browser, { viewport, hasTouch: true })
    await page.goto(`${site.url}/kiosk`)
    await page.getByRole('heading', { name: '内容还没有发布' }).waitFor()
    expect(await listMisplaced(page)).toEqual([])
    expect(await page.getByRole('navigation', { name: '栏目' }).getByRole('link').allInnerTexts()).toEqual([
      '大字',
    ])
    await context.close()
  },
)

test('返回 leads to the part of the loop only where there is one', async () => {
  expect(new Set(await listLed('/kiosk/stories'))).toEqual(new Set(['/kiosk']))
  expect(new Set(await listLed('/kiosk/standards/1'))).toEqual(new Set(['/kiosk']))
  await feed.publish(toStory('only'))
  await untilFollowed(site, feed.chain.entries.length)
  expect(await listLed('/kiosk/stories')).toContain('/kiosk#stories')
  expect(await listLed('/kiosk/communities/haibin')).not.toContain('/kiosk#result')
})
