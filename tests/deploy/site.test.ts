import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { toReplicaPath } from '@exemplar/site/gazette/replica-folder'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { findBuilt, type SiteProcess, startSiteProcess, untilFollowed } from '../support/built-site.ts'
import { toResult, toStory, toStoryWithCover } from '../support/documents.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'
import { findFreePort } from '../support/free-port.ts'
import { type Nginx, type Reply, startNginx } from '../support/nginx.ts'

const host = 'www.example.gov.cn'
const hsts = 'max-age=31536000'

let feed: FeedServer
let folder: string
let port: string
let site: SiteProcess
let nginx: Nginx

const startSite = (name: string, variables: { CMS_URL: string; SITE_PORT: string }) =>
  startSiteProcess(findBuilt(), {
    ...{ SITE_URL: `https://${host}`, DATA_DIR: join(folder, name) },
    ...variables,
  })
const startNginxWith = (places: Readonly<Record<string, string>> = {}) =>
  startNginx('exemplar-site.conf', { host, places: { '127.0.0.1:4321': `127.0.0.1:${port}`, ...places } })

beforeAll(async () => {
  feed = await startFeed()
  folder = await mkdtemp(join(tmpdir(), 'exemplar-deploy-'))
  port = String(await findFreePort())
  await feed.publish(toStoryWithCover('you-tu', [await feed.addFile('a picture')]))
  await feed.publish(toStory('che-xia'))
  await feed.publish(toResult('result', ['haibin', 'zhulin']))
  site = await startSite('first', { CMS_URL: feed.url, SITE_PORT: port })
  await site.line('公报已收录到第3号')
  nginx = await startNginxWith()
})
afterAll(async () => {
  await nginx.stop()
  await site.stop()
  await feed.stop()
  await rm(folder, { recursive: true, force: true })
})

const countOf = ({ names }: Reply, name: string) => names.filter((one) => one === name).length
const findBuiltFile = async () => {
  const [name] = await readdir(join(findBuilt(), 'client/_astro'))
  return `/_astro/${name}`
}

test('whoever comes without TLS is sent to the site’s own name with it, whatever name was asked for', async () => {
  const answer = await nginx.askPlainly('/stories?page=2')
  expect([answer.status, answer.headers.location]).toEqual([301, `https://${host}/stories?page=2`])
})

test('a page is the one that the site has, by its tag, its encoding and its letters', async () => {
  const headers = { 'accept-encoding': 'br' }
  const answer = await nginx.ask('/stories/you-tu', { headers })
  const own = await site.get('/stories/you-tu', { headers })
  expect(answer.status).toBe(200)
  expect(answer.headers['content-encoding']).toBe('br')
  expect(answer.headers.etag).toBe(own.headers.get('etag'))
  expect(answer.headers['cache-control']).toBe('no-cache')
  expect((await nginx.ask('/stories/you-tu')).text).toBe(
    await (await site.get('/stories/you-tu', { headers: { 'accept-encoding': 'identity' } })).text(),
  )
})

test('a page that the browser has is answered with 304, and one that was withdrawn is gone at once', async () => {
  const { etag = '' } = (await nginx.ask('/stories/che-xia')).headers
  const known = { headers: { 'if-none-match': etag } }
  const again = await nginx.ask('/stories/che-xia', known)
  expect([again.status, again.bytes.length, again.headers.etag]).toEqual([304, 0, etag])
  await untilFollowed(site, (await feed.withdraw('che-xia')).head.number)
  expect((await nginx.ask('/stories/che-xia', known)).status).toBe(410)
  expect((await nginx.ask('/stories/mei-you')).status).toBe(404)
})

test('every answer says once that this host is reached with TLS, and nobody’s version', async () => {
  for (const path of ['/', '/mei-you', '/healthz', '/icon.svg', await findBuiltFile()]) {
    const answer = await nginx.ask(path)
    expect(
      [countOf(answer, 'strict-transport-security'), answer.headers['strict-transport-security']],
      path,
    ).toEqual([1, hsts])
    expect(answer.headers.server, path).toBe('nginx')
  }
})

test('headers of every kind of page fit into the buffer that nginx has for them without being told', async () => {
  for (const path of [
    '/',
    '/stories',
    '/stories/you-tu',
    '/stories/che-xia',
    '/standards',
    '/results',
    '/results/result',
    '/press',
    '/districts',
    '/map',
    '/gazette',
    '/gazette/1',
    '/search?q=%E7%A4%BE',
    '/mei-you',
  ])
    expect([200, 404, 410], path).toContain((await nginx.ask(path)).status)
})

test('how the site is, and its numbers, are not for the public', async () => {
  expect((await site.get('/healthz')).status).toBe(200)
  for (const path of ['/healthz', '/healthz?strict', '//healthz', '/%68ealthz', '/metrics'])
    expect((await nginx.ask(path)).status, path).toBe(404)
  const answer = await nginx.ask('/healthz')
  expect([answer.headers['content-type'], answer.text.includes('没有这个页面')]).toEqual([
    'text/html; charset=utf-8',
    true,
  ])
})

test('a body is refused by its length, and what the site says itself is left as it is', async () => {
  const large = await nginx.ask('/', { method: 'POST', body: 'x'.repeat(1_025) })
  expect([large.status, large.headers['content-type']]).toEqual([413, 'text/html; charset=utf-8'])
  expect(large.text).toContain('请求过大')
  expect(countOf(large, 'strict-transport-security')).toBe(1)
  const small = await nginx.ask('/', { method: 'POST', body: 'x' })
  expect([small.status, small.headers.allow]).toEqual([405, 'GET, HEAD'])
})

test('a part of a file is a part of it', async () => {
  const [, picture = ''] = /src="(\/files\/[^"]+)"/.exec((await nginx.ask('/stories/you-tu')).text) ?? []
  const part = await nginx.ask(picture, { headers: { range: 'bytes=2-8' } })
  expect([part.status, part.text]).toEqual([206, 'picture'])
  expect(part.headers['content-range']).toBe('bytes 2-8/9')
})

test('while the site is down a reader is told so, what the build named by its content is still there, and both pass', async () => {
  const path = await findBuiltFile()
  const before = await nginx.ask(path)
  expect(before.headers['cache-control']).toContain('immutable')
  await site.stop()
  const down = await nginx.ask('/')
  expect([down.status, down.headers['content-type']]).toEqual([502, 'text/html; charset=utf-8'])
  expect(down.text).toContain('网站暂时无法访问')
  expect(countOf(down, 'strict-transport-security')).toBe(1)
  const kept = await nginx.ask(`${path}?other`)
  expect([kept.status, kept.bytes.equals(before.bytes)]).toEqual([200, true])
  const known = await nginx.ask(path, { headers: { 'if-none-match': before.headers.etag ?? '' } })
  expect([known.status, known.bytes.length]).toEqual([304, 0])
  site = await startSite('first', { CMS_URL: feed.url, SITE_PORT: port })
  await site.line('网站已启动')
  await expect.poll(async () => (await nginx.ask('/')).status, { timeout: 15_000 }).toBe(200)
})

test('of two instances one that has nothing yet, or is down, is passed over', async () => {
  const other = String(await findFreePort())
  const nowhere = `http://127.0.0.1:${await findFreePort()}`
  const second = await startSite('second', { CMS_URL: nowhere, SITE_PORT: other })
  await second.line('网站已启动')
  const both = await startNginxWith({ '# server 10.0.0.6:4321': `server 127.0.0.1:${other}` })
  onTestFinished(both.stop)
  expect((await second.get('/')).status).toBe(503)
  const ask = async () => (await both.ask('/')).status
  for (let asked = 0; asked < 8; asked += 1) expect(await ask()).toBe(200)
  await second.stop()
  for (let asked = 0; asked < 8; asked += 1) expect(await ask()).toBe(200)
})

test('an address that every instance answers with 503 takes none of them away from the others', async () => {
  const own = await startFeed()
  await own.publish(toStory('bu-tong'))
  const ports = [String(await findFreePort()), String(await findFreePort())] as const
  const names = ['differing', 'differing-too'] as const
  const sites = await Promise.all(
    names.map((name, index) => startSite(name, { CMS_URL: own.url, SITE_PORT: ports[index] ?? '' })),
  )
  onTestFinished(async () => {
    for (const one of sites) await one.stop()
  })
  for (const one of sites) await one.line('公报已收录到第1号')
  await own.stop()
  for (const name of names) {
    const database = new DatabaseSync(toReplicaPath(join(folder, name)), { timeout: 5_000 })
    database.exec("UPDATE documents SET state = 'differs'")
    database.close()
  }
  const both = await startNginxWith({
    ...{
      '127.0.0.1:4321': `127.0.0.1:${ports[0]}`,
      '# server 10.0.0.6:4321': `server 127.0.0.1:${ports[1]}`,
    },
  })
  onTestFinished(both.stop)
  for (let asked = 0; asked < 20; asked += 1) {
    const answer = await both.ask('/stories/bu-tong')
    expect([answer.status, answer.text.includes('重新核对')]).toEqual([503, true])
  }
  expect((await both.ask('/')).status).toBe(200)
})

test('an instance that has nothing yet, alone, says so with its own page', async () => {
  const other = String(await findFreePort())
  const nowhere = `http://127.0.0.1:${await findFreePort()}`
  const second = await startSite('third', { CMS_URL: nowhere, SITE_PORT: other })
  onTestFinished(async () => void (await second.stop()))
  await second.line('网站已启动')
  const alone = await startNginxWith({ '127.0.0.1:4321': `127.0.0.1:${other}` })
  onTestFinished(alone.stop)
  const answer = await alone.ask('/')
  expect(answer.status).toBe(503)
  expect(answer.text).toContain('本站正在准备内容')
})

test('whoever asks far too often is told to wait', async () => {
  const strict = await startNginxWith({ 'rate=100r/s': 'rate=1r/m', ' burst=400 nodelay': '' })
  onTestFinished(strict.stop)
  expect((await strict.ask('/icon.svg')).status).toBe(200)
  const refused = await strict.ask('/icon.svg')
  expect(refused.status).toBe(429)
  expect(refused.text).toContain('访问过于频繁')
})
