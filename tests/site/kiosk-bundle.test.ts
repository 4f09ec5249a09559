import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openWindow } from '../support/browser.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'
import { listMisplaced, screens, shownFrame, toResultOf } from '../support/kiosk.ts'
import { listDeadLinks, readFiles } from '../support/mirror-files.ts'
import { startMirror } from '../support/mirror-process.ts'
import { publishCampaign } from '../support/mirrored.ts'

const base = '/jzxfsq/'
let feed: FeedServer
let browser: Browser
let place: string
let folder: string

const toUrl = (path: string) => pathToFileURL(join(folder, path)).href

beforeAll(async () => {
  feed = await startFeed()
  browser = await openBrowser()
  place = await mkdtemp(join(tmpdir(), 'exemplar-kiosk-'))
  folder = join(place, 'screen')
  await publishCampaign(feed)
  await feed.publish(toResultOf(40))
  const made = startMirror(['--once', folder], { CMS_URL: feed.url, DATA_DIR: join(place, 'data'), base })
  expect(await made.exited, made.lines.join('\n')).toBe(0)
  await feed.stop()
})
afterAll(async () => {
  await browser?.close()
  await feed?.stop()
  await rm(place, { recursive: true, force: true })
})

test('the folder has what the screen leads to in both sizes of letters, and no dead link', () => {
  const files = [...readFiles(folder).keys()]
  for (const path of ['kiosk', 'kiosk/standards/33', 'kiosk/stories/yi-shi-ting', 'kiosk/communities/fanwan'])
    for (const reading of ['', 'elder/']) expect(files).toContain(`${reading}${path}/index.html`)
  expect(listDeadLinks(folder)).toEqual([])
})

test('from a disk the loop runs, leads on and comes back; it asks nothing of anybody, and says of which day it is', async () => {
  const { page, context } = await openWindow(browser, { viewport: screens.upright, hasTouch: true })
  context.setDefaultTimeout(30_000)
  const asked: string[] = []
  const faults: string[] = []
  context.on('request', (request) => asked.push(request.url()))
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText
    if (reason !== 'net::ERR_ABORTED') faults.push(`${request.url()} ${reason}`)
  })
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  page.on('pageerror', (error) => faults.push(String(error)))
  await page.clock.install({ time: '2026-11-30T02:24:00Z' })
  await page.goto(toUrl('kiosk/index.html'))
  await page.evaluate(() => document.fonts.ready)
  // The head of the bundle is the number in its foot.
  const { head } = JSON.parse(await readFile(join(folder, '_mirror/manifest.json'), 'utf8'))
  const foot = await page.locator('[data-standing]').innerText()
  expect(foot).toMatch(new RegExp(`^离线内容：20\\d\\d年\\d+月\\d+日取自公报第${head.number}号（`))
  expect(head.number).toBe(feed.chain.entries.length)
  expect(await page.locator('[data-clock]').innerText()).toBe('10:24')
  const shown = () => page.locator(shownFrame).getAttribute('id')
  const seen: unknown[] = []
  for (let turn = 0; turn < 6; turn++) {
    seen.push(await shown())
    expect(await listMisplaced(page)).toEqual([])
    await page.clock.runFor(12_000)
  }
  expect(seen).toEqual(['standards', 'stories', 'result', 'result-2', 'figures', 'standards'])
  await page.getByRole('link', { name: '结果公布' }).tap()
  await page.locator('.k-frame:not([hidden]) .k-names a').first().tap()
  await page.waitForURL(toUrl('kiosk/communities/fanwan/index.html'))
  await page.getByText('2020年获得命名').waitFor()
  // How far it is good was said by the loop, and is known here too.
  expect(await page.locator('[data-standing]').innerText()).toBe(foot)
  await page.getByRole('link', { name: '大字' }).tap()
  await page.waitForURL(toUrl('elder/kiosk/communities/fanwan/index.html'))
  await page.getByRole('link', { name: '返回' }).tap()
  await page.waitForURL(`${toUrl('elder/kiosk/index.html')}#result`)
  await page.clock.runFor(61_000)
  await page.waitForURL(toUrl('kiosk/index.html'))
  await page.locator('html.plays').waitFor()
  expect(faults).toEqual([])
  expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([])
  await context.close()
})
