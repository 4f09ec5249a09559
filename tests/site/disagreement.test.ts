import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, openWindow } from '../support/browser.ts'
import { findBuilt, type SiteProcess, startSiteProcess } from '../support/built-site.ts'
import { toFigure, toResult, toStandardSet, toStory } from '../support/documents.ts'
import { createChain } from '../support/feed-chain.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'

const checked = '本站此前核对并收录至公报第4号（2020-10-29 09:34）。'
const cut = `${checked}现公布的公报只到第2号，比本站此前所见的少，原因正在查明，暂不收录。`
const forked = `${checked}现公布的公报自第2号起与本站此前所见不一致，原因正在查明，暂不收录。`
const pages = [
  '/',
  '/stories',
  '/stories/deng-liang-le',
  '/results/result',
  '/standards',
  '/gazette',
  '/gazette/1',
  '/404',
]

/** The same site, which asks a feed that has a fault again at once. */
const hasty = join(import.meta.dirname, '../support/hasty-site.ts')

let feed: FeedServer
let folder: string
let site: SiteProcess
let browser: Browser

beforeAll(async () => {
  feed = await startFeed()
  folder = await mkdtemp(join(tmpdir(), 'exemplar-line-'))
  await feed.publish(toStory('deng-liang-le'))
  await feed.publish(toResult('result', ['haibin', 'zhulin']))
  await feed.publish(toStandardSet('first'))
  await feed.publish(toFigure('she-qu'))
  site = await startSiteProcess(findBuilt(), { CMS_URL: feed.url, DATA_DIR: folder, main: hasty })
  await site.line('公报已收录到第4号')
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await site?.stop()
  await feed?.stop()
  await rm(folder, { recursive: true, force: true })
})

const readFault = async () =>
  ((await (await site.get('/healthz')).json()) as { fault: { code: string } | null }).fault?.code
const toText = (html: string) => html.replace(/<[^>]+>/g, '').replace(/\s+/g, '')
const wanted = cut.replace(/\s+/g, '')

/** What a page begins with. */
const readStart = async (path: string) => {
  const [, body = ''] = /<body[^>]*>(.*)/s.exec(await (await site.get(path)).text()) ?? []
  return toText(body).replace(/^跳到正文/, '')
}

describe('the line on the pages', () => {
  test('is on none of them while the gazette is the one that was followed', async () => {
    for (const path of pages)
      expect(toText(await (await site.get(path)).text()), path).not.toContain('本站此前核对并收录至')
  })

  test('begins every page once history was cut, and a page asked for again is not “not modified”', async () => {
    const { headers } = await site.get('/stories')
    const known = { headers: { 'if-none-match': headers.get('etag') ?? '' } }
    expect((await site.get('/stories', known)).status).toBe(304)
    feed.lies.change = (served) => served.slice(0, 2)
    feed.push()
    await expect.poll(readFault, { timeout: 60_000 }).toBe('gazette-shortened')
    expect((await site.get('/stories', known)).status).toBe(200)
    for (const path of pages) {
      expect((await readStart(path)).startsWith(wanted), path).toBe(true)
    }
  })

  test.each([
    ['normal', { viewport: { width: 1440, height: 900 } }],
    ['phone', { viewport: { width: 360, height: 740 } }],
    ['elder', { viewport: { width: 768, height: 1024 } }],
    ['print', { viewport: { width: 768, height: 1024 } }],
  ])('is seen in Chromium: %s', async (how, options) => {
    const { context, page } = await openWindow(browser, options)
    await page.goto(
      `${site.url}${how === 'elder' ? '/mode?set=elder&back=/stories/deng-liang-le' : '/stories/deng-liang-le'}`,
    )
    if (how === 'print') await page.emulateMedia({ media: 'print' })
    const told = page.getByRole('complementary', { name: '核对情况' })
    expect((await told.locator('p').innerText()).replace(/\s+/g, '')).toBe(wanted)
    const box = await told.boundingBox()
    expect(box?.y).toBe(0)
    expect(box?.width).toBeGreaterThan(300)
    expect(await told.getByRole('link').isVisible()).toBe(how !== 'print')
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    if (process.env.SHOTS) await page.screenshot({ path: join(process.env.SHOTS, `line-${how}.png`) })
    if (how !== 'print') {
      await told.getByRole('link').click()
      await page.waitForURL('**/verify')
      expect(await page.locator('main').innerText()).toContain('目前的情况')
      if (process.env.SHOTS) await page.screenshot({ path: join(process.env.SHOTS, `check-${how}.png`) })
    }
    await context.close()
  })

  test('names the number from which on history was rewritten, not the newest', async () => {
    const other = await createChain()
    for (const slug of ['a', 'b', 'c']) await other.publish(toStory(slug))
    feed.lies.change = ([first]) => [first, ...other.entries.slice(1)].filter((entry) => entry !== undefined)
    await expect.poll(readFault, { timeout: 60_000 }).toBe('gazette-forked')
    await expect.poll(() => readStart('/'), { timeout: 60_000 }).toMatch(forked.replace(/\s+/g, ''))
  })

  test('goes by itself once the gazette is whole again', async () => {
    feed.lies.change = (served) => served
    await expect.poll(readFault, { timeout: 60_000 }).toBeUndefined()
    for (const path of pages)
      expect(toText(await (await site.get(path)).text()), path).not.toContain('本站此前核对并收录至')
  })
})
