import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBuilt, type SiteProcess, startSiteProcess, untilFollowed } from '../support/built-site.ts'
import { toResult, toStandardSet, toStory } from '../support/documents.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'

const base = '/'
let feed: FeedServer
let folder: string
let site: SiteProcess

beforeAll(async () => {
  feed = await startFeed()
  folder = await mkdtemp(join(tmpdir(), 'exemplar-check-'))
  await feed.publish(toResult('result', ['haibin', 'zhulin']))
  await feed.publish(toStory('deng-liang-le'))
  await feed.publish(toStandardSet('first', { year: 2021 }))
  await feed.publish(toStandardSet('older', { year: 2020 }))
  for (let number = 0; number < 31; number++) await feed.publish(toStory(`story-${number}`))
  site = await startSiteProcess(findBuilt(base), { CMS_URL: feed.url, DATA_DIR: folder, base })
  await site.line('公报已收录到第35号')
})
afterAll(async () => {
  await site.stop()
  await feed.stop()
  await rm(folder, { recursive: true, force: true })
})

const untilHas = (number: number) => untilFollowed(site, number)
const readHtml = async (path: string) => (await site.get(path)).text()
const toServedDigest = async (path: string) =>
  createHash('sha256')
    .update(new Uint8Array(await (await site.get(path)).arrayBuffer()))
    .digest('hex')

describe('checking the gazette with any SHA-256 tool', () => {
  test('the digest of the head and of the document as served are those that the entry shows', async () => {
    for (const number of [1, 2, 3]) {
      const html = await readHtml(`/gazette/${number}`)
      for (const part of ['head', 'document']) {
        const path = `/gazette/${number}.${part}`
        expect(html).toContain(`href="${path}"`)
        expect(html).toContain(await toServedDigest(path))
      }
      expect(await toServedDigest(`/gazette/${number}.head`)).toBe(feed.chain.entries[number - 1]?.digest)
    }
  })

  test('a result leads to the files to check it with, and the record to the keys', async () => {
    expect(await readHtml('/results/result')).toContain('href="/verify/1"')
    const html = await readHtml('/verify/1')
    for (const part of ['json', 'head', 'document']) expect(html).toContain(`href="/gazette/1.${part}"`)
    expect(await readHtml('/gazette')).toContain('href="/verify"')
    expect(await readHtml('/verify')).toContain('href="/.well-known/exemplar-keys.json"')
    const keys = await site.get('/.well-known/exemplar-keys.json')
    expect(await keys.json()).toEqual({ version: 1, keys: feed.chain.keys })
  })

  test('what does not exist is missing, and a withdrawn document is gone while its head stays', async () => {
    const { number } = (await feed.withdraw('deng-liang-le')).head
    await untilHas(number)
    const statuses = [
      '2.document',
      '2.head',
      `${number}.document`,
      `${number}.head`,
      '99.document',
      '99.head',
    ]
    const asked = await Promise.all(statuses.map((name) => site.get(`/gazette/${name}`)))
    expect(asked.map(({ status }) => status)).toEqual([410, 200, 404, 200, 404, 404])
    expect(await toServedDigest('/gazette/2.head')).toBe(feed.chain.entries[1]?.digest)
  })
})

describe('lists', () => {
  test('what a community wrote is counted and paged, from the oldest page on', async () => {
    const newest = await readHtml('/communities/haibin')
    expect(newest).toMatch(/共3[12]篇/)
    expect(newest).toMatch(/最新<\/span>[\s\S]*href="\/communities\/haibin\?page=1"/)
    const oldest = await readHtml('/communities/haibin?page=1')
    expect(oldest.replaceAll('<wbr>', '')).toContain('story-0的典型经验')
    expect(oldest).toMatch(/<a href="\/communities\/haibin"[^>]*>\s*最新/)
    // Its own number is the newest page, which has one address.
    expect(await readHtml('/communities/haibin?page=2')).toMatch(
      /rel="canonical" href="[^"]*\/communities\/haibin"/,
    )
    expect((await site.get('/communities/haibin?page=3')).status).toBe(404)
    for (const path of ['/press', '/results']) {
      expect((await site.get(path)).status).toBe(200)
      expect((await site.get(`${path}?page=2`)).status).toBe(404)
    }
  })

  test('what is published moves nothing from page to page', async () => {
    const read = async (path: string) =>
      [...(await readHtml(path)).matchAll(/href="\/stories\/([a-z0-9-]+)"/g)].map(([, slug]) => slug)
    const before = await read('/stories?page=1')
    expect(before.length).toBeGreaterThanOrEqual(20)
    await untilHas((await feed.publish(toStory('one-more'))).head.number)
    expect(await read('/stories')).toContain('one-more')
    expect(await read('/stories?page=1')).toEqual(before)
  })

  test('a story leads to those of its standard before it, and stays as it is when others follow', async () => {
    const related = async (slug: string) => {
      const [, list = ''] = (await readHtml(`/stories/${slug}`)).split('同一标准的经验')
      return [...(list.split('</ul>')[0] ?? '').matchAll(/\/stories\/([a-z0-9-]+)/g)].map(
        ([, found]) => found,
      )
    }
    expect(await related('story-9')).toEqual(['story-8', 'story-7', 'story-6', 'story-5', 'story-4'])
    // Before the first there is nothing: those after it are shown.
    const [first, ...others] = await related('story-0')
    expect(['deng-liang-le', 'story-1']).toContain(first)
    expect(others).toHaveLength(4)
  })
})

describe('the standard set in force', () => {
  test('is that of the latest year, whatever is published or corrected after it', async () => {
    expect(await readHtml('/standards')).toContain('first的创建标准')
    await untilHas((await feed.publish(toStandardSet('older', { version: '第二版' }))).head.number)
    expect(await readHtml('/standards')).toContain('first的创建标准')
  })

  test('when withdrawn gives way to the one before it, and the last one leaves its notice with 410', async () => {
    await untilHas((await feed.withdraw('first')).head.number)
    expect(await readHtml('/standards')).toContain('older的创建标准')
    await untilHas((await feed.withdraw('older')).head.number)
    for (const path of ['/standards', '/standards/3']) {
      const gone = await site.get(path)
      expect(gone.status, path).toBe(410)
      expect(await gone.text()).toContain('文中数字有误，现予撤下。')
    }
    expect((await site.get('/standards/none')).status).toBe(404)
  })
})
