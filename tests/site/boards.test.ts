import type { StandardSet } from '@exemplar/shared/kinds/standard-set'
import { fold } from '@exemplar/shared/text/fold'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { untilFollowed } from '../support/built-site.ts'
import { toRegister } from '../support/documents.ts'
import { type PrintedRun, rasterize, readBox, readCode, readSheet } from '../support/pdf.ts'
import { type ReadableSite, siteUrl, startReadableSite } from '../support/readable-site.ts'
import { toSampleDocuments } from '../support/sample-documents.ts'

const home = `${siteUrl}/jzxfsq`
const long = '经济技术开发区新港第一社区'
const set = toSampleDocuments().find(({ kind }) => kind === 'standard-set') as StandardSet
const register = {
  ...toRegister('xin-gang', [
    { id: 'id-of-long', slug: 'xin-gang-yi', name: long, state: 'standing' as const },
    { id: 'id-of-short', slug: 'an-ju', name: '安居', state: 'standing' as const },
    { id: 'id-of-rare', slug: 'rare', name: '𠮷社区', state: 'standing' as const },
    { id: 'id-of-gone', slug: 'gone', name: '老社区', state: 'merged' as const, into: 'id-of-short' },
  ]),
  title: '新港社区登记册',
  district: { code: '371099', name: '经济技术开发区', codeKind: 'statistical' as const },
}

let readable: ReadableSite
let number: number

beforeAll(async () => {
  readable = await startReadableSite(async ({ chain }) => {
    for (const document of [...toSampleDocuments(), register]) {
      const { head } = await chain.publish(document)
      if (document.kind === 'standard-set') number = head.number
    }
  })
})
afterAll(() => readable?.stop())

const fetchBoard = async (path: string): Promise<Uint8Array> => {
  const named = await readable.site.get(path)
  expect(named.status, path).toBe(302)
  const answer = await readable.ask(siteUrl + named.headers.get('location'))
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  return new Uint8Array(await answer.arrayBuffer())
}

/** A text as it is compared: without blanks, marks of either width alike. */
const toPlain = (text: string): string => fold(text).text.replaceAll(/\s/g, '')

/** All that is read on a sheet, in its order. */
const toText = (runs: readonly PrintedRun[]): string => toPlain(runs.map(({ text }) => text).join(''))

describe('a board', () => {
  test('stands under an address that leads to one by what it is made of, which never is anything else', async () => {
    const named = await readable.site.get('/boards/an-ju/60x90.pdf')
    const address = named.headers.get('location') ?? ''
    expect([named.status, named.headers.get('cache-control')]).toEqual([302, 'no-cache'])
    expect(address).toMatch(/^\/jzxfsq\/works\/[0-9a-f]{64}\/boards\/an-ju\/60x90\.pdf$/)
    const digest = /[0-9a-f]{64}/.exec(address)?.[0]
    const answer = await readable.ask(siteUrl + address)
    expect(answer.headers.get('etag')).toBe(`"${digest}"`)
    expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toContain(
      `安居刊板（公报第${number}号）-60x90.pdf`,
    )
    const again = await readable.ask(siteUrl + address, { headers: { 'if-none-match': `"${digest}"` } })
    expect(again.status).toBe(304)
    const other = address.replace(/[0-9a-f]{64}/, '0'.repeat(64))
    expect((await readable.ask(siteUrl + other)).status).toBe(404)
    const older = await readable.site.get(`/boards/an-ju/${number}/60x90.pdf`)
    expect(older.headers.get('location')).toContain(digest)
  })

  test.each(['60x90', '2400x1200-bleed'])(
    '%s says the set in force word for word, each number once',
    async (form) => {
      const { pages, runs } = await readSheet(await fetchBoard(`/boards/an-ju/${form}.pdf`))
      expect(pages).toBe(1)
      const text = toText(runs)
      const houses = set.categories.slice(0, -1)
      for (const { title, items } of houses) {
        const all = items.map((item) => item.number + item.title).join('')
        expect(text).toContain(toPlain(`${items.length}项${title}${all}`))
      }
      const [last] = set.categories.slice(-1)
      const { number: own, title } = last?.items[0] ?? { number: 0, title: '' }
      expect(text).toContain(toPlain(`${last?.title}${last?.statement}${own}${title}`))
      for (const said of [
        '安居',
        '经济技术开发区',
        '6个大项33个小项',
        '0631-5895580',
        set.version,
        set.notice,
      ])
        expect(text).toContain(toPlain(said ?? ''))
      expect(text).toContain(`公报第${number}号`)
      expect(text).toContain(`www.example.gov.cn/jzxfsq/boards/an-ju/${number}`)
      expect(text).toMatch(/公钥指纹(?:[0-9A-F]{4}){8}/)
    },
  )

  test.each([
    ['60x90', { title: 94, item: 16.3, house: 24.3, phone: 13.8, code: 68 }],
    ['90x120', { title: 128, item: 24, house: 33.3, phone: 21.2, code: 90.7 }],
    ['a0', { title: 127, item: 23, house: 33, phone: 19.6, code: 89.8 }],
    ['2400x1200', { title: 232, item: 41, house: 52.5, phone: 44, code: 174 }],
  ] as const)('%s has type of its size, and a code that a camera reads', async (form, sizes) => {
    const bytes = await fetchBoard(`/boards/an-ju/${form}.pdf`)
    const { runs, width, height } = await readSheet(bytes)
    const sizeOf = (text: string) => runs.find((run) => run.text.startsWith(text))?.size ?? 0
    expect(sizeOf('精')).toBeCloseTo(sizes.title, -0.5)
    expect(Math.abs(sizeOf('居民公约') - sizes.item)).toBeLessThan(0.5)
    expect(Math.abs(sizeOf('队伍精良') - sizes.house)).toBeLessThan(0.7)
    expect(Math.abs(sizeOf('0631') - sizes.phone)).toBeLessThan(0.5)
    // Nothing of the text comes near the trim.
    for (const run of runs) {
      expect(run.x, run.text).toBeGreaterThan(12)
      expect(run.x + run.width, run.text).toBeLessThan(width - 6)
    }
    const [across, high] = [sizes.code * 1.45, sizes.code * 1.6]
    const corner = { x: 0, y: height - high, width: across, height: high }
    const said = `${home}/boards/an-ju/${number}#`
    expect(await readCode(bytes, { dpi: 300, part: corner })).toMatch(new RegExp(`^${said}[0-9a-f]{16}$`))
    // As a telephone sees it from afar, and as it is where the code is 40 mm wide.
    expect(await readCode(bytes, { dpi: (300 * 40) / sizes.code, part: corner })).toContain(said)
  })

  test('for a print shop it has bleed, marks and boxes, and nothing else outside the trim', async () => {
    const bytes = await fetchBoard('/boards/an-ju/60x90-bleed.pdf')
    const { width, height } = await readSheet(bytes)
    expect([Math.round(width), Math.round(height)]).toEqual([630, 930])
    const round = (box: number[] | undefined) => box?.map((value) => Math.round(value * 10) / 10)
    expect(round(readBox(bytes, 'TrimBox'))).toEqual([15, 15, 615, 915])
    expect(round(readBox(bytes, 'BleedBox'))).toEqual([12, 12, 618, 918])
    const strips = [
      { x: 0, y: 27, width: 11.5, height: 876 },
      { x: 618.5, y: 27, width: 11.5, height: 876 },
      { x: 27, y: 918.5, width: 576, height: 11.5 },
      { x: 27, y: 9.5, width: 576, height: 2 },
    ]
    for (const part of strips) {
      const { data } = await rasterize(bytes, { dpi: 50, part })
      expect(data.every((value) => value > 250)).toBe(true)
    }
    // Ink runs over the trim on both sides and not beyond the bleed.
    for (const x of [12.3, 617.2]) {
      const { data } = await rasterize(bytes, { dpi: 100, part: { x, y: 500, width: 0.4, height: 50 } })
      expect(data.filter((_, index) => index % 4 === 0).every((value) => value < 250)).toBe(true)
    }
    const office = await fetchBoard('/boards/an-ju/60x90.pdf')
    expect(round(readBox(office, 'TrimBox'))).toEqual([0, 0, 600, 900])
  })

  test('a name of thirteen characters stands whole, in two lines, and no picture is in the file', async () => {
    const bytes = await fetchBoard('/boards/xin-gang-yi/60x90.pdf')
    const { runs } = await readSheet(bytes)
    expect(
      runs.filter(({ text }) => ['经济技术开发区', '新港第一社区'].includes(text)).map(({ text }) => text),
    ).toEqual(expect.arrayContaining(['经济技术开发区', '新港第一社区']))
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/\/Subtype\s*\/Image/)
    expect(bytes.byteLength).toBeLessThan(250_000)
  })

  test('nobody gets one of a community, a set or a form that is not there, or of a name that type lacks', async () => {
    const read = async (path: string) => (await readable.site.get(path, { redirect: 'follow' })).status
    for (const path of [
      'nobody/60x90.pdf',
      'gone/60x90.pdf',
      'an-ju/1/60x90.pdf',
      'an-ju/9999/60x90.pdf',
      'an-ju/61x90.pdf',
    ])
      expect(await read(`/boards/${path}`), path).toBe(404)
    const rare = await readable.site.get('/boards/rare/60x90.pdf')
    const answer = await readable.ask(siteUrl + rare.headers.get('location'))
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('𠮷')])
  })
})

describe('the page to choose from', () => {
  const read = async (path: string): Promise<string> => {
    const answer = await readable.site.get(path)
    expect(answer.status, path).toBe(200)
    return answer.text()
  }

  test('finds communities by a form without a script, and leads to the form that was chosen', async () => {
    const start = await read('/boards')
    expect(start).toMatch(/<form[^>]* action="\/jzxfsq\/boards"[^>]* method="get"/)
    expect(start).toContain('href="/jzxfsq/boards/60x90.zip"')
    expect(start).not.toContain('.pdf"')
    const found = await read(`/boards?size=a0&bleed=1&q=${encodeURIComponent('新港')}&district=`)
    expect(found).toContain('href="/jzxfsq/boards/xin-gang-yi/a0-bleed.pdf"')
    expect(found).toContain('href="/jzxfsq/boards/xin-gang-yi"')
    const district = await read('/boards?district=xin-gang')
    expect(
      [...district.matchAll(/href="\/jzxfsq\/boards\/([^/"]+)\/60x90\.pdf"/g)].map(([, slug]) => slug),
    ).toEqual(['an-ju', 'xin-gang-yi', 'rare'])
    expect(district).toContain('href="/jzxfsq/boards/xin-gang/60x90.zip"')
    expect((await readable.site.get('/boards?size=60x91')).status).toBe(404)
  })

  test('is led to from the standards, a community and a district; a community has all forms', async () => {
    expect(await read('/standards')).toContain('href="/jzxfsq/boards"')
    expect(await read('/communities/an-ju')).toContain('href="/jzxfsq/boards/an-ju"')
    expect(await read('/communities/gone')).not.toContain('/boards/')
    expect(await read('/districts/xin-gang')).toContain('href="/jzxfsq/boards?district=xin-gang"')
    const board = await read('/boards/an-ju')
    for (const form of ['60x90', '60x90-bleed', '90x120', 'a0-bleed', '2400x1200'])
      expect(board).toContain(`href="/jzxfsq/boards/an-ju/${form}.pdf"`)
    expect(board).toContain(`href="/jzxfsq/boards/an-ju/${number}"`)
    expect((await readable.site.get('/boards/gone')).status).toBe(404)
  })
})

test('an item of fourteen characters stands in two lines of seven within its cell', async () => {
  const title = '新时代文明实践站与志愿服务队'
  const [first, ...others] = set.categories
  const renamed = { ...first, items: first?.items.with(0, { ...first.items[0], title } as never) }
  const { head } = await readable.feed.publish(
    {
      ...set,
      categories: [renamed, ...others] as StandardSet['categories'],
      correction: '改了第1项的名称。',
    },
    set.slug,
  )
  await untilFollowed(readable.site, head.number)
  const { runs } = await readSheet(await fetchBoard('/boards/an-ju/60x90.pdf'))
  const own = runs.filter(
    ({ text, size }) => size > 14 && size < 16 && title.includes(text) && text.length === 7,
  )
  expect(own.map(({ text }) => text).join('')).toBe(title)
  for (const run of own) expect([run.x > 11.9, run.x + run.width < 118]).toEqual([true, true])
})
