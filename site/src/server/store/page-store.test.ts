import type { IncomingHttpHeaders } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Answer, FlatAnswer, WholeAnswer } from '../answer.ts'
import { createPageStore } from './page-store.ts'

afterEach(() => {
  vi.useRealTimers()
})

const page = (text: string, more: Partial<WholeAnswer> = {}): WholeAnswer => ({
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: Buffer.from(text.padEnd(2_000, ' ')),
  ...more,
})

/** A store over pages that say which state they are of, and how often each was made. */
const toStore = (options: { most?: number; make?: (target: string, state: string) => WholeAnswer } = {}) => {
  const counts = new Map<string, number>()
  const world = { state: 'first' as string | undefined, gate: Promise.resolve() }
  const store = createPageStore({
    ...(options.most && { most: options.most }),
    state: () => world.state,
    make: async ({ target }) => {
      counts.set(target, (counts.get(target) ?? 0) + 1)
      const { state = 'none' } = world
      await world.gate
      return options.make?.(target, state) ?? page(`${target} in ${state}`)
    },
  })
  const ask = async (target: string, headers: IncomingHttpHeaders = {}): Promise<Answer> =>
    store.answer({ target, reading: 'normal' }, headers)
  const read = async (target: string): Promise<string> => toText(await ask(target))
  return { store, world, counts, ask, read }
}

const toText = (answer: Answer): string =>
  Buffer.from(answer.body as Uint8Array)
    .toString()
    .trim()
const toHeader = (answer: Answer, name: string): string | undefined => {
  const { flat } = answer as FlatAnswer
  return flat[flat.indexOf(name) + 1]
}

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
    ['what was withdrawn', page('x', { status: 410 })],
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

describe('the bound', () => {
  const most = 1024 * 1024

  test('a hundred thousand addresses and queries stay within it, and what is asked for all the time stays', async () => {
    const { read, store, counts } = toStore({ most })
    for (let number = 0; number < 100_000; number++) {
      await read(number % 2 ? `/flood/${number}` : `/search?q=${number}`)
      if (number % 40 === 0) await read('/')
    }
    expect(store.stats().bytes).toBeLessThanOrEqual(most)
    expect(counts.get('/')).toBe(1)
  }, 60_000)

  test('what is kept holds no more memory than was counted', async () => {
    const { ask } = toStore({ make: (target) => page(target) })
    for (const encoding of ['br', 'gzip', 'identity']) {
      const body = (await ask('/a', { 'accept-encoding': encoding })).body as Uint8Array
      expect(body.buffer.byteLength, encoding).toBe(body.byteLength)
    }
  })

  test('a stretch of the feed is kept by nobody, and pushes nothing out', async () => {
    const { read, counts, store } = toStore({
      make: (target) => (target.startsWith('/api/') ? page('x'.repeat(1_800_000)) : page(target)),
    })
    await read('/search?q=a')
    const stretches = Array.from({ length: 20 }, (_, number) => `/api/gazette?after=${number}&limit=500`)
    for (const stretch of [...stretches, ...stretches]) await read(stretch)
    await read('/search?q=a')
    expect(counts.get('/search?q=a')).toBe(1)
    expect(stretches.map((stretch) => counts.get(stretch))).toEqual(stretches.map(() => 2))
    expect(store.stats().pages).toBe(1)
  })

  test('a part of data is kept, though it is as large as a stretch of the feed', async () => {
    const { read, counts } = toStore({ make: () => page('x'.repeat(1_800_000)) })
    for (let time = 0; time < 2; time++) await read('/data/stories-1.json')
    expect(counts.get('/data/stories-1.json')).toBe(1)
  })

  test.each([
    ['queries', (number: number) => `/search?q=${number}`],
    ['parts of data', (number: number) => `/data/stories-${number}.json`],
    ['parts of the map', (number: number) => `/jzxfsq/sitemap/gazette-${number}.xml`],
  ])('%s alone push out no page', async (_, toAddress) => {
    const { read, counts } = toStore({ most })
    await read('/')
    for (let number = 0; number < 5_000; number++) await read(toAddress(number))
    await read('/')
    expect(counts.get('/')).toBe(1)
  })

  test('whatever is asked for, in whichever encoding, it holds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            target: fc.nat(30).map((number) => `/${number}${number % 3 ? '' : '?page=2'}`),
            encoding: fc.constantFrom('br', 'gzip', 'identity'),
            size: fc.nat(60_000),
          }),
          { maxLength: 60 },
        ),
        async (asked) => {
          let size = 0
          const { ask, store } = toStore({
            most: 200_000,
            make: () => page('x', { body: Buffer.alloc(size, 'x') }),
          })
          for (const one of asked) {
            size = one.size
            await ask(one.target, { 'accept-encoding': one.encoding })
            expect(store.stats().bytes).toBeLessThanOrEqual(200_000)
          }
        },
      ),
      { numRuns: 50 },
    )
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
