import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBuilt, type SiteProcess, startSiteProcess } from '../support/built-site.ts'
import { toStory } from '../support/documents.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'

const sheet = join(import.meta.dirname, '../../site/fonts/cut/sheet.json')
const title = '鼙鼓</head><body><b>'
let feed: FeedServer
let folder: string
let build: string
let site: SiteProcess

const start = () =>
  startSiteProcess(build, { CMS_URL: feed.url, DATA_DIR: folder, SITE_URL: 'https://site.example' })

beforeAll(async () => {
  feed = await startFeed()
  folder = await mkdtemp(join(tmpdir(), 'exemplar-hostile-'))
  build = findBuilt()
  await feed.publish(toStory('yi-shi-ting'))
  await feed.publish(toStory('hostile', { title }))
  site = await start()
  await site.line('公报已收录到第2号')
})
afterAll(async () => {
  await site.stop()
  await feed.stop()
  await rm(folder, { recursive: true, force: true })
})

/** Sends a request as it is, byte for byte, and resolves with the whole answer. */
const ask = async (target: string, { host = 'localhost', headers = '' } = {}) => {
  const socket = connect(Number(new URL(site.url).port), '127.0.0.1')
  const chunks: Buffer[] = []
  socket.on('data', (chunk: Buffer) => chunks.push(chunk))
  socket.write(`GET ${target} HTTP/1.1\r\nHost: ${host}\r\n${headers}Connection: close\r\n\r\n`)
  await once(socket, 'close')
  const answer = Buffer.concat(chunks).toString()
  const end = answer.indexOf('\r\n\r\n')
  return { status: Number(answer.split(' ')[1]), head: answer.slice(0, end), html: answer.slice(end + 4) }
}

describe('what a title or a query says', () => {
  const inserted =
    /^(<!doctype html><html lang="zh-CN"[^>]*>\s*<head>\s*<meta charset="utf-8">)<link rel="preload" href="\/song\/[\w%./-]+\.woff2" as="font" type="font\/woff2" crossorigin><style>@font-face\{[^<]*\}<\/style>/i

  test.each(['/stories/hostile', `/search?q=${encodeURIComponent(title)}`])(
    'cannot move what is put into the head of %s',
    async (path) => {
      const { status, html } = await ask(path)
      expect(status).toBe(200)
      expect(html).toMatch(/content="[^"]*<\/head>/)
      expect(html).toMatch(inserted)
      expect(html.replace(inserted, '$1')).not.toMatch(/Exemplar Song Page|\/song\//)
    },
  )
})

describe('a Host header', () => {
  test.each(['a/gazette/1?', 'a/gazette/1#', 'u@a', 'a b', ''])('“%s” is refused', async (host) => {
    expect((await ask('/', { host })).status).toBe(400)
  })

  test('is one: a request with two is refused, whichever comes first and however it is written', async () => {
    for (const name of ['Host', 'host', 'HOST'])
      for (const host of ['localhost', 'evil.example'])
        expect((await ask('/', { headers: `${name}: ${host}\r\n` })).status, `${name}: ${host}`).toBe(400)
  })

  test('and what claims another host change no page', async () => {
    const { html } = await ask('/stories')
    const headers =
      'X-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: https\r\nForwarded: host=evil.example\r\n'
    const other = await ask('/stories', { host: 'evil.example:1', headers })
    expect(other.html).toBe(html)
    expect(other.html).not.toContain('evil.example')
  })
})

describe('an address', () => {
  test.each([
    '/./_image?href=/icon.svg&w=10&f=webp',
    '/x/../_server-islands/x',
    '/%2e/_image?href=/icon.svg',
    '/x/%2E./_actions/x',
  ])('with dot segments, %s, is refused', async (target) => {
    expect((await ask(target)).status).toBe(400)
  })

  test('cannot hide one of Astro’s own doors behind another encoding', async () => {
    // Written as addresses are, it is asked for as what it is.
    const spelled = await ask('/%5fimage?href=/icon.svg')
    expect([spelled.status, /^location: (.*)$/m.exec(spelled.head)?.[1]?.trim()]).toEqual([
      308,
      '/_image?href=/icon.svg',
    ])
    for (const target of [
      '/_image?href=/icon.svg',
      '/%255fimage?href=/icon.svg',
      '/.%5c_image',
      '/x/..%2f_image',
      '/%252e/_image',
      '/x%252f..%252f_image',
    ])
      expect((await ask(target)).status, target).toBeGreaterThanOrEqual(400)
  })

  test('may be typed as it is read', async () => {
    const { status, head } = await ask('/search?q=社区')
    expect(status).toBe(308)
    const [, location = ''] = /^location: (.*)$/m.exec(head) ?? []
    expect((await ask(location.trim())).html).toContain('value="社区"')
  })
})

describe('a cut of type', () => {
  const findCut = async () => {
    const [, cut = ''] = /href="(\/song\/[^"]+)"/.exec((await ask('/stories/hostile')).html) ?? []
    return cut
  }

  test('is made for the addresses that pages name, and for no other', async () => {
    const cut = await findCut()
    const answer = await site.get(cut)
    expect(answer.headers.get('content-type')).toBe('font/woff2')
    expect(Buffer.from(await answer.arrayBuffer()).toString('latin1', 0, 4)).toBe('wOF2')
    const [, , mark = '', file = ''] = cut.split('/')
    const own = JSON.parse(readFileSync(sheet, 'utf8')) as { mark: string }
    const others = [`/song/${own.mark}/${file}`, `/song/${mark}/${encodeURIComponent('鼙')}.woff2`]
    for (const other of [...others, `/song/${mark.slice(1)}/${file}`])
      expect((await site.get(other)).status, other).toBe(404)
  })

  test('has the same address after a restart, whose secret nobody else may read', async () => {
    const cut = await findCut()
    await site.stop()
    site = await start()
    await site.line('网站已启动')
    expect(await findCut()).toBe(cut)
    expect((await stat(join(folder, 'site/secret'))).mode & 0o777).toBe(0o600)
  })
})

test('pages say their charset, and the cookie of a site with https is for https alone', async () => {
  expect((await ask('/')).head).toMatch(/content-type: text\/html; charset=utf-8/i)
  for (const set of ['elder', 'normal']) {
    const { status, head } = await ask(`/mode?set=${set}&back=/stories`)
    expect(status).toBe(303)
    expect(head).toMatch(/set-cookie: reading=[^\r]*Secure/i)
    expect(head).toMatch(/set-cookie: reading=[^\r]*HttpOnly/i)
    expect(head).toMatch(/location: \/stories\r/i)
  }
})
