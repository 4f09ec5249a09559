import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBuilt, type SiteProcess, startSiteProcess } from '../support/built-site.ts'
import { toStory } from '../support/documents.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'

/** More than one page of the feed, of which the last entry withdraws what the first one published. */
const stories = 520
const main = join(import.meta.dirname, '../support/hasty-site.ts')

let feed: FeedServer
let folder: string
let build: string
let site: SiteProcess

const start = async (): Promise<SiteProcess> =>
  startSiteProcess(build, { CMS_URL: feed.url, DATA_DIR: folder, main })

beforeAll(async () => {
  feed = await startFeed()
  folder = await mkdtemp(join(tmpdir(), 'exemplar-half-'))
  for (let number = 1; number <= stories; number++) await feed.chain.publish(toStory(`story-${number}`))
  await feed.chain.withdraw('story-1')
  build = findBuilt()
})
afterAll(async () => {
  await site?.stop()
  await feed.stop()
  await rm(folder, { recursive: true, force: true })
})

type Health = { ready: boolean; head: number; fault: null | { code: string } }
const readHealth = async (): Promise<Health> => (await (await site.get('/healthz')).json()) as Health

const expectNothingServed = async () => {
  await expect
    .poll(async () => (await readHealth()).fault?.code, { timeout: 30_000 })
    .toBe('feed-unreachable')
  expect(await readHealth()).toMatchObject({ ready: false, head: 500 })
  expect((await site.get('/healthz')).status).toBe(503)
  for (const path of ['/', '/stories/story-1', '/stories/story-2', '/gazette'])
    expect((await site.get(path)).status, path).toBe(503)
}

test('a first catch-up that is cut off serves nothing, also after a restart, until it is whole', async () => {
  feed.interfere((kind, { response, url }) => {
    if (kind !== 'page' || url.searchParams.get('after') === '0') return false
    response.destroy()
    return true
  })
  site = await start()
  await expectNothingServed()
  await site.stop()
  site = await start()
  await expectNothingServed()
  feed.interfere(undefined)
  await expect.poll(readHealth, { timeout: 30_000 }).toMatchObject({ ready: true, head: 521, fault: null })
  expect((await site.get('/stories/story-1')).status).toBe(410)
  expect((await site.get('/stories/story-2')).status).toBe(200)
})
