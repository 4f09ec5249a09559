import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBuilt, type SiteProcess, startSiteProcess } from '../support/built-site.ts'
import { toConference, toFigure, toStory } from '../support/documents.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'
import { toPageReader, toSeen } from '../support/site-page.ts'

let feed: FeedServer
let folder: string
let site: SiteProcess

/** Stories 1 to 45 on the 29th of October 2020, a figure on New Year's Eve, then a correction and a withdrawal in 2021. */
beforeAll(async () => {
  feed = await startFeed()
  folder = await mkdtemp(join(tmpdir(), 'exemplar-ledger-'))
  for (let number = 1; number <= 45; number++) await feed.chain.publish(toStory(`s${number}`))
  await feed.chain.publish(toFigure('she-qu'), 'she-qu', '2020-12-31T15:59:59.000Z')
  await feed.chain.publish(toConference('hui'), 'hui', '2020-12-31T16:00:00.000Z')
  await feed.chain.publish(
    toStory('s1', { title: '改过的', correction: '名称写错。' }),
    's1',
    '2021-02-03T01:00:00.000Z',
  )
  await feed.chain.withdraw('s2', '2021-02-04T01:00:00.000Z')
  site = await startSiteProcess(findBuilt(), { CMS_URL: feed.url, DATA_DIR: folder })
  await site.line('公报已收录到第49号')
})
afterAll(async () => {
  await site.stop()
  await feed.stop()
  await rm(folder, { recursive: true, force: true })
})

const read = toPageReader(() => site)
const listNumbers = (html: string): number[] =>
  [...(/<table[\s\S]*<\/table>/.exec(html)?.[0] ?? '').matchAll(/class="number plain"[^>]*>\s*(\d+)/g)].map(
    ([, number]) => Number(number),
  )
/** The path in a link, as an address has it. */
const findLink = (html: string, rel: string): string | undefined =>
  [...html.matchAll(/<a[^>]*>/g)]
    .map(([tag]) => tag)
    .find((tag) => tag.includes(`rel="${rel}"`))
    ?.match(/href="([^"]+)"/)?.[1]
    ?.replaceAll('&#38;', '&')
    .replaceAll('&amp;', '&')

test('the record is chosen by act, kind and time, each a link that keeps the others', async () => {
  const all = toSeen(await read('/gazette'))
  expect(all).toContain('做什么全部49发布47更正1撤下1')
  expect(all).toContain('时间全部2021年2020年')
  expect(listNumbers(await read('/gazette?act=correct'))).toEqual([48])
  expect(listNumbers(await read('/gazette?act=withdraw&kind=story'))).toEqual([49])
  expect(listNumbers(await read('/gazette?time=2021'))).toEqual([49, 48, 47])
  expect(listNumbers(await read('/gazette?time=2021-02'))).toEqual([49, 48])
  expect(listNumbers(await read('/gazette?time=2020-12'))).toEqual([46])
  const chosen = await read('/gazette?act=publish&time=2021')
  expect(listNumbers(chosen)).toEqual([47])
  expect(toSeen(chosen)).toContain('做什么全部发布更正撤下')
  expect(toSeen(chosen)).toContain('时间全部2021年2020年2月1月')
  expect(chosen).toMatch(/act=publish&(#38;|amp;)kind=conference&(#38;|amp;)time=2021"/)
  expect(chosen).toContain('<meta name="robots" content="noindex">')
})

test('a choice is read stretch by stretch, there and back', async () => {
  const first = await read('/gazette?kind=story')
  expect(listNumbers(first)).toEqual([49, 48, ...Array.from({ length: 18 }, (_, index) => 45 - index)])
  expect(findLink(first, 'prev')).toBeUndefined()
  const second = await read(findLink(first, 'next') ?? '')
  expect(listNumbers(second)).toEqual(Array.from({ length: 20 }, (_, index) => 27 - index))
  const third = await read(findLink(second, 'next') ?? '')
  expect(listNumbers(third)).toEqual([7, 6, 5, 4, 3, 2, 1])
  expect(findLink(third, 'next')).toBeUndefined()
  expect(listNumbers(await read(findLink(third, 'prev') ?? ''))).toEqual(listNumbers(second))
  expect(findLink(second, 'prev')).toBe('/gazette?kind=story')
})

test('what finds nothing says so; what is no choice is no page', async () => {
  const none = toSeen(await read('/gazette?act=correct&kind=figure'))
  expect(none).toContain('没有这样的公报。可以少选一项，或者看全部49号。')
  for (const query of [
    'act=delete',
    'kind=novel',
    'time=2021-13',
    'time=21',
    'kind=story&before=1',
    'before=0',
  ])
    expect((await site.get(`/gazette?${query}`)).status, query).toBe(404)
})

test('a number leads to its entry, without a script; one that is none is said to be', async () => {
  const found = await site.get('/gazette?number=48', { redirect: 'manual' })
  expect([found.status, found.headers.get('location')]).toEqual([302, '/gazette/48'])
  expect((await site.get('/gazette?number=%2048%20', { redirect: 'manual' })).status).toBe(302)
  for (const number of ['50', '0', '-1', '第1号', '']) {
    const missing = await site.get(`/gazette?number=${encodeURIComponent(number)}`, { redirect: 'manual' })
    expect(missing.status, number).toBe(404)
    expect(toSeen(await missing.text()), number).toContain('没有这一号。现在编到第49号，请填1至49。')
  }
  expect(await read('/gazette')).toMatch(/<form class="jump screen"[^>]* action="\/gazette" method="get"/)
})

test('an entry leads to the ones beside it, and says how what it published stands now', async () => {
  const first = await read('/gazette/1')
  expect(findLink(first, 'prev')).toBeUndefined()
  expect(findLink(first, 'next')).toBe('/gazette/2')
  expect(toSeen(first)).toContain('后来有更正，现在以第48号为准。')
  const last = await read('/gazette/49')
  expect([findLink(last, 'prev'), findLink(last, 'next')]).toEqual(['/gazette/48', undefined])
  expect(toSeen(await read('/gazette/48'))).toContain('这一版现在有效。')
  expect(toSeen(await read('/gazette/2'))).toContain('2021-02-0409:00由第49号撤下，正文不再提供。')
})

test('a correction mirrors both prints, and counts what stayed', async () => {
  const page = await read('/gazette/48')
  expect(toSeen(page)).toContain('原来，第1号第1版现在，第48号第2版')
  expect(toSeen(page)).toMatch(/其余\d+处（.*）没有改动。/)
  const [before, after] = [...page.matchAll(/<svg[^>]*class="print"[^>]*>.*?d="([^"]+)"/gs)]
    .map(([, path]) => path)
    .slice(1, 3)
  expect(before).toMatch(/^M2 40V/)
  expect(after).toMatch(/^M2 40V/)
  expect(after).not.toBe(before)
  expect(await read('/gazette/47')).not.toContain('class="twin"')
})
