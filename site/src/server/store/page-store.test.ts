import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { FlatAnswer, WholeAnswer } from '../answer.ts'
import { page, toHeader, toStore, toText } from './page-store.fixture.ts'

afterEach(() => {
  vi.useRealTimers()
})

describe('what is kept', () => {
  test('a page is made once for a state, and again for the next', async () => {
    const { read, world, counts } = toStore()
    expect([await read('/a'), await read('/a')]).toEqual(['/a in first', '/a in first'])
    expect(counts.get('/a')).toBe(1)
    world.state = 'second'
    expect([await read('/a'), await read('/a')]).toEqual(['/a in second', '/a in second'])
    expect(counts.get('/a')).toBe(2)
  })

  test('a crowd waits for one making; who comes after a publish gets none that began before it', async () => {
    const { ask, world, counts } = toStore()
    const gate = Promise.withResolvers<void>()
    world.gate = gate.promise
    const early = Array.from({ length: 50 }, () => ask('/a'))
    world.state = 'second'
    const late = Array.from({ length: 50 }, () => ask('/a'))
    gate.resolve()
    expect(new Set((await Promise.all(early)).map(toText))).toEqual(new Set(['/a in first']))
    expect(new Set((await Promise.all(late)).map(toText))).toEqual(new Set(['/a in second']))
    expect(counts.get('/a')).toBe(2)
    expect(toText(await ask('/a'))).toBe('/a in second')
  })

  test('that a document was withdrawn is made once, and said whole to whoever asks for it in whatever way', async () => {
    const { ask, counts } = toStore({ make: () => page('gone', { status: 410 }) })
    const etag = toHeader(await ask('/a'), 'etag') ?? ''
    for (const headers of [{}, { 'if-none-match': etag }, { range: 'bytes=0-1' }]) {
      const answer = await ask('/a', headers)
      expect([answer.status, toText(answer)]).toEqual([410, 'gone'])
    }
    expect(counts.get('/a')).toBe(1)
  })

  test('a page whose own time has run out is made again, in the same state', async () => {
    vi.useFakeTimers({ now: new Date('2020-10-23T15:59:59.000Z') })
    const until = new Date('2020-10-23T16:00:00.000Z')
    const { read, counts } = toStore({ make: (target) => page(target, { until }) })
    await read('/a')
    vi.setSystemTime(new Date('2020-10-23T15:59:59.999Z'))
    await read('/a')
    expect(counts.get('/a')).toBe(1)
    vi.setSystemTime(until)
    await read('/a')
    expect(counts.get('/a')).toBe(2)
  })

  test.each([
    ['an error', page('x', { status: 500 })],
    ['what is not there', page('x', { status: 404 })],
    ['a redirect', page('x', { status: 301 })],
    ['what is not to be stored', page('x', { headers: { 'cache-control': 'no-store' } })],
    ['what is for one', page('x', { headers: { 'cache-control': 'private, max-age=60' } })],
    ['what sets a cookie', page('x', { headers: { 'set-cookie': 'a=b' } })],
  ])('%s is not', async (_, answer) => {
    const { read, counts, store } = toStore({ make: () => answer })
    await read('/a')
    await read('/a')
    expect(counts.get('/a')).toBe(2)
    expect(store.stats().pages).toBe(0)
  })

  test('while there is no state nothing is kept', async () => {
    const { read, world, store } = toStore()
    world.state = undefined
    expect(await read('/a')).toBe('/a in none')
    expect(store.stats().pages).toBe(0)
  })

  test('a making that fails fails for those who waited, and the next one tries again', async () => {
    let isBroken = true
    const { ask } = toStore({
      make: (target) => {
        if (isBroken) throw new Error('broken')
        return page(target)
      },
    })
    await expect(Promise.all([ask('/a'), ask('/a')])).rejects.toThrow('broken')
    isBroken = false
    expect(toText(await ask('/a'))).toBe('/a')
  })

  test('a page that comes out the same keeps its encodings: only the state moves on', async () => {
    const { ask, world } = toStore({ make: () => page('the same') })
    const first = await ask('/a', { 'accept-encoding': 'br' })
    world.state = 'second'
    const second = await ask('/a', { 'accept-encoding': 'br' })
    expect(second.body).toBe(first.body)
  })

  test('an encoding that could not be made is tried again', async () => {
    const body = Buffer.alloc(2_000, 'x')
    const { ask } = toStore({ make: () => page('', { body }) })
    await ask('/a')
    // What zlib is given must be bytes: the one way to make it fail.
    Object.defineProperty(body, 'byteLength', {
      get: () => {
        throw new Error('no memory')
      },
      configurable: true,
    })
    await expect(ask('/a', { 'accept-encoding': 'br' })).rejects.toThrow('no memory')
    Reflect.deleteProperty(body, 'byteLength')
    expect(toHeader(await ask('/a', { 'accept-encoding': 'br' }), 'content-encoding')).toBe('br')
  })

  test('reading modes are pages of their own', async () => {
    const { store } = toStore()
    for (const reading of ['normal', 'elder', 'large', 'elder'] as const)
      await store.answer({ target: '/a', reading }, {})
    expect(store.stats()).toMatchObject({ pages: 3, made: 3, hits: 1 })
  })
})

describe('what goes out', () => {
  const text = '社区'.repeat(1_000)
  const { ask } = toStore({ make: () => page(text) })

  test('each encoding with its own tag and length, the same text in all', async () => {
    const br = await ask('/a', { 'accept-encoding': 'br' })
    const gzip = await ask('/a', { 'accept-encoding': 'gzip' })
    const plain = await ask('/a')
    expect(brotliDecompressSync(br.body as Uint8Array).toString()).toBe(text)
    expect(gunzipSync(gzip.body as Uint8Array).toString()).toBe(text)
    expect(toText(plain)).toBe(text)
    expect(new Set([br, gzip, plain].map((answer) => toHeader(answer, 'etag'))).size).toBe(3)
    for (const answer of [br, gzip, plain])
      expect(toHeader(answer, 'content-length')).toBe(String((answer.body as Uint8Array).byteLength))
    expect(toHeader(br, 'content-encoding')).toBe('br')
  })

  test('“not modified” for the tag of that encoding, without length or body', async () => {
    const etag = toHeader(await ask('/a', { 'accept-encoding': 'br' }), 'etag') ?? ''
    const again = await ask('/a', { 'accept-encoding': 'br', 'if-none-match': `W/${etag}` })
    expect([again.status, (again.body as Uint8Array).byteLength]).toEqual([304, 0])
    expect((again as FlatAnswer).flat).not.toContain('content-length')
    expect((await ask('/a', { 'accept-encoding': 'gzip', 'if-none-match': etag })).status).toBe(200)
  })

  test('what is not kept goes out packed as well, without a tag', async () => {
    const missing = toStore({ make: () => page(text, { status: 404 }) })
    const br = (await missing.ask('/x', { 'accept-encoding': 'br' })) as WholeAnswer
    expect(br.headers).toEqual({ 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'br' })
    expect(brotliDecompressSync(br.body).toString()).toBe(text)
    const plain = (await missing.ask('/x')) as WholeAnswer
    expect([plain.status, plain.headers['content-encoding']]).toEqual([404, undefined])
  })

  test('a part of it', async () => {
    const part = await ask('/a', { range: 'bytes=3-8' })
    expect([part.status, toText(part)]).toEqual([206, '区社'])
    expect(toHeader(part, 'content-range')).toBe('bytes 3-8/6000')
    const beyond = await ask('/a', { range: 'bytes=9999-' })
    expect([beyond.status, toHeader(beyond, 'content-range')]).toEqual([416, 'bytes */6000'])
    expect((await ask('/a', { range: 'bytes=3-8', 'if-range': '"other"' })).status).toBe(200)
  })
})
