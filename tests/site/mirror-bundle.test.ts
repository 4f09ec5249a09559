import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto'
import { once } from 'node:events'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { toFingerprint } from '@exemplar/shared/gazette/keys'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openWindow } from '../support/browser.ts'
import { toStory } from '../support/documents.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'
import { listDeadLinks, readDigests, readFiles } from '../support/mirror-files.ts'
import { type MirrorProcess, startMirror } from '../support/mirror-process.ts'
import { publishCampaign } from '../support/mirrored.ts'

const base = '/jzxfsq/'
let feed: FeedServer
/** Of which a bundle is soon made. */
let small: FeedServer
let browser: Browser
let place: string
let folder: string

/** What no file can answer, in links of a body. */
const needServers = [
  ...['/search?q=x', '/api/gazette?after=1', '/healthz', '/mode?set=elder&back=/preview/token/standards/1'],
  ...['/mode?set=elder&back=/search?q=1', '/mode?set=elder&back=/api/gazette', '/preview/token'],
]
const toLinked = (href: string) => ({ type: 'paragraph' as const, spans: [{ text: href, href }] })

const make = (into: string, ...args: string[]): MirrorProcess =>
  startMirror(['--once', ...args, join(place, into)], {
    CMS_URL: feed.url,
    DATA_DIR: join(place, 'data'),
    base,
  })
const toUrl = (path: string) => pathToFileURL(join(folder, path)).href

beforeAll(async () => {
  feed = await startFeed()
  small = await startFeed()
  await small.publish(toStory('deng-liang-le'))
  browser = await openBrowser()
  place = await mkdtemp(join(tmpdir(), 'exemplar-bundle-'))
  folder = join(place, 'kiosk')
  await publishCampaign(feed, { isShort: true })
  const body = [{ type: 'paragraph' as const, spans: [{ text: '没有的一篇', href: '/stories/never-was' }] }]
  await feed.publish(toStory('leads-nowhere', { body }))
  await feed.publish(toStory('leads-to-servers', { body: needServers.map(toLinked) }))
  const { privateKey } = generateKeyPairSync('ed25519')
  await writeFile(join(place, 'key.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }))
  const made = make('kiosk', '--sign', join(place, 'key.pem'))
  expect(await made.exited, made.lines.join('\n')).toBe(0)
  // What is opened from now on is there without anybody.
  await feed.stop()
})
afterAll(async () => {
  await browser?.close()
  await feed?.stop()
  await small?.stop()
  await rm(place, { recursive: true, force: true })
})

test('every link says the way from file to file, and none is dead', () => {
  expect(listDeadLinks(folder)).toEqual([])
  const files = [...readFiles(folder).keys()]
  expect(files).toContain('elder/stories/deng-liang-le/index.html')
  expect(files.filter((path) => /\.(?:br|gz|gone|sqlite)$|writing|head\.json/.test(path))).toEqual([])
})

test('what needs a server leads to what is nearest to it, and nothing of it was fetched', async () => {
  const story = await readFile(join(folder, 'stories/leads-to-servers/index.html'), 'utf8')
  const led = new Map(
    [...story.matchAll(/<a [^>]*href="([^"]*)"[^>]*>([^<]*)</g)].map(([, href, text = '']) => [text, href]),
  )
  const links = needServers.map((text) => led.get(text.replaceAll('&', '&amp;')))
  expect(links).toEqual([
    ...['../../map/index.html', '../../gazette/index.html', '../../404/index.html'],
    ...['../../elder/404/index.html', '../../elder/map/index.html', '../../elder/gazette/index.html'],
    '../../404/index.html',
  ])
  expect(
    [...readFiles(folder).keys()].filter((path) =>
      /^(?!_astro).*(?:search|preview|token|healthz)/.test(path),
    ),
  ).toEqual([])
})

test('a browser opens it from disk, with its styles and its type, and asks nobody', async () => {
  const { page, strangers, context } = await openWindow(browser)
  const faults: string[] = []
  // What a page that is left has asked for and waits for no more is no fault; a file that is not there is.
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText
    if (reason !== 'net::ERR_ABORTED') faults.push(`${request.url()} ${reason}`)
  })
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  await page.goto(toUrl('index.html'))
  await page.evaluate(() => document.fonts.ready)
  const loaded = await page.evaluate(() =>
    [...document.fonts]
      .filter(({ status }) => status === 'loaded')
      .map(({ family }) => family.replaceAll('"', '')),
  )
  expect(loaded).toEqual(expect.arrayContaining(['Exemplar Song', 'Exemplar Song Page']))
  await page.locator('a', { hasText: 'deng-liang-le的典型经验' }).first().click()
  await page.waitForURL(toUrl('stories/deng-liang-le/index.html'))
  const paper = () => getComputedStyle(document.documentElement).getPropertyValue('--paper')
  expect(await page.evaluate(paper)).toBe('#fafaf7')
  await page.getByRole('link', { name: '长者模式' }).first().click()
  await page.waitForURL(toUrl('elder/stories/deng-liang-le/index.html'))
  expect(await page.locator('html').getAttribute('data-reading')).toBe('elder')
  await page.goto(toUrl('stories/leads-nowhere/index.html'))
  await page.getByRole('link', { name: '没有的一篇' }).click()
  await page.waitForURL(toUrl('404.html'))
  expect([faults, strangers]).toEqual([[], []])
  await context.close()
})

test('its manifest names every file by its digest, the entry it was made from, and who signed', async () => {
  const text = await readFile(join(folder, '_mirror/manifest.json'))
  const manifest = JSON.parse(text.toString())
  const last = feed.chain.entries.at(-1)
  const [first] = feed.chain.keys
  expect(manifest).toMatchObject({
    site: 'https://www.example.gov.cn',
    fingerprint: first && (await toFingerprint(first)),
    head: { number: 10, at: last?.head.at, digest: last?.digest, signature: last?.signature },
  })
  const {
    '_mirror/manifest.json': _,
    '_mirror/manifest.sig': __,
    '_mirror/manifest.pem': ___,
    ...files
  } = readDigests(folder)
  expect(manifest.files).toEqual(files)
  const key = createPublicKey(await readFile(join(folder, '_mirror/manifest.pem')))
  const signature = await readFile(join(folder, '_mirror/manifest.sig'))
  expect(verify(null, text, key, signature)).toBe(true)
  expect(verify(null, Buffer.concat([text, Buffer.from(' ')]), key, signature)).toBe(false)
})

test('without the gazette no bundle is begun under its name; a key of another kind is refused', async () => {
  await writeFile(
    join(place, 'rsa.pem'),
    generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }),
  )
  const wrong = make('other', '--sign', join(place, 'rsa.pem'))
  expect([await wrong.exited, wrong.lines.join()]).toEqual([
    1,
    expect.stringContaining('sign-key-unusable: '),
  ])
  const again = make('kiosk')
  expect([await again.exited, again.lines.join()]).toEqual([1, expect.stringContaining('mirror-foreign: ')])
})

test('the page that checks says, from disk, that it cannot, and what can', async () => {
  const { page, context } = await openWindow(browser)
  await page.goto(toUrl('verify/index.html'))
  await page.getByText('请打开本页链接的核对工具').waitFor({ timeout: 10_000 })
  expect(await page.locator('aside a[href$="exemplar-verify.html"]').count()).toBe(1)
  expect([...readFiles(folder).keys()]).toContain('verify/exemplar-verify.html')
  await context.close()
})

test('a call that meets no gazette leaves no folder, and the next one asks again', async () => {
  const other = createServer((_, answer) => answer.end('not a gazette')).listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  const call = (CMS_URL: string) =>
    startMirror(['--once', join(place, 'late')], { CMS_URL, DATA_DIR: join(place, 'late-data'), base })
  const early = call(`http://127.0.0.1:${port}`)
  expect([await early.exited, early.lines.join()]).toEqual([1, expect.stringContaining('bundle-not-level: ')])
  other.close()
  expect(early.lines.join()).toContain('没有收取到第1号及以后的公报：公报源的回应不是公报')
  expect(early.lines.join()).not.toContain('不予收录')
  expect((await readdir(place)).filter((name) => name.startsWith('late'))).toEqual(['late-data'])
  const late = call(small.url)
  expect(await late.exited, late.lines.join('\n')).toBe(0)
  expect(listDeadLinks(join(place, 'late'))).toEqual([])
})

test('one that was stopped at the last moment, before it had its name, is made anew', async () => {
  await cp(join(place, 'late'), join(place, 'again.partial'), { recursive: true })
  await writeFile(join(place, 'again.partial/_mirror/manifest.sig'), 'of what was to be signed')
  const again = startMirror(['--once', join(place, 'again')], {
    ...{ CMS_URL: small.url, DATA_DIR: join(place, 'late-data'), base },
  })
  expect(await again.exited, again.lines.join('\n')).toBe(0)
  expect(readDigests(join(place, 'again'))).toEqual(readDigests(join(place, 'late')))
})

test('a call without a build leaves neither a folder nor data', async () => {
  const call = startMirror(['--once', '--build', join(place, 'no-build'), join(place, 'none')], {
    CMS_URL: feed.url,
    DATA_DIR: join(place, 'none-data'),
    base,
  })
  expect([await call.exited, call.lines.join()]).toEqual([1, expect.stringContaining('build-missing: ')])
  expect((await readdir(place)).filter((name) => name.startsWith('none'))).toEqual([])
})
