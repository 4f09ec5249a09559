import type { Story } from '@exemplar/shared/kinds/story'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SiteProcess } from '../support/built-site.ts'
import { type SitePage, sitePages } from '../support/every-page.ts'
import type { FeedServer } from '../support/feed-server.ts'
import { toLargeResult, toLargeStories } from '../support/large-round.ts'
import { type PageStage, startPages } from '../support/page-stage.ts'
import { toSeen } from '../support/site-page.ts'
import { readWire } from '../support/wire.ts'

/** What a first visit to a page may cost: its HTML and its sheets, as they come over the wire to a browser of today. */
const most = 20_000

let stage: PageStage
let site: SiteProcess

const readBytes = async (path: string, status = 200): Promise<number> => {
  const { head, body } = await readWire(site.url + path, { 'accept-encoding': 'br' })
  expect(head, path).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  // A small file is sent as it is.
  if (body.byteLength >= 1_024) expect(head, path).toMatch(/content-encoding: br/)
  return body.byteLength
}

/** A story with a picture in the three sizes that are made of one. */
const withCover = async (story: Story, feed: FeedServer): Promise<Story> => {
  const files = [480, 960, 1600].map(async (width) => ({
    ...(await feed.addFile(`${story.slug} ${width}`)),
    ...{ width, height: width / 2 },
  }))
  const cover = { alt: story.deck, credit: '示例绘图', licence: '随本软件以MIT许可提供' }
  return { ...story, cover: { ...cover, files: await Promise.all(files) } }
}

beforeAll(async () => {
  stage = await startPages({
    change: (document, feed) => (document.kind === 'story' ? withCover(document, feed) : document),
    publish: async (feed) => {
      for (const story of toLargeStories()) await feed.chain.publish(await withCover(story, feed))
      await feed.chain.publish(toLargeResult('twenty-of-sixty', 20))
      await feed.chain.publish(toLargeResult('all-sixty', 60))
    },
  })
  site = stage.site
})
afterAll(() => stage?.stop())

/** What is heavier than the list of all pages has it. */
const heavy: readonly SitePage[] = [
  { path: '/', says: '60个社区' },
  { path: '/stories', says: '共54篇' },
  { path: '/stories?page=2', says: '第2页' },
  { path: '/stories/story-40', says: '共用的院门' },
  { path: '/results/twenty-of-sixty', says: '60个社区7个环节' },
  { path: '/results/all-sixty', says: '桑巷社区' },
  { path: '/correct/results/all-sixty', says: '告诉谁' },
]
test.each([...sitePages, ...heavy])('$path and its sheets come to no more than 20 KB', async (page) => {
  const { path, says, status } = page
  const html = await (await site.get(path)).text()
  expect(toSeen(html)).toContain(says)
  const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href = '']) => href)
  expect(sheets).not.toEqual([])
  const sizes = await Promise.all([readBytes(path, status), ...sheets.map((sheet) => readBytes(sheet))])
  expect(
    sizes.reduce((sum, size) => sum + size),
    sizes.join(' + '),
  ).toBeLessThanOrEqual(most)
})
