import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { findBuilt, type SiteProcess, startSiteProcess, untilFollowed } from '../support/built-site.ts'
import { toFigure, toStory } from '../support/documents.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'
import { findFreePort } from '../support/free-port.ts'
import { host, type MirrorHost, openMirrorHost, toPage } from '../support/mirror-host.ts'
import type { Reply } from '../support/nginx.ts'

/** What a mirror has no file for and a site behind it makes. */
let feed: FeedServer
let folder: string
let port: string
let site: SiteProcess
/** A mirror that says what it lacks. */
let alone: MirrorHost
/** One that hands it on. */
let mirror: MirrorHost

const startSite = () =>
  startSiteProcess(findBuilt(), {
    ...{ CMS_URL: feed.url, SITE_URL: `https://${host}`, DATA_DIR: folder, SITE_PORT: port },
  })

beforeAll(async () => {
  feed = await startFeed()
  folder = await mkdtemp(join(tmpdir(), 'exemplar-frames-'))
  port = String(await findFreePort())
  await feed.publish(toFigure('good'))
  await feed.publish(toStory('deng'))
  await feed.publish(toStory('che-xia'))
  site = await startSite()
  await site.line('公报已收录到第3号')
  alone = await openMirrorHost()
  mirror = await openMirrorHost({ site: `http://127.0.0.1:${port}` })
})
afterAll(async () => {
  await mirror?.close()
  await alone?.close()
  await site?.stop()
  await feed?.stop()
  await rm(folder, { recursive: true, force: true })
})

const countOf = ({ names }: Reply, name: string) => names.filter((one) => one === name).length
const expectFramed = (answer: Reply, path: string) => {
  expect(answer.headers['x-frame-options'], path).toBeUndefined()
  expect(answer.headers['content-security-policy'], path).toContain('frame-ancestors *')
  expect(answer.headers['x-content-type-options'], path).toBe('nosniff')
  for (const name of ['strict-transport-security', 'content-security-policy', 'x-content-type-options'])
    expect(countOf(answer, name), `${path} ${name}`).toBe(1)
}
const listNamed = (html: string): string[] =>
  [...html.matchAll(/(?:href|src)="(\/(?:_astro|song)\/[^"]+)"/g)].map(([, path = '']) => path)

test('a frame is the one of the site, may be shown by everybody, and what it is made of is there', async () => {
  for (const path of ['/embed/figures/good', '/embed/stories/deng']) {
    const answer = await mirror.nginx.ask(path)
    expect([answer.status, answer.text], path).toEqual([200, await (await site.get(path)).text()])
    expectFramed(answer, path)
    const named = listNamed(answer.text)
    expect(named.length, path).toBeGreaterThan(0)
    for (const one of named) expect([(await mirror.nginx.ask(one)).status, one]).toEqual([200, one])
  }
  const missing = await mirror.nginx.ask('/embed/stories/mei-you')
  expect([missing.status, missing.text.includes('没有')]).toEqual([404, true])
  expectFramed(missing, '/embed/stories/mei-you')
})

test('a page of the mirror is told of as the site tells it, with a picture that no page of the mirror has', async () => {
  const told = await mirror.nginx.ask(
    `/oembed?${new URLSearchParams({ url: `https://${host}/stories/deng`, maxwidth: '640' })}`,
  )
  expect([told.status, told.headers['content-type']]).toEqual([200, 'application/json; charset=utf-8'])
  const { html, thumbnail_url: picture } = JSON.parse(told.text) as Record<string, string>
  expect(html).toContain(`src="https://${host}/embed/stories/deng"`)
  expect(picture).toMatch(`https://${host}/og/`)
  const { pathname } = new URL(picture ?? '')
  const drawn = await mirror.nginx.ask(pathname)
  expect([drawn.status, drawn.headers['content-type']]).toEqual([200, 'image/png'])
  expect(drawn.headers['cross-origin-resource-policy']).toBe('cross-origin')
  expect(countOf(drawn, 'cross-origin-resource-policy')).toBe(1)
  expect((await alone.nginx.ask(pathname)).status).toBe(404)
})

test('what is withdrawn is gone from frames and pictures at once, and everything else stays the mirror’s', async () => {
  await untilFollowed(site, (await feed.withdraw('che-xia')).head.number)
  expect((await mirror.nginx.ask('/embed/stories/che-xia')).status).toBe(410)
  await mirror.write('og/x/stories/deng.png', 'of the mirror')
  await mirror.write('og/x/stories/che-xia.png', 'to be gone')
  await mirror.write('_mirror/gone/og/x/stories/che-xia.png.gone', '')
  expect((await mirror.nginx.ask('/og/x/stories/deng.png')).text).toBe('of the mirror')
  expect((await mirror.nginx.ask('/og/x/stories/che-xia.png')).status).toBe(410)
  for (const path of [
    '/search?q=x',
    '/healthz',
    '/metrics',
    '/api/gazette',
    '/preview/x',
    '/embedx',
    '/oembedx',
  ])
    expect((await mirror.nginx.ask(path)).status, path).toBe(404)
  expect((await mirror.nginx.ask('/stories/deng')).text).toBe(toPage('灯亮了'))
})

test('below a path the same is handed on', async () => {
  const base = '/jzxfsq/'
  const own = await mkdtemp(join(tmpdir(), 'exemplar-frames-'))
  const below = await startSiteProcess(findBuilt(base), {
    ...{ CMS_URL: feed.url, SITE_URL: `https://${host}`, DATA_DIR: own, base },
  })
  const beside = await openMirrorHost({ site: new URL(below.url).origin })
  onTestFinished(async () => {
    await beside.close()
    await below.stop()
    await rm(own, { recursive: true, force: true })
  })
  await untilFollowed(below, feed.chain.entries.length)
  const answer = await beside.below.ask(`${base}embed/stories/deng`)
  expect([answer.status, answer.text.includes('deng的典型经验')]).toEqual([200, true])
  expectFramed(answer, base)
  const url = `https://${host}${base}stories/deng`
  expect((await beside.below.ask(`${base}oembed?${new URLSearchParams({ url })}`)).status).toBe(200)
  expect((await beside.below.ask('/embed/stories/deng')).status).toBe(404)
})

test('a mirror without a site says so, in the frame too', async () => {
  for (const path of ['/embed/stories/deng', '/oembed?url=x', '/embed/mei-you']) {
    const answer = await alone.nginx.ask(path)
    expect([answer.status, answer.text.includes('这里是镜像，没有供嵌入的页面')], path).toEqual([404, true])
    expectFramed(answer, path)
  }
  const missing = await alone.nginx.ask('/_astro/mei-you.css')
  expect([missing.status, missing.text.includes('没有这个页面')]).toEqual([404, true])
})

test('while the site is away the frame says so, and the mirror goes on', async () => {
  await site.stop()
  const away = await mirror.nginx.ask('/embed/stories/deng')
  expect([away.status, away.text.includes('暂时打不开')]).toEqual([502, true])
  expectFramed(away, '/embed/stories/deng')
  expect((await mirror.nginx.ask('/og/y/stories/deng/square.png')).status).toBe(502)
  expect((await mirror.nginx.ask('/stories/deng')).status).toBe(200)
  expect((await mirror.nginx.ask('/_astro/sheet.abc.css')).status).toBe(200)
  site = await startSite()
})
