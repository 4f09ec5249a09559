import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toSavedText } from '@exemplar/shared/gazette/saved'
import type { Announcement } from '@exemplar/shared/kinds/announcement'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, openWindow } from '../support/browser.ts'
import { findBuilt, type SiteProcess, startSiteProcess } from '../support/built-site.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'
import { isLong } from '../support/long.ts'
import { toSampleDocuments } from '../support/sample-documents.ts'
import { chosen, press, readFaults, readWords, startCheck } from '../support/verify-page.ts'

let feed: FeedServer
let folder: string
let site: SiteProcess
let browser: Browser
let toolPath: string
let tool: string

beforeAll(async () => {
  feed = await startFeed()
  folder = await mkdtemp(join(tmpdir(), 'exemplar-tool-'))
  for (const document of toSampleDocuments()) await feed.chain.publish(document)
  site = await startSiteProcess(findBuilt(), { CMS_URL: feed.url, DATA_DIR: folder })
  await site.line(`公报已收录到第${feed.chain.entries.length}号`)
  await feed.stop()
  browser = await openBrowser()
  tool = await (await site.get('/verify/exemplar-verify.html')).text()
  toolPath = join(folder, 'exemplar-verify.html')
  writeFileSync(toolPath, tool)
})
afterAll(async () => {
  await browser?.close()
  await site?.stop()
  await feed?.stop()
  await rm(folder, { recursive: true, force: true })
})

const openTool = async (): Promise<{ page: Page; asked: string[]; close: () => Promise<void> }> => {
  const { context, page } = await openWindow(browser)
  await context.setOffline(true)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  page.on('console', (message) => message.type() === 'error' && asked.push(message.text()))
  await page.goto(`file://${toolPath}`)
  return { page, asked, close: () => context.close() }
}

const toSaved = (): string => {
  const { entries, keys } = feed.chain
  const last = entries.at(-1)
  return toSavedText({
    entries,
    keys: { version: keys.length, keys },
    state: last && { number: last.head.number, digest: last.digest },
  })
}
const toKeys = () => JSON.stringify({ version: feed.chain.keys.length, keys: feed.chain.keys })
const toEntry = async (number: number) => (await site.get(`/gazette/${number}.json`)).text()

/** The first and the last entry of each kind, of announcements of each act; in the long form all. */
const listLooked = () => {
  const kinds = Map.groupBy(
    feed.chain.entries,
    ({ head, document }) => (document as Partial<Announcement> | undefined)?.act ?? head.kind,
  )
  return [...kinds.values()].flatMap((all) =>
    all.filter((_, index) => isLong || index === 0 || index === all.length - 1),
  )
}

describe('every page of the sample', () => {
  test('says what was signed', async () => {
    const { context, page } = await openWindow(browser)
    const faults: string[] = []
    const looked = listLooked()
    expect(looked.length).toBeGreaterThan(8)
    for (const { head } of looked) {
      await page.goto(`${site.url}/verify/${head.number}`)
      await startCheck(page)
      const [words] = await readWords(page)
      if (words !== '相符') faults.push(`${head.number} ${head.kind} ${head.slug}: ${await readFaults(page)}`)
    }
    expect(faults).toEqual([])
    await context.close()
  }, 300_000)
})

test('a rate on the page of a result that is not the one announced is named by its row, with both values', async () => {
  const entry = feed.chain.entries.find(({ head }) => head.slug === 'final-result-2020')
  const document = entry?.document as Announcement | undefined
  const [first] = (document?.nominations ?? []).filter(({ rank }) => rank !== undefined)
  const rate = first?.survey?.rate
  const { context, page } = await openWindow(browser)
  await page.route('**/results/final-result-2020', async (route) => {
    const answer = await route.fetch()
    const html = await answer.text()
    await route.fulfill({ response: answer, body: html.replace(`>${rate}</b>%`, '>99.9</b>%') })
  })
  await page.goto(`${site.url}/verify/${entry?.head.number}`)
  await startCheck(page)
  const told = await readFaults(page)
  expect(told).toContain(`${first?.community.name}：${rate}%`)
  expect(told).toContain(`${first?.community.name}：99.9%`)
  expect(told).toContain('推荐社区 第')
  await context.close()
})

describe('the tool', () => {
  test('is the file whose digest the site shows, and print of results has', async () => {
    const digest = createHash('sha256').update(tool).digest('hex').toUpperCase()
    const shown = (await (await site.get('/verify')).text()).replace(/<[^>]*>/g, '').replace(/\s+/g, '')
    expect(shown).toContain(digest)
    expect(await (await site.get('/results/final-result-2020')).text()).toContain(digest)
    const { headers } = await site.get('/verify/exemplar-verify.html')
    expect(headers.get('content-disposition')).toBe('attachment; filename="exemplar-verify.html"')
  })

  test('checks a whole gazette from a disk, with no network, and asks nobody', async () => {
    const { page, asked, close } = await openTool()
    await chosen(page, 'saved.json', toSaved())
    expect(await readWords(page)).toEqual(['相符', '相符', '待核', '相符'])
    await press(page, '看过，一样')
    expect(await page.locator('h1').innerText()).toBe('四样都相符')
    expect(asked).toEqual([`file://${toolPath}`])
    await close()
  })

  test.each([
    ['a letter of a text', (text: string) => text.replace('楼道', '楼到'), /第\d+号：原文的字被改动过/],
    ['an entry', (text: string) => text.split('\n').toSpliced(5, 1).join('\n'), /第5号：编号断了/],
    ['its end', (text: string) => `${text}\n`, /写法不同/],
  ])('names what is other in a saved gazette: %s', async (_what, how, says) => {
    const saved = toSaved()
    expect(how(saved)).not.toBe(saved)
    const { page, close } = await openTool()
    await chosen(page, 'saved.json', how(saved))
    expect(await readFaults(page)).toMatch(says)
    await close()
  })

  test('checks an entry by the keys that were put there before, and its place by the whole gazette', async () => {
    const { page, close } = await openTool()
    await chosen(page, 'gazette-3.json', await toEntry(3))
    expect(await readWords(page)).toEqual(['相符', '待核', '待核', '待核'])
    await chosen(page, 'exemplar-keys.json', toKeys())
    await chosen(page, 'gazette-3.json', await toEntry(3))
    expect(await readWords(page)).toEqual(['相符', '相符', '待核', '待核'])
    await chosen(page, 'saved.json', toSaved())
    await chosen(page, 'gazette-3.json', await toEntry(3))
    expect(await readWords(page)).toEqual(['相符', '相符', '待核', '相符'])
    await close()
  })

  test('names what is other in a document and in a head, by the entry that was put there before', async () => {
    const { page, close } = await openTool()
    await chosen(page, 'exemplar-keys.json', toKeys())
    const number = feed.chain.entries.find(({ head }) => head.kind === 'story')?.head.number ?? 0
    await chosen(page, 'entry.json', await toEntry(number))
    const document = await (await site.get(`/gazette/${number}.document`)).text()
    const { title } = JSON.parse(document)
    await chosen(page, 'a.document', document)
    expect((await readWords(page))[0]).toBe('相符')
    await chosen(page, 'a.document', document.replaceAll(title, '别的标题'))
    expect(await readFaults(page)).toMatch(/标题.*别的标题/s)
    expect(await readFaults(page)).toContain(title)
    const head = await (await site.get(`/gazette/${number}.head`)).text()
    await chosen(page, 'a.head', head)
    expect((await readWords(page))[0]).toBe('相符')
    await chosen(page, 'a.head', head.replace('"edition":1', '"edition":2'))
    expect(await readFaults(page)).toContain(`与第${number}号登记的不一样`)
    await close()
  })
})

describe('several things at once', () => {
  test('of files that are put there together each is told, and a good one takes the fault of another from no screen', async () => {
    const { page, close } = await openTool()
    const toFile = (name: string, text: string) => ({
      ...{ name, mimeType: 'application/json', buffer: Buffer.from(text) },
    })
    await page
      .locator('.drop input')
      .setInputFiles([
        toFile('changed.json', (await toEntry(3)).replace('示例', '实例')),
        toFile('good.json', await toEntry(4)),
      ])
    await page.locator('.together').waitFor()
    expect(await page.locator('.together li').allInnerTexts()).toEqual([
      expect.stringMatching(/^changed\.json　有.样不符$/),
      expect.stringMatching(/^good\.json　一样相符/),
    ])
    expect(await readFaults(page)).toContain('原文的字被改动过')
    await close()
  })

  test('a file that is put there while an entry is checked has the last word, with its fault', async () => {
    const { context, page } = await openWindow(browser)
    const released = Promise.withResolvers<void>()
    await page.route('**/verify/heads/*', async (route) => {
      await released.promise
      await route.continue()
    })
    await page.goto(`${site.url}/verify/3`)
    await page.locator('.acts button').first().waitFor()
    await page.evaluate(() => {
      const status = document.querySelector('[data-status]')
      const said: string[] = []
      Object.assign(window, { said })
      if (status)
        new MutationObserver(() => said.push(status.textContent ?? '')).observe(status, { childList: true })
    })
    await page.locator('.acts button').first().click()
    await page.locator('.drop input').setInputFiles({
      ...{ name: 'cut.json', mimeType: 'application/json' },
      buffer: Buffer.from((await toEntry(3)).replace('"act"', '"akt"')),
    })
    released.resolve()
    const readSaid = () => page.evaluate(() => (window as unknown as { said: string[] }).said)
    await expect
      .poll(async () => (await readSaid()).filter((text) => /相符|不符/.test(text)).at(-1), {
        timeout: 20_000,
      })
      .toBe('有一样不符')
    await expect
      .poll(async () => (await readSaid()).some((text) => text.includes('相符')), { timeout: 20_000 })
      .toBe(true)
    expect((await readSaid()).at(-1)).toBe('有一样不符')
    expect(await page.locator('.what').innerText()).toContain('cut.json')
    await context.close()
  })
})
