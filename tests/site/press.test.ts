import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBuilt, type SiteProcess, startSiteProcess } from '../support/built-site.ts'
import { toConference, toFigure, toRelease } from '../support/documents.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'
import { toPageReader, toSeen } from '../support/site-page.ts'

let feed: FeedServer
let folder: string
let site: SiteProcess

beforeAll(async () => {
  feed = await startFeed()
  folder = await mkdtemp(join(tmpdir(), 'exemplar-press-'))
  await feed.publish(toFigure('she-qu'))
  await feed.publish(toConference('fa-bu-hui'))
  await feed.publish(toRelease('qi-dong', { figures: ['she-qu'], conference: 'fa-bu-hui' }))
  for (let number = 1; number <= 5; number++)
    await feed.publish(toRelease(`gao-${number}`, { title: `第${number}篇` }))
  site = await startSiteProcess(findBuilt(), { CMS_URL: feed.url, DATA_DIR: folder })
  await site.line('公报已收录到第8号')
})
afterAll(async () => {
  await site.stop()
  await feed.stop()
  await rm(folder, { recursive: true, force: true })
})

const read = toPageReader(() => site)

const until = async (number: number): Promise<void> => {
  await expect
    .poll(async () => (await site.get('/healthz')).json(), { timeout: 10_000, interval: 50 })
    .toMatchObject({ head: number })
}

test('a release stands at its address with its figures, its conference and whom to call', async () => {
  const html = await read('/press/releases/qi-dong')
  const seen = toSeen(html)
  expect(seen).toContain('标准立进每一个社区。')
  expect(seen).toMatch(/文中数据.*城市社区325个来源：市民政局，截至2020年7月22日。/)
  expect(html).toContain('href="/press/fa-bu-hui"')
  expect(html).toContain('href="tel:06310000000"')
  expect(html).toMatch(/<meta name="ColumnType" content="工作动态">/)
  expect(html).toMatch(/<meta name="ArticleTitle" content="创建活动启动">/)
  expect(toSeen(await read('/press/fa-bu-hui'))).toContain('相关新闻稿创建活动启动3')
})

test('the press centre names the newest five, the list has them all, and search finds them', async () => {
  const index = await read('/press')
  const linked = Array.from(index.matchAll(/href="\/press\/releases\/([^"/]+)"/g), ([, slug]) => slug)
  expect(linked).toEqual(['gao-5', 'gao-4', 'gao-3', 'gao-2', 'gao-1'])
  expect(toSeen(index)).toContain('全部6篇新闻稿')
  expect(await read('/press/releases')).toContain('href="/press/releases/qi-dong"')
  expect((await site.get('/press/releases?page=2')).status).toBe(404)
  expect(await read('/search?q=%E7%AB%8B%E8%BF%9B')).toContain('href="/press/releases/qi-dong"')
})

test('what was withdrawn is gone from every page that named it, and says so at its address', async () => {
  await until((await feed.withdraw('fa-bu-hui')).head.number)
  expect(await read('/press/releases/qi-dong')).not.toContain('/press/fa-bu-hui')
  await until((await feed.withdraw('qi-dong')).head.number)
  const gone = await site.get('/press/releases/qi-dong')
  expect([gone.status, toSeen(await gone.text())]).toEqual([
    410,
    expect.stringContaining('新闻稿这份文稿已经撤下'),
  ])
  for (const path of ['/press', '/press/releases', '/search?q=%E7%AB%8B%E8%BF%9B'])
    expect(await read(path), path).not.toContain('qi-dong')
})
