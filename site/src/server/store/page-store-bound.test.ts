import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { page, toStore } from './page-store.fixture.ts'

describe('the bound of what is kept', () => {
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
