import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { limits } from '@exemplar/shared/gazette/limits'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { findBuilt, type SiteProcess, startSiteProcess } from '../support/built-site.ts'
import { toStory } from '../support/documents.ts'
import { furtherFaultyFeeds, knownFaultyFeeds } from '../support/faulty-feeds.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'
import { pour } from '../support/pour.ts'

let feed: FeedServer
let folder: string
let site: SiteProcess
let heartbeat: NodeJS.Timeout

type Health = {
  head: number
  connected: boolean
  lagSeconds: number
  fault: null | { number: number; code: string; since: string; zh: string; en: string }
}

const main = join(import.meta.dirname, '../support/hasty-site.ts')

beforeAll(async () => {
  feed = await startFeed()
  folder = await mkdtemp(join(tmpdir(), 'exemplar-faulty-'))
  for (const slug of ['one', 'two', 'three']) await feed.publish(toStory(slug))
  heartbeat = setInterval(feed.push, 100)
  site = await startSiteProcess(findBuilt(), { CMS_URL: feed.url, DATA_DIR: folder, main })
  await site.line('公报已收录到第3号')
})
afterAll(async () => {
  clearInterval(heartbeat)
  const code = await site.stop()
  await feed.stop()
  await rm(folder, { recursive: true, force: true })
  expect(code).toBe(0)
})

const askHealth = async (): Promise<Health> => (await (await site.get('/healthz')).json()) as Health

const heal = () => {
  feed.interfere(undefined)
  feed.lies.change = (entries) => entries
  feed.lies.keyList = undefined
}
afterEach(heal)

/** Bytes of memory that the site's process holds, or the most that it held since {@link forgetPeak}. */
const readMemory = (line: 'VmRSS' | 'VmHWM'): number => {
  const status = readFileSync(`/proc/${site.pid}/status`, 'utf8')
  const [, kilobytes] = new RegExp(`^${line}:\\s+(\\d+) kB$`, 'm').exec(status) ?? []
  return Number(kilobytes) * 1024
}
const forgetPeak = (): number => {
  writeFileSync(`/proc/${site.pid}/clear_refs`, '5')
  return readMemory('VmRSS')
}

/**
 * What reading a fault again and again may cost on top: some of the longest pages, of which a busy machine throws away the
 * last ones late. An answer read without a limit comes to many times that within the time it is given.
 */
const mostMore = 8 * limits.page

/** Of requests after the fault was found. */
const mostTries = 6

const sixty = { timeout: 60_000, interval: 50 }

describe('a feed that is broken', () => {
  test.each(Object.entries({ ...knownFaultyFeeds, ...furtherFaultyFeeds }))(
    '%s: it is named, the last good state is served, and the site follows again once it is whole',
    async (_name, { code, break: breakFeed, tries = mostTries }) => {
      const before = await askHealth()
      expect(before).toMatchObject({ head: feed.chain.entries.length, fault: null })
      const { slug } = feed.chain.entries.at(-1)?.head ?? { slug: '' }
      const held = forgetPeak()
      await breakFeed(feed)
      await expect.poll(async () => (await askHealth()).fault?.code, sixty).toBe(code)
      // What it costs to read this is paid again and again.
      for (let time = 0; time < tries; time++) await feed.nextOfAny()
      const { fault } = await askHealth()
      expect(fault).toMatchObject({
        zh: expect.stringMatching(/[一-龥]/),
        en: expect.stringMatching(/[a-z]/),
      })
      expect(Date.parse(fault?.since ?? '')).toBeLessThanOrEqual(Date.now())
      expect((await site.get('/healthz?strict')).status).toBe(503)
      const page = await site.get(`/stories/${slug}`)
      expect([page.status, (await page.text()).includes(`${slug}的典型经验`)]).toEqual([200, true])
      heal()
      await feed.publish(toStory(`after-${feed.chain.entries.length}`))
      const head = feed.chain.entries.length
      await expect
        .poll(async () => {
          const { fault: left, head: reached, connected } = await askHealth()
          return [left, reached, connected]
        }, sixty)
        .toEqual([null, head, true])
      expect((await site.get('/healthz?strict')).status).toBe(200)
      expect(site.lines.join('\n')).toContain(code)
      expect(readMemory('VmHWM') - held).toBeLessThan(mostMore)
    },
  )

  test('a stream that begins well each time and then floods has one fault, until one was good for long', async () => {
    const state = JSON.stringify(feed.findState())
    feed.interfere((kind, { response }) => {
      if (kind !== 'stream') return false
      response.writeHead(200, { 'Content-Type': 'text/event-stream' })
      response.write(`event: head\ndata: ${state}\n\n`)
      void pour(response, ':\n'.repeat(32_768))
      return true
    })
    feed.cut()
    const listTold = () => site.lines.filter((line) => line.includes('stream-floods'))
    const before = listTold().length
    // By then the waits between them are as long as they get.
    for (let time = 0; time < 12; time++) await feed.next('stream')
    expect(listTold().slice(before)).toHaveLength(1)
    expect((await askHealth()).fault?.code).toBe('stream-floods')
    heal()
    await expect.poll(async () => (await askHealth()).fault, sixty).toBe(null)
  })

  test('the list is that of the test in which they were found', () => {
    expect(Object.keys(knownFaultyFeeds)).toHaveLength(28)
    expect(Object.keys(furtherFaultyFeeds)).toHaveLength(5)
  })
})
