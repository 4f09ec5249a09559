import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openWindow } from '../support/browser.ts'
import { findBuilt, type SiteProcess, startSiteProcess } from '../support/built-site.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'
import { toLargeResult } from '../support/large-round.ts'
import { toSampleDocuments } from '../support/sample-documents.ts'
import { toPageReader, toSeen } from '../support/site-page.ts'

let feed: FeedServer
let folder: string
let site: SiteProcess
let browser: Browser

beforeAll(async () => {
  feed = await startFeed()
  folder = await mkdtemp(join(tmpdir(), 'exemplar-results-'))
  for (const document of toSampleDocuments()) await feed.chain.publish(document)
  await feed.chain.publish({ ...toLargeResult('second', 20), year: 2021 })
  site = await startSiteProcess(findBuilt(), { CMS_URL: feed.url, DATA_DIR: folder })
  await site.line(`公报已收录到第${feed.chain.entries.length}号`)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await site?.stop()
  await feed?.stop()
  await rm(folder, { recursive: true, force: true })
})

const read = toPageReader(() => site)
/** The list of communities, without what stands around it. */
const toRecord = (html: string): string => /<section class="record[\s\S]*?<\/section>/.exec(html)?.[0] ?? ''

const withPage = async (path: string, width: number, look: (page: Page) => Promise<void>): Promise<void> => {
  const { context, page } = await openWindow(browser, {
    viewport: { width, height: 800 },
    javaScriptEnabled: true,
  })
  await page.goto(site.url + path)
  await look(page)
  await context.close()
}

test('a result tells its objections and, beside each rate, how sure it is', async () => {
  const seen = toSeen(await read('/results/final-result-2020?open=all'))
  expect(seen).toContain(
    '异议办理公示期内收到的异议，逐件登记、核实、答复。反映人的信息不公开。异〔2020〕1号异议不成立麦香园社区（示例）2020年10月21日收到2020年10月27日答复经核实，社区服务中心自8月起已延时开放，反映的情况不影响命名（示例）。',
  )
  // 379 of 388 by Wilson's formula, reckoned apart from this code.
  expect(seen).toContain('听松里社区（示例）环翠区97.6%388份95.7—98.8')
  expect(seen).toContain('95%置信区间')
  expect(toSeen(await read('/results/second'))).not.toContain('置信区间')
})

test('results stand by year, each told once, with a square for every community at every stage', async () => {
  const html = await read('/results')
  const seen = toSeen(html)
  expect(seen).toContain('年度20212020')
  expect(seen).toContain('60个社区参评，20个获得命名公布关于命名20个社区为“精致幸福社区”示范社区的通报')
  expect(seen).toContain('40个社区参评，8个获得命名')
  // The notice stands with the result that follows it.
  expect(seen.match(/个社区参评/g)).toHaveLength(2)
  expect(html).toContain('href="/results/public-notice-2020"')
  expect(seen).toContain('40推荐34审核25调查16联审9研究8公示8公布')
  const squares = html.split('class="funnel"')[1]?.split('</svg>')[1] ?? ''
  // Fifty of sixty went through the second stage.
  expect(squares.match(/h9v9h-9z/g)).toHaveLength(60)
  expect(squares.split('<path')[2]?.match(/h9v9h-9z/g)).toHaveLength(50)
  for (const name of ['听松里', '帆湾']) expect(seen).toContain(name)
})

test('a result of sixty names those in the list first, and folds the others by where they stopped', async () => {
  const html = await read('/results/second')
  const groups = [...toRecord(html).matchAll(/<details([^>]*)>[\s\S]*?<\/details>/g)].map(
    ([group, marks]) => [
      /\bopen\b/.test(marks ?? ''),
      toSeen(/<summary[\s\S]*?<\/summary>/.exec(group)?.[0] ?? ''),
      group.match(/<li/g)?.length,
    ],
  )
  expect(groups).toEqual([
    [true, '20获得命名', 20],
    [false, '10止于领导小组研究', 10],
    [false, '10止于成员单位联审', 10],
    [false, '10止于社区居民满意度调查', 10],
    [false, '10止于领导小组办公室审核', 10],
  ])
  expect(toSeen(html)).toContain('20获得命名10止于研究10止于联审10止于调查10止于审核')
  expect(html).toContain('href="/results/second?open=all"')
  // A line for each of twenty-four; of sixty, squares.
  expect(html).not.toContain('class="lines"')
  expect(await read('/results/final-result-2020')).toContain('class="lines"')
  const open = await read('/results/second?open=all')
  expect(open.match(/<details[^>]*\bopen\b/g)).toHaveLength(5)
  expect(open).not.toContain('?open=all')
  expect(open).toContain('/results/second"><meta name="SiteName"')
})

test('a rate that a reason gives is not given again; one word for it everywhere', async () => {
  const seen = toSeen(await read('/results/final-result-2020'))
  expect(seen).toMatch(/满意率88\.6%，未达到90%。[^。]*。有效答卷\d+份/)
  expect(seen.match(/88\.6%/g)).toHaveLength(1)
  expect(seen).not.toMatch(/满意度\d/)
  expect(seen).not.toMatch(/名单第\d+个/)
  const elder = toSeen(await read('/results/final-result-2020', { headers: { cookie: 'reading=elder' } }))
  // Those that were given in are more than those that count.
  expect(elder).toMatch(/户里有\d+户满意，有效答卷\d+份/)
  expect(elder).not.toContain('收回')
})

test('a link of the jump list opens the group that it leads to, without a script', async () => {
  await withPage('/results/second', 390, async (page) => {
    const reason = page.locator('#ended-office-review li').first()
    expect(await reason.isVisible()).toBe(false)
    await page.getByRole('link', { name: /止于审核/ }).click()
    await reason.waitFor({ state: 'visible' })
  })
})

test('on a phone the text, the links and those named come first, and the page is not long', async () => {
  await withPage('/results/second', 360, async (page) => {
    const height = await page.evaluate(() => document.documentElement.scrollHeight)
    expect(height).toBeLessThan(6_500)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  })
})
