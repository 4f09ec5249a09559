import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { fileTypes } from '@exemplar/shared/media/file-types'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { type Nginx, startNginx } from '../support/nginx.ts'

const host = 'mirror.example.gov.cn'
const digest = 'a'.repeat(64)

let folder: string
let nginx: Nginx

/** What programs read, each with its type. */
const forPrograms = [
  ['feed.xml', 'application/rss+xml'],
  ['stories/feed.xml', 'application/rss+xml'],
  ['stories/atom.xml', 'application/atom+xml'],
  ['feed.json', 'application/feed+json'],
  ['data/stories-1.csv', 'text/csv; charset=utf-8'],
  ['data/stories-1.json', 'application/json; charset=utf-8'],
  ['sitemap.xml', 'text/xml; charset=utf-8'],
  ['robots.txt', 'text/plain; charset=utf-8'],
  ['manifest.webmanifest', 'application/manifest+json'],
] as const

const write = async (file: string, content: string | Uint8Array) => {
  await mkdir(dirname(join(folder, file)), { recursive: true, mode: 0o755 })
  await writeFile(join(folder, file), content)
}
const page = (words: string) => `<!doctype html><meta charset="utf-8"><p>${words}</p>`.padEnd(2_000, ' ')

const startNginxWith = (places: Readonly<Record<string, string>> = {}) =>
  startNginx('exemplar-mirror.conf', { host, places: { '/srv/exemplar-mirror': folder, ...places } })

/** The lines for a mirror that is below a path of its host. */
const belowPath = { '# rewrite ^/': 'rewrite ^/' }

beforeAll(async () => {
  // Not below the folder of a user that the workers of nginx may not enter.
  folder = await mkdtemp(join(tmpdir(), 'exemplar-mirror-'))
  await chmod(folder, 0o755)
  await write('index.html', page('首页'))
  await write('stories/index.html', page('典型经验'))
  await write('stories/page/2/index.html', page('第二页'))
  await write('stories/deng/index.html', page('灯亮了'))
  await write('stories/deng/index.html.gz', gzipSync(page('灯亮了')))
  await write('elder/stories/deng/index.html', page('灯亮了，大字'))
  await write('stories/deng/index.html.br', 'packed')
  await write('stories/che-xia/index.html', page('本文已撤下'))
  await write('_mirror/gone/stories/che-xia.gone', '')
  await write('gazette/2.document', '{"title":"…"}')
  await write('gazette/1.json', '{}')
  await write('_mirror/gone/gazette/3.document.gone', '')
  await write('gazette/4.document', '{"gone":true}')
  await write('_mirror/gone/gazette/4.document.gone', '')
  await write('404/index.html', page('没有这个页面'))
  await write('elder/404/index.html', page('没有这个页面，大字'))
  await write('_mirror/state.sqlite', 'private')
  await write('.well-known/exemplar-keys.json', '{"keys":[]}')
  await write('404.html', page('没有这个页面'))
  await write('_astro/sheet.abc.css', 'p { color: red }')
  await write('_astro/sheet.abc.css.gz', gzipSync('p { color: red }'))
  for (const [file] of forPrograms) await write(file, 'for programs')
  for (const { extension } of Object.values(fileTypes)) await write(`files/${digest}.${extension}`, 'bytes')
  nginx = await startNginxWith()
})
afterAll(async () => {
  await nginx.stop()
  await rm(folder, { recursive: true, force: true })
})

test('a page stands at the address that it has on the site, in the form that the browser takes', async () => {
  for (const [path, words] of [
    ['/', '首页'],
    ['/stories', '典型经验'],
    ['/stories/page/2', '第二页'],
    ['/stories/deng', '灯亮了'],
    ['/elder/stories/deng', '灯亮了，大字'],
  ] as const) {
    const answer = await nginx.ask(path)
    expect([answer.status, answer.headers['content-type']], path).toEqual([200, 'text/html; charset=utf-8'])
    expect(answer.text, path).toContain(words)
  }
  const small = await nginx.ask('/stories/deng', { headers: { 'accept-encoding': 'gzip' } })
  expect(small.headers['content-encoding']).toBe('gzip')
  expect(small.bytes.equals(await readFile(join(folder, 'stories/deng/index.html.gz')))).toBe(true)
})

test('the address at which an entry is checked leads to the one page of all of them, and the tool is a download', async () => {
  await write('verify/index.html', page('核对'))
  await write('verify/exemplar-verify.html', page('核对工具'))
  const { status, headers } = await nginx.ask('/verify/45')
  expect([status, headers.location]).toEqual([302, '/verify#45'])
  expect((await nginx.ask('/verify')).text).toContain('核对')
  expect((await nginx.ask('/verify/045')).status).toBe(404)
  const tool = await nginx.ask('/verify/exemplar-verify.html')
  expect([tool.status, tool.headers['content-disposition']]).toEqual([200, 'attachment'])
})

test('what the browser has is not sent again', async () => {
  const { etag = '' } = (await nginx.ask('/stories/deng')).headers
  const again = await nginx.ask('/stories/deng', { headers: { 'if-none-match': etag } })
  expect([again.status, again.bytes.length]).toEqual([304, 0])
})

test('what was withdrawn is gone with the page that says so, and what is not there is not found', async () => {
  const gone = await nginx.ask('/stories/che-xia')
  expect([gone.status, gone.headers['content-type']]).toEqual([410, 'text/html; charset=utf-8'])
  expect(gone.text).toContain('本文已撤下')
  const missing = await nginx.ask('/stories/mei-you')
  expect(missing.status).toBe(404)
  expect(missing.text).toContain('没有这个页面')
  const bytes = await nginx.ask('/gazette/3.document')
  expect([bytes.status, bytes.text]).toEqual([410, '已撤下 / withdrawn\n'])
  const entry = await nginx.ask('/gazette/4.document')
  expect([entry.status, entry.headers['content-type'], entry.text]).toEqual([
    ...[410, 'application/json; charset=utf-8', '{"gone":true}'],
  ])
})

test('what was withdrawn is under no spelling of its address', async () => {
  const below = await startNginxWith(belowPath)
  onTestFinished(below.stop)
  for (const path of [
    ...['//stories/che-xia/', '/stories//che-xia/', '/stories/che-xia/.', '/stories/che-xia/%2e'],
    ...['/stories/che-xia/%2E', '/stories/che-xia%2f', '/stories/che-xia%2F%2F', '/stories/che-xia/y/..'],
    ...['/stories/che-xia/y/%2e%2e', '/stories/che-xia/./', '/x/../stories/che-xia/', '/stories/che-xi%61/'],
    ...['/stories/che-xia//.', '/stories/che-xia', '/stories/che-xi%61', '//stories/che-xia'],
  ])
    for (const { status, text } of [await nginx.ask(path), await below.ask(`/jzxfsq${path}`)])
      expect([[404, 410, 308].includes(status), text.includes('灯亮')], `${path} ${status}`).toEqual([
        true,
        false,
      ])
})

test('the page that says that there is none is one, by its own address too', async () => {
  for (const path of ['/404', '/404.html', '/404/', '/404/.'])
    expect([200, (await nginx.ask(path)).status], path).not.toEqual([200, 200])
  expect((await nginx.ask('/404')).status).toBe(404)
  const elder = await nginx.ask('/elder/404')
  expect([elder.status, elder.text.includes('大字')]).toEqual([404, true])
})

test('a cache keeps what is compressed apart from what is not', async () => {
  for (const encoding of ['gzip', 'identity'])
    for (const path of ['/stories/deng', '/_astro/sheet.abc.css'])
      expect((await nginx.ask(path, { headers: { 'accept-encoding': encoding } })).headers.vary, path).toBe(
        'Accept-Encoding',
      )
})

test('a withdrawal is told at once, without a word to nginx', async () => {
  await write('stories/jie/index.html', page('一篇'))
  expect((await nginx.ask('/stories/jie')).status).toBe(200)
  await write('stories/jie/index.html', page('已撤下'))
  await write('_mirror/gone/stories/jie.gone', '')
  expect((await nginx.ask('/stories/jie')).status).toBe(410)
})

test('the mirror’s own record is nobody’s', async () => {
  for (const path of [
    '/_mirror/state.sqlite',
    '/_mirror/',
    '/_mirror',
    '/%5fmirror/state.sqlite',
    '//_mirror/state.sqlite',
    '/x/../_mirror/state.sqlite',
  ])
    expect((await nginx.ask(path)).text, path).not.toContain('private')
})

test('a page has one address: the files that it is made of are not asked for by name', async () => {
  const below = await startNginxWith(belowPath)
  onTestFinished(below.stop)
  for (const path of [
    '/index.html',
    '/stories/deng/index.html',
    '/stories/deng/index.html?x=1',
    '/stories/deng/index.html.gz',
    '/stories/deng/index.html.br',
    '/stories/deng/index%2ehtml',
    '/stories//deng//index.html',
    '/stories/deng/index.html/.',
    '/stories/che-xia/index.html',
    '/elder/stories/deng/index.html',
    '/_astro/sheet.abc.css.gz',
  ]) {
    const answers = [await nginx.ask(path), await below.ask(`/jzxfsq${path}`)]
    for (const { status, text } of answers)
      expect([status, text.includes('没有这个页面')], path).toEqual([404, true])
  }
})

test('an address with a slash too many leads to the one without, on this host', async () => {
  const answer = await nginx.ask('/stories/deng/?x=1')
  expect([answer.status, answer.headers.location]).toEqual([308, '/stories/deng?x=1'])
  for (const path of [
    '//evil.example/',
    '/x//evil.example/',
    '/%0d%0aset-cookie:%20x=1/',
    '/%5cevil.example/',
  ]) {
    const { status, headers } = await nginx.ask(path)
    expect(headers['set-cookie'], path).toBeUndefined()
    if (status === 308) expect(new URL(headers.location ?? '', `https://${host}/`).host, path).toBe(host)
  }
})

test('pages are asked for every time, what the build named by its content never again', async () => {
  expect((await nginx.ask('/stories')).headers['cache-control']).toBe('no-cache')
  expect((await nginx.ask('/mei-you')).headers['cache-control']).toBe('no-cache')
  const sheet = await nginx.ask('/_astro/sheet.abc.css')
  expect([sheet.headers['cache-control'], sheet.headers['content-type']]).toEqual([
    'public, max-age=31536000, immutable',
    'text/css; charset=utf-8',
  ])
})

test('a refusal is not kept for a year, wherever it was asked for', async () => {
  const below = await startNginxWith(belowPath)
  onTestFinished(below.stop)
  for (const [asked, path] of [
    [nginx, '/_astro/sheet.abc.css'],
    [below, '/jzxfsq/_astro/sheet.abc.css'],
  ] as const) {
    const { headers } = await asked.ask(path)
    expect(headers['cache-control'], path).toBe('public, max-age=31536000, immutable')
    const known = await asked.ask(path, { headers: { 'if-none-match': headers.etag ?? '' } })
    expect([known.status, known.headers['cache-control']], path).toEqual([304, headers['cache-control']])
    for (const [body, status] of [
      ['x', 405],
      ['x'.repeat(2_000), 413],
    ] as const) {
      const refused = await asked.ask(path, { method: 'POST', body })
      expect([refused.status, refused.headers['cache-control']], path).toEqual([status, 'no-cache'])
    }
    // A range that the file does not have would be a refusal, with the year of the file.
    for (const range of ['bytes=0-0', 'bytes=1000-']) {
      const whole = await asked.ask(path, { headers: { range } })
      expect([whole.status, whole.text], range).toEqual([200, 'p { color: red }'])
    }
  }
})

test('every answer has the headers that the site gives it, errors too', async () => {
  const below = await startNginxWith(belowPath)
  onTestFinished(below.stop)
  const post = { method: 'POST', body: 'x'.repeat(2_000) }
  for (const [path, asked] of [
    ...['/', '/stories/che-xia', '/mei-you', '/_astro/sheet.abc.css', '/_mirror/x'].map(
      (one) => [one] as const,
    ),
    ...['/stories/deng/', '/404', '/stories/deng/.', '/%zz', `/${'x'.repeat(9_000)}`].map(
      (one) => [one] as const,
    ),
    ...[['/', post] as const, ['/', { ...post, body: 'x' }] as const],
  ])
    for (const { headers } of [await nginx.ask(path, asked), await below.ask(path, asked)])
      expect(headers, path).toMatchObject({
        'strict-transport-security': 'max-age=31536000',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'strict-origin-when-cross-origin',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'content-security-policy': "frame-ancestors 'none'",
      })
})

test('published files have the types that the site gives them, and documents are saved, not shown', async () => {
  for (const [type, { of, extension }] of Object.entries(fileTypes)) {
    const { headers, status } = await nginx.ask(`/files/${digest}.${extension}`)
    expect([status, headers['content-type']], extension).toEqual([200, type])
    expect(headers['cache-control']).toBe('public, no-cache')
    expect(headers['cross-origin-resource-policy']).toBe('cross-origin')
    expect(headers['content-disposition'], extension).toBe(of === 'document' ? 'attachment' : undefined)
    const policies = {
      picture: "frame-ancestors 'none'",
      document: "default-src 'none'; sandbox",
      sound: "default-src 'none'; media-src 'self'",
      film: "default-src 'none'; media-src 'self'",
    }
    expect(headers['content-security-policy'], extension).toBe(policies[of])
  }
  const part = await nginx.ask(`/files/${digest}.mp4`, { headers: { range: 'bytes=1-3' } })
  expect([part.status, part.text]).toEqual([206, 'yte'])
})

test('entries and keys are JSON', async () => {
  for (const path of ['/gazette/1.json', '/gazette/2.document', '/.well-known/exemplar-keys.json'])
    expect((await nginx.ask(path)).headers['content-type'], path).toBe('application/json; charset=utf-8')
})

test('what programs read has the type that the site gives it, packed or not', async () => {
  for (const [file, type] of forPrograms) {
    const { headers, status } = await nginx.ask(`/${file}`)
    expect([status, headers['content-type']], file).toEqual([200, type])
  }
  expect((await nginx.ask('/data/stories-1.csv.gz')).status).toBe(404)
})

test('nothing is taken', async () => {
  expect((await nginx.ask('/', { method: 'POST', body: 'x' })).status).toBe(405)
  expect((await nginx.ask('/', { method: 'POST', body: 'x'.repeat(2_000) })).status).toBe(413)
})

test('under a path the same stands below it', async () => {
  const below = await startNginxWith(belowPath)
  onTestFinished(below.stop)
  for (const [path, status, words] of [
    ['/jzxfsq/', 200, '首页'],
    ['/jzxfsq', 200, '首页'],
    ['/jzxfsq/stories/deng', 200, '灯亮了'],
    ['/jzxfsq/stories/che-xia', 410, '本文已撤下'],
    ['/jzxfsq/mei-you', 404, '没有这个页面'],
  ] as const) {
    const answer = await below.ask(path)
    expect([answer.status, answer.text.includes(words)], path).toEqual([status, true])
  }
  for (const path of [
    '/',
    '/stories/deng',
    '/jzxfsqx/stories/deng',
    '/_astro/sheet.abc.css',
    '/gazette/1.json',
  ]) {
    const beside = await below.ask(path)
    expect([beside.status, beside.text.includes('没有这个页面')], path).toEqual([404, true])
  }
  const slash = await below.ask('/jzxfsq/stories/deng/')
  expect([slash.status, slash.headers.location]).toEqual([308, '/jzxfsq/stories/deng'])
  const sheet = await below.ask('/jzxfsq/_astro/sheet.abc.css')
  expect(sheet.headers['cache-control']).toContain('immutable')
  expect((await below.ask('/jzxfsq/_mirror/state.sqlite')).status).toBe(404)
})
