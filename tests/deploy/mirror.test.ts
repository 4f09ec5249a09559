import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { host, type MirrorHost, openMirrorHost, toPage } from '../support/mirror-host.ts'

let mirror: MirrorHost

beforeAll(async () => {
  mirror = await openMirrorHost()
})
afterAll(() => mirror?.close())

test('a page stands at the address that it has on the site, in the form that the browser takes', async () => {
  for (const [path, words] of [
    ['/', '首页'],
    ['/stories', '典型经验'],
    ['/stories/page/2', '第二页'],
    ['/stories/deng', '灯亮了'],
    ['/elder/stories/deng', '灯亮了，大字'],
  ] as const) {
    const answer = await mirror.nginx.ask(path)
    expect([answer.status, answer.headers['content-type']], path).toEqual([200, 'text/html; charset=utf-8'])
    expect(answer.text, path).toContain(words)
  }
  const small = await mirror.nginx.ask('/stories/deng', { headers: { 'accept-encoding': 'gzip' } })
  expect(small.headers['content-encoding']).toBe('gzip')
  expect(small.bytes.equals(await readFile(join(mirror.folder, 'stories/deng/index.html.gz')))).toBe(true)
})

test('the address at which an entry is checked leads to the one page of all of them, and the tool is a download', async () => {
  await mirror.write('verify/index.html', toPage('核对'))
  await mirror.write('verify/exemplar-verify.html', toPage('核对工具'))
  const { status, headers } = await mirror.nginx.ask('/verify/45')
  expect([status, headers.location]).toEqual([302, '/verify#45'])
  expect((await mirror.nginx.ask('/verify')).text).toContain('核对')
  expect((await mirror.nginx.ask('/verify/045')).status).toBe(404)
  const tool = await mirror.nginx.ask('/verify/exemplar-verify.html')
  expect([tool.status, tool.headers['content-disposition']]).toEqual([200, 'attachment'])
})

test('what was withdrawn is gone with the page that says so, and what is not there is not found', async () => {
  const gone = await mirror.nginx.ask('/stories/che-xia')
  expect([gone.status, gone.headers['content-type']]).toEqual([410, 'text/html; charset=utf-8'])
  expect(gone.text).toContain('本文已撤下')
  const missing = await mirror.nginx.ask('/stories/mei-you')
  expect(missing.status).toBe(404)
  expect(missing.text).toContain('没有这个页面')
  const bytes = await mirror.nginx.ask('/gazette/3.document')
  expect([bytes.status, bytes.text]).toEqual([410, '已撤下 / withdrawn\n'])
  const entry = await mirror.nginx.ask('/gazette/4.document')
  expect([entry.status, entry.headers['content-type'], entry.text]).toEqual([
    ...[410, 'application/json; charset=utf-8', '{"gone":true}'],
  ])
})

test('what was withdrawn is under no spelling of its address', async () => {
  for (const path of [
    ...['//stories/che-xia/', '/stories//che-xia/', '/stories/che-xia/.', '/stories/che-xia/%2e'],
    ...['/stories/che-xia/%2E', '/stories/che-xia%2f', '/stories/che-xia%2F%2F', '/stories/che-xia/y/..'],
    ...['/stories/che-xia/y/%2e%2e', '/stories/che-xia/./', '/x/../stories/che-xia/', '/stories/che-xi%61/'],
    ...['/stories/che-xia//.', '/stories/che-xia', '/stories/che-xi%61', '//stories/che-xia'],
  ])
    for (const { status, text } of [await mirror.nginx.ask(path), await mirror.below.ask(`/jzxfsq${path}`)])
      expect([[404, 410, 308].includes(status), text.includes('灯亮')], `${path} ${status}`).toEqual([
        true,
        false,
      ])
})

test('the page that says that there is none is one, by its own address too', async () => {
  for (const path of ['/404', '/404.html', '/404/', '/404/.'])
    expect([200, (await mirror.nginx.ask(path)).status], path).not.toEqual([200, 200])
  expect((await mirror.nginx.ask('/404')).status).toBe(404)
  const elder = await mirror.nginx.ask('/elder/404')
  expect([elder.status, elder.text.includes('大字')]).toEqual([404, true])
})

test('a withdrawal is told at once, without a word to nginx', async () => {
  await mirror.write('stories/jie/index.html', toPage('一篇'))
  expect((await mirror.nginx.ask('/stories/jie')).status).toBe(200)
  await mirror.write('stories/jie/index.html', toPage('已撤下'))
  await mirror.write('_mirror/gone/stories/jie.gone', '')
  expect((await mirror.nginx.ask('/stories/jie')).status).toBe(410)
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
    expect((await mirror.nginx.ask(path)).text, path).not.toContain('private')
})

test('a page has one address: the files that it is made of are not asked for by name', async () => {
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
    const answers = [await mirror.nginx.ask(path), await mirror.below.ask(`/jzxfsq${path}`)]
    for (const { status, text } of answers)
      expect([status, text.includes('没有这个页面')], path).toEqual([404, true])
  }
})

test('an address with a slash too many leads to the one without, on this host', async () => {
  const answer = await mirror.nginx.ask('/stories/deng/?x=1')
  expect([answer.status, answer.headers.location]).toEqual([308, '/stories/deng?x=1'])
  for (const path of [
    '//evil.example/',
    '/x//evil.example/',
    '/%0d%0aset-cookie:%20x=1/',
    '/%5cevil.example/',
  ]) {
    const { status, headers } = await mirror.nginx.ask(path)
    expect(headers['set-cookie'], path).toBeUndefined()
    if (status === 308) expect(new URL(headers.location ?? '', `https://${host}/`).host, path).toBe(host)
  }
})

test('nothing is taken', async () => {
  expect((await mirror.nginx.ask('/', { method: 'POST', body: 'x' })).status).toBe(405)
  expect((await mirror.nginx.ask('/', { method: 'POST', body: 'x'.repeat(2_000) })).status).toBe(413)
})

test('under a path the same stands below it', async () => {
  for (const [path, status, words] of [
    ['/jzxfsq/', 200, '首页'],
    ['/jzxfsq', 200, '首页'],
    ['/jzxfsq/stories/deng', 200, '灯亮了'],
    ['/jzxfsq/stories/che-xia', 410, '本文已撤下'],
    ['/jzxfsq/mei-you', 404, '没有这个页面'],
  ] as const) {
    const answer = await mirror.below.ask(path)
    expect([answer.status, answer.text.includes(words)], path).toEqual([status, true])
  }
  for (const path of [
    '/',
    '/stories/deng',
    '/jzxfsqx/stories/deng',
    '/_astro/sheet.abc.css',
    '/gazette/1.json',
  ]) {
    const beside = await mirror.below.ask(path)
    expect([beside.status, beside.text.includes('没有这个页面')], path).toEqual([404, true])
  }
  const slash = await mirror.below.ask('/jzxfsq/stories/deng/')
  expect([slash.status, slash.headers.location]).toEqual([308, '/jzxfsq/stories/deng'])
  const sheet = await mirror.below.ask('/jzxfsq/_astro/sheet.abc.css')
  expect(sheet.headers['cache-control']).toContain('immutable')
  expect((await mirror.below.ask('/jzxfsq/_mirror/state.sqlite')).status).toBe(404)
})
