import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Story } from '@exemplar/shared/kinds/story'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBuilt, type SiteProcess, startSiteProcess } from '../support/built-site.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'
import { toLargeResult, toLargeStories } from '../support/large-round.ts'
import { toSampleDocuments } from '../support/sample-documents.ts'
import { readWire } from '../support/wire.ts'

/** What a first visit to a page may cost: its HTML and its sheets, as they come over the wire to a browser of today. */
const most = 20_000

let feed: FeedServer
let folder: string
let site: SiteProcess

const readBytes = async (path: string): Promise<number> => {
  const { head, body } = await readWire(site.url + path, { 'accept-encoding': 'br' })
  expect(head, path).toMatch(/^HTTP\/1.1 200 /)
  // A small file is sent as it is.
  if (body.byteLength >= 1_024) expect(head, path).toMatch(/content-encoding: br/)
  return body.byteLength
}

/** A story with a picture in the three sizes that are made of one. */
const withCover = async (story: Story): Promise<Story> => {
  const files = [480, 960, 1600].map(async (width) => ({
    ...(await feed.addFile(`${story.slug} ${width}`)),
    ...{ width, height: width / 2 },
  }))
  const cover = { alt: story.deck, credit: '示例绘图', licence: '随本软件以MIT许可提供' }
  return { ...story, cover: { ...cover, files: await Promise.all(files) } }
}

beforeAll(async () => {
  feed = await startFeed()
  folder = await mkdtemp(join(tmpdir(), 'exemplar-weight-'))
  for (const document of [...toSampleDocuments(), ...toLargeStories()])
    await feed.chain.publish(document.kind === 'story' ? await withCover(document) : document)
  await feed.chain.publish(toLargeResult('twenty-of-sixty', 20))
  await feed.chain.publish(toLargeResult('all-sixty', 60))
  site = await startSiteProcess(findBuilt(), { CMS_URL: feed.url, DATA_DIR: folder })
  await site.line(`公报已收录到第${feed.chain.entries.length}号`)
})
afterAll(async () => {
  await site?.stop()
  await feed?.stop()
  await rm(folder, { recursive: true, force: true })
})

/** What is said on a page, so that none is light because it is empty. */
const pages: readonly [path: string, says: string][] = [
  ['/', '60个社区'],
  ['/standards', '群众满意'],
  ['/standards/1', '全部'],
  ['/stories', '共52篇'],
  ['/stories?page=2', '第2页'],
  ['/stories?standard=1', '共'],
  ['/stories?category=1&year=2020&sort=oldest', '清除全部条件'],
  ['/evidence', '33项×'],
  ['/evidence/huancui', '一横一个社区'],
  ['/stories/noodle-ledger', '面'],
  ['/stories/story-40', '共用的院门'],
  ['/results', '公示'],
  ['/results/public-notice-2020', '公示时间'],
  ['/results/final-result-2020', '怎样核对'],
  ['/results/twenty-of-sixty', '60个社区7个环节'],
  ['/results/all-sixty', '桑巷社区'],
  ['/press', '新闻发布会'],
  ['/press/press-conference-2020-07-22', '各位记者朋友'],
  ['/press/releases', '启动'],
  ['/press/releases/campaign-opens-2020', '创建'],
  ['/districts', '环翠区'],
  ['/districts/huancui', '社区登记册'],
  ['/communities', '325个社区'],
  ['/communities?district=huancui', '环翠区'],
  ['/communities?q=%E7%A4%BE%E5%8C%BA', '相符'],
  ['/communities/fanwan', '帆湾社区'],
  ['/boards', '打印展板'],
  ['/boards?district=huancui&size=a0', '各种尺寸'],
  ['/boards/fanwan', '已经挂着的'],
  ['/boards/fanwan/2', '一个字也没有改过'],
  ['/communities/shizigou', '止于'],
  ['/gazette', '公报'],
  ['/gazette/1', '摘要'],
  ['/verify', '改过没有'],
  ['/verify/1', '改过没有'],
  ['/map', '网站地图'],
  ['/data', '开放数据'],
  ['/plan', '日程'],
  ['/take-part', '交给谁'],
  ['/about', '核对纹'],
  ['/share/stories/noodle-ledger', '二维码'],
  ['/correct/results/all-sixty', '告诉谁'],
  ['/search?q=%E7%A4%BE%E5%8C%BA', '社区'],
]

test.each(pages)('%s and its sheets come to no more than 20 KB', async (path, says) => {
  const html = await (await site.get(path)).text()
  expect(html).toContain(says)
  const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href = '']) => href)
  expect(sheets).not.toEqual([])
  const sizes = await Promise.all([path, ...sheets].map(readBytes))
  expect(
    sizes.reduce((sum, size) => sum + size),
    sizes.join(' + '),
  ).toBeLessThanOrEqual(most)
})
