import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toStory } from '../support/documents.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'
import { findFreePort } from '../support/free-port.ts'
import { followMetrics, listMetrics, mirrorMetrics, readMetrics, sharedMetrics } from '../support/metrics.ts'
import { type MirrorProcess, startMirror, untilLevel } from '../support/mirror-process.ts'

let feed: FeedServer
let place: string
let port: number
let mirror: MirrorProcess

const start = (folder: string, data: string) =>
  startMirror([join(place, folder)], {
    ...{ CMS_URL: feed.url, DATA_DIR: join(place, data), SITE_METRICS_PORT: String(port) },
  })

beforeAll(async () => {
  feed = await startFeed()
  place = await mkdtemp(join(tmpdir(), 'exemplar-mirror-metrics-'))
  port = await findFreePort()
  await feed.publish(toStory('di-yi-pian'))
  mirror = start('www', 'data')
  await untilLevel(mirror, 1)
})
afterAll(async () => {
  await mirror?.stop()
  await feed?.stop()
  await rm(place, { recursive: true, force: true })
})

const own = async () =>
  Object.fromEntries([...(await readMetrics(port))].filter(([name]) => /_(?:site|mirror)_/.test(name)))

test('a mirror that is level says so in numbers, with how it follows by the names that a site has', async () => {
  const names = [...followMetrics, ...mirrorMetrics, ...sharedMetrics]
  expect((await listMetrics(port)).toSorted()).toEqual(names.toSorted())
  const {
    exemplar_mirror_addresses: addresses = 0,
    exemplar_mirror_written_total: written,
    ...rest
  } = await own()
  expect(rest).toMatchObject({
    ...{ exemplar_site_ready: 1, exemplar_site_head: 1, exemplar_site_connected: 1 },
    ...{ exemplar_mirror_head: 1, exemplar_mirror_owed: 0, exemplar_mirror_failures_total: 0 },
  })
  expect(addresses).toBeGreaterThan(30)
  expect(written).toBeGreaterThan(30)
})

test('what is published is written, and no more of the rest than it touches', async () => {
  const before = await own()
  await feed.publish(toStory('di-er-pian'))
  await untilLevel(mirror, 2)
  const after = await own()
  const grown = (name: string) => (after[name] ?? 0) - (before[name] ?? 0)
  expect(after.exemplar_mirror_head).toBe(2)
  // The story in its two readings is one address, its entry four.
  expect(grown('exemplar_mirror_addresses')).toBeGreaterThanOrEqual(5)
  expect(grown('exemplar_mirror_written_total')).toBeGreaterThan(grown('exemplar_mirror_addresses'))
  expect(grown('exemplar_mirror_written_total')).toBeLessThan(after.exemplar_mirror_addresses ?? 0)
})

test('a second mirror whose numbers find their port taken does not start, and says which setting', async () => {
  const refused = start('other', 'other-data')
  expect(await refused.exited).toBe(1)
  expect(refused.lines.join()).toMatch(/metrics-port-taken: .*SITE_METRICS_PORT/)
})

test('a failure to write is counted, and what is not written is not said to be there', async () => {
  await rm(join(place, 'www/_mirror/writing'), { recursive: true })
  await writeFile(join(place, 'www/_mirror/writing'), '')
  await feed.publish(toStory('di-san-pian'))
  await mirror.line('镜像暂时写不下去')
  expect(await own()).toMatchObject({
    ...{ exemplar_site_head: 3, exemplar_mirror_head: 2, exemplar_mirror_failures_total: 1 },
  })
})
