import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBuilt, type SiteProcess, startSiteProcess } from '../support/built-site.ts'
import { toStory } from '../support/documents.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'

const base = '/jzxfsq/'
let feed: FeedServer
let folder: string
let site: SiteProcess

beforeAll(async () => {
  feed = await startFeed()
  folder = await mkdtemp(join(tmpdir(), 'exemplar-base-'))
  await feed.publish(toStory('deng-liang-le'))
  site = await startSiteProcess(findBuilt(base), { CMS_URL: feed.url, DATA_DIR: folder, base })
  await site.line('公报已收录到第1号')
})
afterAll(async () => {
  await site.stop()
  await feed.stop()
  await rm(folder, { recursive: true, force: true })
})

const ask = (path: string) => fetch(new URL(path, site.url), { redirect: 'manual' })

describe('the site under a path of its host', () => {
  test('is whole: every link and file of a page is below the path', async () => {
    const html = await (await ask('/jzxfsq/stories/deng-liang-le')).text()
    const addresses = Array.from(html.matchAll(/(?:href|src)="(\/[^"#]*)/g), ([, address = '']) => address)
    expect(addresses.length).toBeGreaterThan(5)
    for (const address of new Set(addresses)) {
      expect(address.startsWith(base), address).toBe(true)
      expect((await ask(address)).status, address).toBeLessThan(400)
    }
  })

  test.each([
    ['/jzxfsq', '/jzxfsq/'],
    ['/jzxfsq?mode=1', '/jzxfsq/?mode=1'],
    ['/', '/jzxfsq/'],
    ['/jzxfsq/stories/', '/jzxfsq/stories'],
    ['/jzxfsq//stories', '/jzxfsq/stories'],
  ])('sends %s to %s', async (path, location) => {
    const answer = await ask(path)
    expect([answer.status, answer.headers.get('location')]).toEqual([308, location])
  })

  test('says outside of the path that there is nothing', async () => {
    for (const path of ['/stories', '/jzxfsqx/', '/healthz', '/_astro/x.css'])
      expect((await ask(path)).status, path).toBe(404)
  })
})
