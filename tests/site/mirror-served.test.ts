import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openWindow } from '../support/browser.ts'
import { findBuilt, type SiteProcess, startSiteProcess } from '../support/built-site.ts'
import { crawl } from '../support/crawl.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'
import { findFreePort } from '../support/free-port.ts'
import { type MirrorProcess, startMirror, untilLevel } from '../support/mirror-process.ts'
import { publishCampaign } from '../support/mirrored.ts'
import { untilListening } from '../support/python-tool.ts'
import { readWords, startCheck } from '../support/verify-page.ts'

const page = join(import.meta.dirname, '../../docs/deploy/mirror.md')
let feed: FeedServer
let place: string
let site: SiteProcess
let mirror: MirrorProcess
let nginx: ChildProcess
let url: string

/** The lines that docs/deploy/mirror.md gives, in a server that has nothing else. */
const toConfiguration = async (port: number): Promise<string> => {
  const [, lines] = /```nginx\n(location \/ [\s\S]*?)```/.exec(await readFile(page, 'utf8')) ?? []
  const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(place, name)};`,
  )
  return `pid ${place}/pid; error_log stderr; daemon off; events {}
    http { access_log off; types { text/html html; } default_type application/json; ${folders.join(' ')}
    server { listen 127.0.0.1:${port}; root ${join(place, 'www')}; ${lines} } }`
}

beforeAll(async () => {
  feed = await startFeed()
  place = await mkdtemp(join(tmpdir(), 'exemplar-mirror-served-'))
  // The workers of nginx are not who started it, where that is root.
  await chmod(place, 0o755)
  await publishCampaign(feed)
  await feed.withdraw('yi-shi-ting')
  mirror = startMirror([join(place, 'www')], { CMS_URL: feed.url, DATA_DIR: join(place, 'of-mirror') })
  site = await startSiteProcess(findBuilt(), { CMS_URL: feed.url, DATA_DIR: join(place, 'of-site') })
  await Promise.all([untilLevel(mirror, 9), site.line('公报已收录到第9号')])
  const port = await findFreePort()
  url = `http://127.0.0.1:${port}`
  await writeFile(join(place, 'nginx.conf'), await toConfiguration(port))
  nginx = spawn('nginx', ['-p', place, '-c', join(place, 'nginx.conf')], { stdio: 'inherit' })
  await untilListening(nginx, port)
})
afterAll(async () => {
  if (nginx?.exitCode === null) {
    nginx.kill()
    await once(nginx, 'close')
  }
  await Promise.all([site?.stop(), mirror?.stop()])
  await feed?.stop()
  await rm(place, { recursive: true, force: true })
})

const ask = (path: string) => fetch(url + path, { redirect: 'manual' })

test('an address without a query is answered as the site does, with what is there, gone and missing', async () => {
  // Among files an entry is checked on one page for all numbers: `/verify#3`. Works are made where somebody asks for them.
  const isNoFile = (path: string) =>
    /\?|\/(?:sheet|release|certificate|honours|\d+-\d+)\.pdf$|^\/(?:search|opensearch|song\/|preview|share\/|embed\/|og\/[^/]+\/(?:square|wide|qr)\/|correct\/|copy\/|documents\/|works\/|verify\/\d+$)/.test(
      path,
    )
  const addresses = [...(await crawl(`${site.url}/`, isNoFile)).keys()]
  const others = [
    '/stories/yi-shi-ting',
    '/gazette/3.document',
    '/gazette/3.json',
    '/gazette/9.head',
    '/gazette/10',
  ]
  expect(addresses.length).toBeGreaterThan(60)
  const seen: Record<string, number> = {}
  for (const path of [
    ...addresses,
    ...others,
    '/no-such-page',
    '/stories/no-such-story',
    '/_mirror/head.json',
  ]) {
    // A file cannot say that an address was another one: its page leads on.
    const [here, there] = [await ask(path), await site.get(path, { redirect: 'follow' })]
    expect([path, here.status]).toEqual([path, there.status])
    seen[here.status] = (seen[here.status] ?? 0) + 1
  }
  expect(Object.keys(seen)).toEqual(['200', '404', '410'])
})

test('an entry is checked in a mirror, on the page that all numbers share', async () => {
  const browser = await openBrowser()
  const { context, page, strangers } = await openWindow(browser)
  await page.goto(`${url}/stories/deng-liang-le`)
  await page.getByRole('link', { name: '核对本页' }).click()
  await page.waitForURL('**/verify#*')
  await startCheck(page)
  expect(await readWords(page)).toEqual(['相符', '相符', '待核', '相符'])
  expect(await page.locator('.what').innerText()).toContain('deng-liang-le的典型经验')
  expect(strangers).toEqual([])
  await context.close()
  await browser.close()
})

test('every link of the mirror is answered, from page to page as a reader goes', async () => {
  const met = await crawl(`${url}/`)
  expect(met.size).toBeGreaterThan(120)
  expect([...met].filter(([, status]) => status !== 200 && status !== 410)).toEqual([])
  expect([...met.keys()]).toContain('/elder/standards/33')
})

test('what is gone says why, and a number that is not there has the page that says so', async () => {
  expect(await (await ask('/stories/yi-shi-ting')).text()).toContain('文中数字有误，现予撤下。')
  for (const path of ['/stories/yi-shi-ting/', '/stories/yi-shi-ting%2f', '//stories/yi-shi-ting/'])
    expect((await ask(path)).status, path).toBe(410)
  expect(await (await ask('/no-such-page')).text()).toContain('没有这个页面')
})
