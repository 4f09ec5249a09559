import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Announcement } from '@exemplar/shared/kinds/announcement'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBuilt, type SiteProcess, startSiteProcess, untilFollowed } from '../support/built-site.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'
import { type Held, startHastyCrawler } from '../support/hasty-crawler.ts'
import { toSampleDocuments } from '../support/sample-documents.ts'

// A crawler at full speed, with a cache of its own, while a result is announced and at the minute in which a notice ends.
const documents = toSampleDocuments()
const isAct = (act: Announcement['act']) => (one: (typeof documents)[number]) =>
  one.kind === 'announcement' && one.act === act
const notice = documents.find(isAct('public-notice')) as Announcement
const result = documents.find(isAct('final-result')) as Announcement
const end = Date.parse('2040-04-06T00:00:00+08:00')
const run = { ...notice.notice, from: '2040-04-02', to: '2040-04-05' } as NonNullable<Announcement['notice']>

let feed: FeedServer
let place: string
let site: SiteProcess
let shift = 0
let paths: string[]

const now = (): number => Date.now() + shift
const setClock = async (time: number): Promise<void> => {
  shift = time - Date.now()
  await writeFile(join(place, 'shift'), String(shift))
}
const readAll = async (): Promise<Map<string, string>> => {
  const found = new Map<string, string>()
  for (const path of paths) found.set(path, await (await site.get(path)).text())
  return found
}
const toPath = ({ slug }: { slug: string }): string => `/results/${slug}`

beforeAll(async () => {
  feed = await startFeed()
  place = await mkdtemp(join(tmpdir(), 'exemplar-announced-'))
  await setClock(end - 600_000)
  for (const document of documents) if (document.kind !== 'announcement') await feed.publish(document)
  await feed.publish({ ...notice, notice: run })
  site = await startSiteProcess(findBuilt(), {
    ...{ CMS_URL: feed.url, CLOCK_SHIFT: join(place, 'shift'), DATA_DIR: join(place, 'site') },
  })
  await site.line(`公报已收录到第${feed.chain.entries.length}号`)
  const catalogue = await (await site.get('/data/catalogue.json')).text()
  const data = [...catalogue.matchAll(/\/data\/[\w-]+\.(?:csv|json)/g)].map(([path]) => path)
  const [first, last] = [result.nominations[0], result.nominations.at(-1)]
  paths = [
    ...['/', '/results', toPath(notice), toPath(result), '/communities', '/districts', '/plan', '/gazette'],
    ...['/feed.xml', '/feed.json', '/atom.xml', '/results/feed.xml', '/sitemap.xml', '/elder/results'],
    ...[first, last].map((one) => `/communities/${one?.community.slug}`),
    ...new Set(data),
  ]
}, 120_000)
afterAll(async () => {
  await site?.stop()
  await feed?.stop()
  await rm(place, { recursive: true, force: true })
})

/** What each of `held` shows: what stood there before, what stands there afterwards, both alike, or neither. */
const toState = (
  { body, path }: Held,
  { before, after }: { before: ReadonlyMap<string, string>; after: ReadonlyMap<string, string> },
): 'old' | 'new' | 'same' | 'part' => {
  const [was, is] = [body === before.get(path), body === after.get(path)]
  if (was && is) return 'same'
  return was ? 'old' : is ? 'new' : 'part'
}

test('a result is public as a whole and at one instant, on every surface, and no old tag brings back what was before', async () => {
  const before = await readAll()
  const crawler = startHastyCrawler(site, paths, now)
  await crawler.until((held) => held.length > 3 * paths.length)
  await feed.publish({ ...result, publicNotice: notice.slug })
  await untilFollowed(site, feed.chain.entries.length)
  const reached = crawler.held.length
  await crawler.until((held) => held.length > reached + 3 * paths.length)
  const held = await crawler.stop()
  const after = await readAll()
  const states = held.map((one) => ({ ...one, state: toState(one, { before, after }) }))
  expect(states.filter(({ state }) => state === 'part').map(({ path }) => path)).toEqual([])
  const changed = new Set(states.filter(({ state }) => state === 'new').map(({ path }) => path))
  for (const path of ['/', '/results', toPath(result), '/results/feed.xml', '/feed.json', '/atom.xml'])
    expect(changed, path).toContain(path)
  // Whoever has seen it anywhere is told the old nowhere.
  const first = Math.min(...states.filter(({ state }) => state === 'new').map(({ answered }) => answered))
  const late = states.filter(({ asked, state }) => state === 'old' && asked > first)
  expect(late.map(({ path }) => path)).toEqual([])
  expect(held.filter(({ age }) => age > 0).map(({ path }) => path)).toEqual([])
})

test('a notice that ends is over at that very instant, and nothing may be taken from a cache beyond it', async () => {
  await setClock(end - 4_000)
  const before = await readAll()
  expect(before.get(toPath(notice))).toContain('公示中')
  const crawler = startHastyCrawler(site, paths, now)
  await crawler.until(() => now() > end + 1_500)
  const held = await crawler.stop()
  const after = await readAll()
  expect(after.get(toPath(notice))).toContain('已结束')
  const states = held.map((one) => ({ ...one, state: toState(one, { before, after }) }))
  expect(states.filter(({ state }) => state === 'part').map(({ path }) => path)).toEqual([])
  expect(states.filter(({ answered, state }) => state === 'new' && answered < end)).toEqual([])
  expect(
    states.filter(({ asked, state }) => state === 'old' && asked >= end).map(({ path }) => path),
  ).toEqual([])
  const [seenOld, seenNew] = ['old', 'new'].map(
    (wanted) => new Set(states.filter(({ state }) => state === wanted).map(({ path }) => path)),
  )
  for (const path of ['/results', toPath(notice)])
    for (const seen of [seenOld, seenNew]) expect(seen, path).toContain(path)
  const tooLong = states.filter(
    ({ age, answered, state }) => state === 'old' && answered < end && answered + age * 1000 > end,
  )
  expect(tooLong.map(({ path }) => path)).toEqual([])
})
