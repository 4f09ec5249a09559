import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toFileName } from '@exemplar/shared/media/published-file'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBuilt, type SiteProcess, startSiteProcess, untilFollowed } from '../support/built-site.ts'
import { toResult, toStory, toStoryWithCover } from '../support/documents.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'

let feed: FeedServer
let folder: string
let build: string
let site: SiteProcess

const start = (SITE_PORT?: string) =>
  startSiteProcess(build, { CMS_URL: feed.url, DATA_DIR: folder, ...(SITE_PORT && { SITE_PORT }) })

beforeAll(async () => {
  feed = await startFeed()
  folder = await mkdtemp(join(tmpdir(), 'exemplar-serve-'))
  build = findBuilt()
  const file = await feed.addFile('a picture')
  await feed.publish(toStoryWithCover('deng-liang-le', [file]))
  await feed.publish(toStory('yi-shi-ting'))
  await feed.publish(toResult('result', ['haibin', 'zhulin']))
  site = await start()
  await site.line('公报已收录到第3号')
})
afterAll(async () => {
  await site.stop()
  await feed.stop()
  await rm(folder, { recursive: true, force: true })
})

const untilHas = (number: number) => untilFollowed(site, number)

describe('the site as it runs', () => {
  test('serves what was published, and says with 410 that it was withdrawn', async () => {
    const story = await site.get('/stories/yi-shi-ting')
    expect(story.status).toBe(200)
    expect(await story.text()).toContain('yi-shi-ting的典型经验')
    const { number } = (await feed.withdraw('yi-shi-ting')).head
    await untilHas(number)
    const gone = await site.get('/stories/yi-shi-ting')
    expect(gone.status).toBe(410)
    expect(await gone.text()).toContain('文中数字有误，现予撤下。')
    expect((await site.get('/stories/no-such-story')).status).toBe(404)
  })

  test('sends security headers with everything, and pages that load nothing from elsewhere', async () => {
    for (const path of ['/', '/healthz', '/icon.svg', '/no-such-page', '/stories/']) {
      const { headers } = await site.get(path)
      expect(headers.get('x-content-type-options'), path).toBe('nosniff')
      expect(headers.get('content-security-policy'), path).toContain("default-src 'none'")
      expect(headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'")
      expect(headers.get('set-cookie'), path).toBeNull()
    }
    const policy = (await site.get('/')).headers.get('content-security-policy') ?? ''
    expect(policy).not.toMatch(/https?:|unsafe|\*/)
    expect(policy).toContain("form-action 'self'")
  })

  test('compresses as the browser accepts, and answers 304 to a page it has', async () => {
    const ask = (headers: Record<string, string>) => site.get('/', { headers })
    const br = await ask({ 'accept-encoding': 'gzip;q=0.5, br' })
    const gzip = await ask({ 'accept-encoding': 'gzip' })
    const plain = await ask({ 'accept-encoding': 'identity' })
    expect([br, gzip, plain].map(({ headers }) => headers.get('content-encoding'))).toEqual([
      'br',
      'gzip',
      null,
    ])
    const texts = await Promise.all([br, gzip, plain].map((response) => response.text()))
    expect(new Set(texts).size).toBe(1)
    const etags = [br, gzip, plain].map(({ headers }) => headers.get('etag') ?? '')
    expect(new Set(etags).size).toBe(3)
    const again = await ask({ 'accept-encoding': 'br', 'if-none-match': `"other", W/${etags[0]}` })
    expect(again.status).toBe(304)
    expect(again.headers.get('etag')).toBe(etags[0])
    expect((await ask({ 'accept-encoding': 'br', 'if-none-match': etags[1] ?? '' })).status).toBe(200)
  })

  test('refuses who asks for a page or a file as it was before (If-Match), and serves who has it', async () => {
    const client = '/icon.svg'
    for (const path of ['/', '/stories/deng-liang-le', client]) {
      const headers = { 'accept-encoding': 'identity' }
      const etag = (await site.get(path, { headers })).headers.get('etag') ?? ''
      const ask = (ifMatch: string, more = {}) =>
        site.get(path, { headers: { ...headers, 'if-match': ifMatch, ...more } })
      for (const good of ['*', etag, `"other", ${etag}`]) expect((await ask(good)).status, path).toBe(200)
      for (const other of ['"other"', `W/${etag}`]) expect((await ask(other)).status, path).toBe(412)
      expect((await ask('"other"', { range: 'bytes=1-2' })).status, path).toBe(412)
      expect((await ask('"other"', { 'if-none-match': etag })).status, path).toBe(412)
      expect((await ask(etag, { 'if-none-match': etag })).status, path).toBe(304)
    }
    // What is not there has nothing to be compared with.
    expect((await site.get('/no-such-page', { headers: { 'if-match': '"other"' } })).status).toBe(404)
  })

  test('answers HEAD like GET, and nothing that would write', async () => {
    // Of HEAD no part can be asked for (RFC 9110, 14.2).
    const options = { method: 'HEAD', headers: { range: 'bytes=0-3' } }
    expect((await site.get('/', options)).status).toBe(200)
    const [head, get] = [await site.get('/', { method: 'HEAD' }), await site.get('/')]
    const length = (await get.arrayBuffer()).byteLength
    expect(head.status).toBe(200)
    expect(await head.text()).toBe('')
    expect(head.headers.get('etag')).toBe(get.headers.get('etag'))
    expect(length).toBeGreaterThan(0)
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const refused = await site.get('/', { method })
      expect(refused.status).toBe(405)
      expect(refused.headers.get('allow')).toBe('GET, HEAD')
    }
  })

  test('serves published files while they are shown, and no other file', async () => {
    const file = await feed.addFile('another picture')
    const { number } = (await feed.publish(toStoryWithCover('shown', [file]))).head
    await untilHas(number)
    const name = toFileName(file)
    const answer = await site.get(`/files/${name}`)
    expect(await answer.text()).toBe('another picture')
    expect(answer.headers.get('content-type')).toBe('image/webp')
    // A shared cache may keep it but asks every time, so that what was withdrawn is gone there too.
    expect(answer.headers.get('cache-control')).toBe('public, no-cache')
    const known = { headers: { 'if-none-match': answer.headers.get('etag') ?? '' } }
    expect((await site.get(`/files/${name}`, known)).status).toBe(304)
    await untilHas((await feed.withdraw('shown')).head.number)
    expect((await site.get(`/files/${name}`, known)).status).toBe(404)
    expect((await site.get(`/files/${name}`)).status).toBe(404)
    await writeFile(join(folder, 'site/files', name), 'another picture')
    expect((await site.get(`/files/${name}`)).status).toBe(404)
    for (const path of [
      '/files/',
      '/files/..%2freplica.sqlite',
      '/files/../replica.sqlite',
      `/files/${'0'.repeat(64)}.webp`,
    ])
      expect((await site.get(path)).status, path).not.toBe(200)
  })

  test('makes every page from one state of the gazette, whatever is published meanwhile', async () => {
    const { head } = (await (await site.get('/healthz')).json()) as { head: number }
    const publishing = (async () => {
      for (let number = 0; number < 60; number++) await feed.publish(toStory(`meanwhile-${number}`))
    })()
    const seen = new Set<string>()
    while (!seen.has(String(head + 60))) {
      const pages = await Promise.all(
        Array.from({ length: 4 }, () => site.get('/').then((page) => page.text())),
      )
      for (const html of pages) {
        const [, latest = ''] = /公报第<\/span><b[^>]*>(\d+)</.exec(html) ?? []
        const [, first] = /<tbody[^>]*>.*?>(\d+)</s.exec(html) ?? []
        expect(first).toBe(latest)
        seen.add(latest)
      }
    }
    await publishing
    expect(seen.size).toBeGreaterThan(2)
  })

  test('keeps Astro’s own doors shut', async () => {
    for (const path of [
      '/_image?href=/icon.svg&w=10&f=webp',
      '/_server-islands/x',
      '/_actions/x',
      '/500',
      '/checking',
    ])
      expect((await site.get(path)).status, path).toBe(404)
  })

  test('serves on while the CMS is off, also after a restart, and stops without a fault', async () => {
    await feed.stop()
    const before = await (await site.get('/')).text()
    const { port } = new URL(site.url)
    expect(await site.stop('SIGINT')).toBe(0)
    site = await start(port)
    await site.line('网站已启动')
    expect(await (await site.get('/')).text()).toBe(before)
    expect(await (await site.get('/healthz')).json()).toMatchObject({
      ready: true,
      connected: false,
      fault: null,
    })
    await feed.start()
  })
})

describe('a site that cannot start', () => {
  test('says before its first gazette that it is not ready', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'exemplar-empty-'))
    const early = await startSiteProcess(build, { CMS_URL: 'http://127.0.0.1:9', DATA_DIR: empty })
    await early.line('网站已启动')
    const answer = await early.get('/stories')
    expect(answer.status).toBe(503)
    expect(answer.headers.get('retry-after')).toBe('5')
    expect(await answer.text()).toContain('本站正在准备内容')
    expect((await early.get('/healthz')).status).toBe(503)
    expect(await early.stop()).toBe(0)
    await rm(empty, { recursive: true, force: true })
  })

  test('names the port that is taken', async () => {
    const place = await mkdtemp(join(tmpdir(), 'exemplar-port-'))
    const SITE_PORT = new URL(site.url).port
    const second = await startSiteProcess(build, { CMS_URL: feed.url, DATA_DIR: place, SITE_PORT })
    expect(await second.exited).toBe(1)
    expect(second.lines.join('\n')).toMatch(/端口已被占用.*SITE_PORT/)
    await rm(place, { recursive: true, force: true })
  })

  test('says that it was not built, or for another base', async () => {
    const none = await startSiteProcess('/nowhere', { CMS_URL: feed.url, DATA_DIR: folder })
    expect(await none.exited).toBe(1)
    expect(none.lines.join('\n')).toContain('网站还没有构建')
    const other = await startSiteProcess(build, { CMS_URL: feed.url, DATA_DIR: folder, base: '/jzxfsq/' })
    expect(await other.exited).toBe(1)
    expect(other.lines.join('\n')).toContain('另一个 SITE_BASE')
  })
})
