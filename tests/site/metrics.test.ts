import { mkdtemp, rm } from 'node:fs/promises'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBuilt, type SiteProcess, startSiteProcess, untilFollowed } from '../support/built-site.ts'
import { toStory } from '../support/documents.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'
import { findFreePort } from '../support/free-port.ts'
import { listMetrics, readMetrics, sharedMetrics, siteMetrics } from '../support/metrics.ts'

let feed: FeedServer
let folder: string
let port: number
let site: SiteProcess

const start = (SITE_METRICS_PORT: string) =>
  startSiteProcess(findBuilt(), {
    ...{ CMS_URL: feed.url, DATA_DIR: folder, SITE_METRICS_PORT },
  })

beforeAll(async () => {
  feed = await startFeed()
  folder = await mkdtemp(join(tmpdir(), 'exemplar-metrics-'))
  await feed.publish(toStory('di-yi-pian'))
  port = await findFreePort()
  site = await start(String(port))
  await site.line('公报已收录到第1号')
})
afterAll(async () => {
  await site.stop()
  await feed.stop()
  await rm(folder, { recursive: true, force: true })
})

const read = () => readMetrics(port)
const own = async () =>
  Object.fromEntries([...(await read())].filter(([name]) => name.startsWith('exemplar_site_')))

test('a site that is well is told of in numbers', async () => {
  expect((await listMetrics(port)).toSorted()).toEqual([...siteMetrics, ...sharedMetrics].toSorted())
  const { exemplar_site_feed_lag_seconds: lag, ...others } = await own()
  expect(others).toMatchObject({
    exemplar_site_ready: 1,
    exemplar_site_head: 1,
    exemplar_site_latest: 1,
    exemplar_site_connected: 1,
    exemplar_site_memory_lost: 0,
  })
  expect(lag).toBeLessThan(60)
  expect((await read()).get('process_resident_memory_bytes')).toBeGreaterThan(10_000_000)
})

test('its answers are counted by class', async () => {
  const count = async (name: string) => (await read()).get(`exemplar_http_responses_total{class="${name}"}`)
  const before = { '2xx': await count('2xx'), '4xx': await count('4xx') }
  expect((await site.get('/stories/di-yi-pian')).status).toBe(200)
  expect((await site.get('/stories/mei-you')).status).toBe(404)
  expect((await site.get('/stories/mei-you-2')).status).toBe(404)
  expect([await count('2xx'), await count('4xx')]).toEqual([
    (before['2xx'] ?? 0) + 1,
    (before['4xx'] ?? 0) + 2,
  ])
})

test('a page is made once, and is ready for whoever asks after', async () => {
  const [before, again] = [await own(), '/stories?page=1']
  for (let asked = 0; asked < 3; asked += 1) expect((await site.get(again)).status).toBe(200)
  const after = await own()
  const grown = (name: string) => (after[name] ?? 0) - (before[name] ?? 0)
  expect([grown('exemplar_site_store_made_total'), grown('exemplar_site_store_hits_total')]).toEqual([1, 2])
  expect(grown('exemplar_site_store_pages')).toBe(1)
  expect(grown('exemplar_site_store_bytes')).toBeGreaterThan(1_000)
})

test('what is published is its head, and what is wrong with the feed has its code', async () => {
  await feed.publish(toStory('di-er-pian'))
  await untilFollowed(site, 2)
  expect(await own()).toMatchObject({ exemplar_site_head: 2, exemplar_site_latest: 2 })
  feed.lies.change = (served) => served.slice(0, 1)
  feed.push()
  const fault = 'exemplar_site_fault{code="gazette-shortened"}'
  await expect.poll(own, { timeout: 15_000 }).toMatchObject({ exemplar_site_head: 2, [fault]: 1 })
  feed.lies.change = (served) => served
  feed.push()
  await expect.poll(own, { timeout: 15_000 }).not.toHaveProperty([fault])
})

test('a feed that cannot be reached is not connected, and how long it was not read grows', async () => {
  await feed.stop()
  await expect.poll(own, { timeout: 15_000 }).toMatchObject({ exemplar_site_connected: 0 })
  const { exemplar_site_feed_lag_seconds: before = 0 } = await own()
  const lag = async () => (await own()).exemplar_site_feed_lag_seconds
  await expect.poll(lag, { timeout: 15_000 }).toBeGreaterThan(before)
  await feed.start()
})

test('nothing of what is published, and of who reads it, is told', async () => {
  const answer = await fetch(`http://127.0.0.1:${port}/metrics`)
  expect(await answer.text()).not.toMatch(/pian|stories|127\.0\.0\.1|[一-鿿]/)
})

test('it is read from this machine alone, and the public port has it not', async () => {
  expect((await site.get('/metrics')).status).toBe(404)
  const elsewhere = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)
  if (elsewhere) await expect(fetch(`http://${elsewhere.address}:${port}/metrics`)).rejects.toThrow()
})

test('a site whose metrics find their port taken does not start, and says which setting', async () => {
  const other = await mkdtemp(join(tmpdir(), 'exemplar-metrics-'))
  const refused = await startSiteProcess(findBuilt(), {
    ...{ CMS_URL: feed.url, DATA_DIR: other, SITE_METRICS_PORT: String(port) },
  })
  expect(await refused.exited).toBe(1)
  expect(await refused.line('metrics-port-taken')).toContain('SITE_METRICS_PORT')
  await rm(other, { recursive: true, force: true })
})
