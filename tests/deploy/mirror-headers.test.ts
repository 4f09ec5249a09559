import { fileTypes } from '@exemplar/shared/media/file-types'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { digest, forPrograms, type MirrorHost, openMirrorHost } from '../support/mirror-host.ts'

let mirror: MirrorHost

beforeAll(async () => {
  mirror = await openMirrorHost()
})
afterAll(() => mirror?.close())

test('what the browser has is not sent again', async () => {
  const { etag = '' } = (await mirror.nginx.ask('/stories/deng')).headers
  const again = await mirror.nginx.ask('/stories/deng', { headers: { 'if-none-match': etag } })
  expect([again.status, again.bytes.length]).toEqual([304, 0])
})

test('a cache keeps what is compressed apart from what is not', async () => {
  for (const encoding of ['gzip', 'identity'])
    for (const path of ['/stories/deng', '/_astro/sheet.abc.css'])
      expect(
        (await mirror.nginx.ask(path, { headers: { 'accept-encoding': encoding } })).headers.vary,
        path,
      ).toBe('Accept-Encoding')
})

test('pages are asked for every time, what the build named by its content never again', async () => {
  expect((await mirror.nginx.ask('/stories')).headers['cache-control']).toBe('no-cache')
  expect((await mirror.nginx.ask('/mei-you')).headers['cache-control']).toBe('no-cache')
  const sheet = await mirror.nginx.ask('/_astro/sheet.abc.css')
  expect([sheet.headers['cache-control'], sheet.headers['content-type']]).toEqual([
    'public, max-age=31536000, immutable',
    'text/css; charset=utf-8',
  ])
})

test('a refusal is not kept for a year, wherever it was asked for', async () => {
  for (const [asked, path] of [
    [mirror.nginx, '/_astro/sheet.abc.css'],
    [mirror.below, '/jzxfsq/_astro/sheet.abc.css'],
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
    for (const { headers } of [await mirror.nginx.ask(path, asked), await mirror.below.ask(path, asked)])
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
    const { headers, status } = await mirror.nginx.ask(`/files/${digest}.${extension}`)
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
  const part = await mirror.nginx.ask(`/files/${digest}.mp4`, { headers: { range: 'bytes=1-3' } })
  expect([part.status, part.text]).toEqual([206, 'yte'])
})

test('entries and keys are JSON', async () => {
  for (const path of ['/gazette/1.json', '/gazette/2.document', '/.well-known/exemplar-keys.json'])
    expect((await mirror.nginx.ask(path)).headers['content-type'], path).toBe(
      'application/json; charset=utf-8',
    )
})

test('what programs read has the type that the site gives it, packed or not', async () => {
  for (const [file, type] of forPrograms) {
    const { headers, status } = await mirror.nginx.ask(`/${file}`)
    expect([status, headers['content-type']], file).toEqual([200, type])
  }
  expect((await mirror.nginx.ask('/data/stories-1.csv.gz')).status).toBe(404)
})
