import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { createServer, request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest'
import { findBuilt, startSiteProcess } from '../support/built-site.ts'
import { toStory } from '../support/documents.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'
import { findFreePort } from '../support/free-port.ts'

let feed: FeedServer
let build: string
let folder: string

beforeAll(async () => {
  feed = await startFeed()
  await feed.publish(toStory('yi-shi-ting'))
  build = findBuilt()
})
afterAll(() => feed.stop())

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exemplar-stop-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
})

/** A CMS whose gazette is a feed's and that never answers a preview. Resolves with the next preview that is asked of it. */
const startSilentCms = async () => {
  const server = createServer((asked, answer) => {
    if (asked.url?.startsWith('/api/preview/')) return void server.emit('preview')
    const passed = request(feed.url + asked.url, { headers: asked.headers }, (given) => {
      answer.writeHead(given.statusCode ?? 500, given.headers).flushHeaders()
      given.on('error', () => {}).pipe(answer)
    })
    passed.on('error', () => answer.destroy()).end()
    answer.once('close', () => passed.destroy())
  })
  server.listen(await findFreePort(), '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  const address = server.address() as { port: number }
  return { url: `http://127.0.0.1:${address.port}`, preview: once(server, 'preview') }
}

test('told to stop, it ends whatever is open', async () => {
  const cms = await startSilentCms()
  const streaming = feed.next('stream')
  const site = await startSiteProcess(build, { CMS_URL: cms.url, DATA_DIR: folder })
  await site.line('公报已收录到第1号')
  await streaming
  const half = connect(Number(new URL(site.url).port), '127.0.0.1')
  half.on('error', () => {})
  half.write('GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ')
  const preview = site
    .get(`/preview/eyJhbGciOiJIUzI1NiJ9.a.${'A'.repeat(43)}/files/${'0'.repeat(64)}.webp`)
    .catch(() => undefined)
  await (await site.get('/')).text()
  await cms.preview
  expect(await site.stop('SIGTERM')).toBe(0)
  await preview
})

test('its secret is there before it listens, and nothing of its folder is open to another account', async () => {
  await mkdir(join(folder, 'site'), { mode: 0o755 })
  await writeFile(join(folder, 'site/left.sqlite'), '', { mode: 0o644 })
  const site = await startSiteProcess(build, { CMS_URL: feed.url, DATA_DIR: folder })
  await site.line('网站已启动')
  const names = await readdir(folder, { recursive: true })
  expect(names).toContain('site/secret')
  for (const name of ['', ...names]) expect((await stat(join(folder, name))).mode & 0o077, name).toBe(0)
  expect(await site.stop()).toBe(0)
})

test('a secret that is empty keeps it from starting', async () => {
  await mkdir(join(folder, 'site'))
  await writeFile(join(folder, 'site/secret'), '')
  const site = await startSiteProcess(build, { CMS_URL: feed.url, DATA_DIR: folder })
  expect(await site.exited).toBe(1)
  expect(site.lines.join('\n')).toContain('secret-refused: 密钥文件为空或不足32个字符')
  expect(site.lines.join('\n')).not.toContain('网站已启动')
})

test('a secret that cannot be kept, as on a disk that is full, keeps it from starting', async () => {
  await writeFile(join(folder, 'site'), 'no folder')
  const site = await startSiteProcess(build, { CMS_URL: feed.url, DATA_DIR: folder })
  expect(await site.exited).toBe(1)
  expect(site.lines.join('\n')).toContain('secret-not-kept: 密钥文件不能读取或写入')
  expect(site.lines.join('\n')).not.toContain('网站已启动')
})
