import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Picture } from '@exemplar/shared/media/picture'
import { toFileName } from '@exemplar/shared/media/published-file'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openWindow } from '../support/browser.ts'
import { findBuilt, type SiteProcess, startSiteProcess } from '../support/built-site.ts'
import { toRelease, toStory } from '../support/documents.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'

let feed: FeedServer
let folder: string
let site: SiteProcess
let browser: Browser
/** What each file is, by its name: `avif 960`. */
const names = new Map<string, string>()

const addFile = async <T extends 'image/avif' | 'image/webp'>(type: T, width: number, background: string) => {
  const file = await feed.addPicture(type, { width, height: (width * 5) / 8, background })
  names.set(toFileName(file), `${type.slice('image/'.length)} ${width}`)
  return file
}
/** A picture in four sizes, in AVIF at some of them. */
const addPicture = async (background: string, avif: readonly number[]): Promise<Picture> => {
  const files: Picture['files'] = []
  for (const width of [480, 960, 1200, 1600]) files.push(await addFile('image/webp', width, background))
  const more: NonNullable<Picture['avif']> = []
  for (const width of avif) more.push(await addFile('image/avif', width, background))
  const words = { alt: '楼道', credit: '王编辑', licence: '本单位所有' }
  return { ...words, files, ...(more.length > 0 ? { avif: more } : {}) }
}

beforeAll(async () => {
  feed = await startFeed()
  folder = await mkdtemp(join(tmpdir(), 'exemplar-pictures-'))
  const all = [480, 960, 1200, 1600]
  const inBody = (picture: Picture) => [
    { type: 'paragraph' as const, spans: [{ text: '楼道里的灯亮了。'.repeat(200) }] },
    { type: 'picture' as const, picture },
  ]
  const release = { body: inBody(await addPicture('#26449a', all)) }
  await feed.publish(toRelease('fa-bu', release))
  await feed.publish(toStory('bu-quan', { cover: await addPicture('#c47d00', [480, 1200, 1600]) }))
  await feed.publish(toStory('cong-qian', { cover: await addPicture('#c5326a', []) }))
  const [cover, inside] = [await addPicture('#007f87', all), await addPicture('#634598', all)]
  await feed.publish(toStory('deng-liang-le', { cover, body: inBody(inside) }))
  site = await startSiteProcess(findBuilt(), { CMS_URL: feed.url, DATA_DIR: folder })
  await site.line('公报已收录到第4号')
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await site?.stop()
  await feed?.stop()
  await rm(folder, { recursive: true, force: true })
})

const places = [
  ['/', '.lead'],
  ['/stories/deng-liang-le', '.story > .picture'],
  ['/stories/deng-liang-le', '.text figure'],
  ['/press/releases/fa-bu', '.text figure'],
] as const

/** The file that a browser took for the picture at a place, once it was scrolled to. */
const findTaken = async (
  page: Page,
  [path, place]: readonly [string, string],
): Promise<string | undefined> => {
  await page.goto(site.url + path)
  const image = page.locator(`${place} img`).first()
  const { width, height } = (await image.boundingBox()) ?? { width: 0, height: 0 }
  // Its place is kept for it before anything of it has come.
  expect(height / width).toBeCloseTo(5 / 8, 1)
  await image.scrollIntoViewIfNeeded()
  await image.evaluate((shown: HTMLImageElement) => shown.decode())
  const address = await image.evaluate((shown: HTMLImageElement) => shown.currentSrc)
  return names.get(address.split('/').at(-1) ?? '')
}

const withWindow = async (
  { width, density }: { width: number; density: number },
  look: (page: Page) => Promise<void>,
): Promise<void> => {
  const shown = { viewport: { width, height: 900 }, deviceScaleFactor: density }
  const { context, page } = await openWindow(browser, shown)
  await look(page).finally(() => context.close())
}

/**
 * In a window of a width and a density: the width of the file at each place, the smallest that has as many pixels as the
 * picture is shown with. They are 324 px wide on a phone, 503 and 509 in a window of 768, 742, 737 and 684 in one of 1024,
 * 687, 1108 and 684 in one of 1440.
 */
const taken = [
  { width: 360, density: 1, files: [480, 480, 480, 480] },
  { width: 360, density: 2, files: [960, 960, 960, 960] },
  { width: 768, density: 1, files: [960, 960, 960, 960] },
  { width: 768, density: 2, files: [1200, 1200, 1200, 1200] },
  { width: 1024, density: 1, files: [960, 960, 960, 960] },
  { width: 1024, density: 2, files: [1600, 1600, 1600, 1600] },
  { width: 1440, density: 1, files: [960, 1200, 960, 960] },
  { width: 1440, density: 2, files: [1600, 1600, 1600, 1600] },
]

test.each(taken)(
  'a window of $width px with $density pixels each takes no larger files than it shows',
  (asked) =>
    withWindow(asked, async (page) => {
      for (const [index, place] of places.entries())
        expect(await findTaken(page, place), place.join(' ')).toBe(`avif ${asked.files[index]}`)
    }),
)

test('a size without AVIF is taken as what there is, and so is a picture that has none', () =>
  withWindow({ width: 768, density: 1 }, async (page) => {
    const place = '.story > .picture'
    expect(await findTaken(page, ['/stories/bu-quan', place])).toBe('webp 960')
    expect(await findTaken(page, ['/stories/cong-qian', place])).toBe('webp 960')
    expect(await page.locator('source').count()).toBe(0)
  }))

test('what stands below is fetched when it comes near, the picture at the head of a page at once', async () => {
  const html = await (await site.get('/stories/deng-liang-le')).text()
  const [cover = '', inside = ''] = html.match(/<img[^>]*>/g) ?? []
  expect(cover).toMatch(/ loading="eager" fetchpriority="high" /)
  expect(cover).toMatch(/ width="480" height="300" /)
  expect(inside).toMatch(/ sizes="auto, [^"]*"[^>]* loading="lazy" /)
  expect(inside).not.toContain('fetchpriority')
})

test('AVIF is served under its own type, and kept no longer than the document that shows it', async () => {
  const name = [...names].find(([, kind]) => kind === 'avif 480')?.[0]
  const answer = await site.get(`/files/${name}`)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/avif'])
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  await feed.withdraw('fa-bu')
  await expect.poll(async () => (await site.get(`/files/${name}`)).status, { timeout: 60_000 }).toBe(404)
})
