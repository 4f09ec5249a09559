import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PublishedDocument } from '@exemplar/shared/kinds/index'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openWindow } from '../support/browser.ts'
import { findBuilt, type SiteProcess, startSiteProcess } from '../support/built-site.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'
import { toLargeResult } from '../support/large-round.ts'
import { isLong } from '../support/long.ts'
import { countLonely, print, type Sheet } from '../support/paper.ts'
import { toSampleDocuments } from '../support/sample-documents.ts'

let feed: FeedServer
let folder: string
let site: SiteProcess
let browser: Browser
/** One window for all: what a page loads of type it finds there. */
let context: BrowserContext
let page: Page

/** What stands below the text of the longer ones comes to the foot of a sheet, and over it. */
const lengths = isLong ? [6, 8, 10, 12] : [8, 12]

/** The sample's conference with more in its first long turn. */
const toLonger = (more: number): PublishedDocument => {
  const conference = toSampleDocuments().find((document) => document.kind === 'conference')
  if (!conference) throw new Error('no conference')
  const added = Array.from(
    { length: more },
    () =>
      '各区市、各成员单位按照职责抓好落实，按月报送进展情况，社区难以解决的问题逐级上报，由领导小组办公室协调。',
  )
  const turns = conference.turns.map((turn, index) =>
    index === 2 ? { ...turn, paragraphs: [...turn.paragraphs, ...added] } : turn,
  )
  return { ...conference, slug: `longer-by-${more}`, date: '2020-07-01', figures: [], turns }
}

beforeAll(async () => {
  feed = await startFeed()
  folder = await mkdtemp(join(tmpdir(), 'exemplar-print-'))
  for (const document of toSampleDocuments()) await feed.chain.publish(document)
  await feed.chain.publish(toLargeResult('twenty-of-sixty', 20))
  for (const more of lengths) await feed.chain.publish(toLonger(more))
  site = await startSiteProcess(findBuilt(), { CMS_URL: feed.url, DATA_DIR: folder })
  await site.line(`公报已收录到第${feed.chain.entries.length}号`)
  browser = await openBrowser()
  ;({ context, page } = await openWindow(browser))
})
afterAll(async () => {
  await browser?.close()
  await site?.stop()
  await feed?.stop()
  await rm(folder, { recursive: true, force: true })
})

type Printed = {
  readonly sheets: Sheet[]
  /** What the page asked for until it was printed, and while it was. */
  readonly asked: { before: string[]; while: string[] }
}

const printed = new Map<string, Promise<Printed>>()

/** What comes out of the printer. A page that was printed before is looked at again as it was then. */
const printPage = (path: string, { reading = 'normal' } = {}): Promise<Printed> => {
  const key = `${path} ${reading}`
  const found = printed.get(key) ?? printAnew(path, reading)
  printed.set(key, found)
  return found
}

const printAnew = async (path: string, reading: string): Promise<Printed> => {
  await context.addCookies([{ name: 'reading', value: reading, url: site.url }])
  const asked = { before: [] as string[], while: [] as string[] }
  let now: keyof typeof asked = 'before'
  page.on('request', (request) => asked[now].push(new URL(request.url()).pathname))
  await page.goto(site.url + path, { waitUntil: 'load' })
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  now = 'while'
  const sheets = await print(page)
  page.removeAllListeners('request')
  return { sheets, asked }
}

const findNumber = (slug: string): number => {
  const found = feed.chain.entries.find(({ head }) => head.slug === slug)
  if (!found) throw new Error(`nothing of ${slug}`)
  return found.head.number
}
/** What is read on a sheet, above the proof and above what says whose the sheet is. */
const readAboveFoot = ({ runs }: Sheet): string => {
  const proof = runs.find(({ text }) => text.includes('SHA-256'))
  const imprint = runs.find(({ text }) => text.includes('http'))
  // The proof begins with its digest print, some lines above its digest.
  const foot = proof ? proof.y - 50 : (imprint?.y ?? 0) - 3
  return runs.flatMap(({ text, y }) => (y < foot ? text : [])).join('')
}
/** How far down a sheet is filled, above its number. */
const toFilled = ({ runs, height }: Sheet): number =>
  Math.max(...runs.map(({ y }) => y).filter((y) => y < height * 0.93)) / height
const isPortrait = ({ width, height }: Sheet) => width < height

/** Every kind with its address, how many sheets it may take, and what is printed of it. */
const kinds: readonly [path: string, most: number, says: string][] = [
  ['/stories/forty-steps', 1, '对应的标准'],
  ['/stories/square-table', 2, '对应的标准'],
  ['/stories/noodle-ledger', 2, '这个社区'],
  ['/results/public-notice-2020', 4, '受理单位'],
  // Forty communities with their reasons.
  ['/results/final-result-2020', 5, '止于成员单位联审'],
  ['/press/press-conference-2020-07-22', 4, '各位记者朋友'],
  ['/press/releases/campaign-opens-2020', 2, '媒体联系'],
  ['/standards/8', 2, '牵头单位'],
  ['/districts/huancui', 3, '环翠区'],
  ['/communities/tingsongli', 2, '听松里'],
  ['/communities/shizigou', 2, '公布的理由'],
  ['/plan', 2, '日程'],
  ['/results', 2, '听松里'],
  ['/press', 4, '媒体联系'],
  ['/gazette/20', 1, '数字签名'],
  ['/gazette', 5, '公报'],
]

test.each(kinds)(
  '%s on A4: no column of single characters, no sheet of its foot alone',
  async (path, most, says) => {
    const { sheets } = await printPage(path)
    expect(sheets.every(isPortrait)).toBe(true)
    expect(sheets.length).toBeLessThanOrEqual(most)
    expect(sheets.map(({ text }) => text).join('')).toContain(says)
    for (const sheet of sheets) expect(countLonely(sheet)).toBeLessThan(4)
    // The text of an official document ends where it ends: its lists begin on a sheet of their own.
    if (!path.startsWith('/results/'))
      for (const sheet of sheets.slice(0, -1)) expect(toFilled(sheet)).toBeGreaterThan(0.5)
    const last = sheets.at(-1)
    expect(last?.text).toContain('http')
    expect(last && readAboveFoot(last).length).toBeGreaterThan(40)
  },
)

test('a story is one or two sheets in two columns, with its address, its number and a code that is fetched for paper alone', async () => {
  const number = findNumber('square-table')
  const { sheets, asked } = await printPage('/stories/square-table')
  const [first] = sheets
  const text = sheets.map((sheet) => sheet.text).join('')
  expect(text).toContain(`/stories/square-table`)
  expect(text).toContain(`公报第${number}号`)
  expect([asked.before, asked.while].map((paths) => paths.includes(`/qr/${number}.svg`))).toEqual([
    false,
    true,
  ])
  // Lines of both columns begin at two places, again and again.
  const starts = Map.groupBy(first?.runs ?? [], ({ x }) => Math.round(x))
  const columns = [...starts].filter(([, runs]) => runs.length >= 8).map(([x]) => x)
  expect(columns.length).toBeGreaterThanOrEqual(2)
})

test('a result is set as an official document: its margins, its size, its numbers, and all groups open', async () => {
  const { sheets } = await printPage('/results/twenty-of-sixty')
  const [first, second] = sheets
  const toPoints = (mm: number) => (mm / 25.4) * 72
  const body = first?.runs.filter(({ text }) => text.includes('今年以来')) ?? []
  expect(body[0]?.height).toBeCloseTo(16, 0)
  const left = Math.min(...(first?.runs ?? []).map(({ x }) => x))
  expect(left).toBeGreaterThan(toPoints(28) - 1)
  expect(Math.min(...(first?.runs ?? []).map(({ y }) => y))).toBeGreaterThan(toPoints(37))
  expect(first?.text).toMatch(/-1-/)
  expect(second?.text).toMatch(/-2-/)
  const numberAt = (sheet: Sheet | undefined) =>
    sheet?.runs.find(({ text }) => /^\s*- \d+ -/.test(text))?.x ?? 0
  expect(numberAt(first)).toBeGreaterThan(300)
  expect(numberAt(second)).toBeLessThan(200)
  const text = sheets.map((sheet) => sheet.text).join('')
  for (const words of ['20获得命名', '止于', '消防通道整改后复查仍有占用']) expect(text).toContain(words)
  expect(text.match(/社区(?:环翠区|文登区|荣成市|乳山市|威海)/g)?.length).toBe(60)
  expect(sheets.length).toBeLessThanOrEqual(6)
})

test.each(['normal', 'elder'])('the board is one landscape sheet, read %s', async (reading) => {
  const { sheets } = await printPage('/standards', { reading })
  expect(sheets.map(isPortrait)).toEqual([false])
  expect(sheets[0]?.text).toContain('群众满意')
  expect(sheets[0]?.text).toContain('/standards')
})

test('the sheet of a district, thousands of cells, is printed, its heads on every sheet', async () => {
  const { sheets } = await printPage('/evidence/huancui')
  expect(sheets.length).toBeGreaterThan(1)
  for (const sheet of sheets)
    expect([isPortrait(sheet), sheet.text.includes('垃圾分类')]).toEqual([false, true])
})

test.each(lengths)('a conference of %i paragraphs more has its proof on no sheet alone', async (more) => {
  const { sheets } = await printPage(`/press/longer-by-${more}`)
  const last = sheets.at(-1)
  expect(last?.text).toContain('SHA-256')
  expect(last && readAboveFoot(last).length).toBeGreaterThan(40)
})

test('a telephone is in one line, also in the text of a notice', async () => {
  const { sheets } = await printPage('/results/public-notice-2020')
  expect(sheets.flatMap(({ runs }) => runs).filter(({ text }) => /0631-$/.test(text.trim()))).toEqual([])
})

test('what is dark on the screen, or read large, is on paper as it always is', async () => {
  const { sheets } = await printPage('/stories/forty-steps', { reading: 'elder' })
  expect(sheets.length).toBe(1)
  for (const sheet of sheets) expect(countLonely(sheet)).toBeLessThan(4)
})

test('the code of an entry is a picture of its own; of a number that is none there is none', async () => {
  const found = await site.get('/qr/1.svg')
  expect([found.status, found.headers.get('content-type')]).toEqual([200, 'image/svg+xml'])
  expect(await found.text()).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 \d+ \d+"/)
  for (const path of ['/qr/0.svg', '/qr/99999.svg', '/qr/x.svg'])
    expect((await site.get(path)).status, path).toBe(404)
})
