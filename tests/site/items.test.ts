import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBuilt, type SiteProcess, startSiteProcess } from '../support/built-site.ts'
import { toConference, toFigure, toRelease, toResult, toStory } from '../support/documents.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'
import { toPageReader, toSeen } from '../support/site-page.ts'

let feed: FeedServer
let folder: string
let site: SiteProcess

const toRun = (from: string, to: string) => ({
  notice: { from, to, unit: '市民政局', phone: '0631-0000000' },
})
const toNotice = (slug: string, from: string, to: string) => ({
  ...toResult(slug, ['haibin', 'haiyan']),
  ...{ act: 'public-notice' as const, title: `${slug}的公示`, ...toRun(from, to) },
})

beforeAll(async () => {
  feed = await startFeed()
  folder = await mkdtemp(join(tmpdir(), 'exemplar-items-'))
  await feed.publish(toNotice('first', '2020-10-12', '2020-10-16'), 'id-of-first')
  await feed.publish(toNotice('second', '2020-10-19', '2020-10-23'))
  await feed.publish({ ...toResult('result', ['haibin']), publicNotice: 'id-of-first' })
  await feed.publish({ ...toResult('silent', ['haibin']), ...toRun('2020-10-12', '2020-10-16') })
  await feed.publish(toRelease('qi-dong', { deck: '今天启动。', editor: '李编辑' }))
  await feed.publish(toConference('fa-bu-hui'))
  await feed.publish(toFigure('she-qu'))
  await feed.publish(toStory('deng'))
  site = await startSiteProcess(findBuilt(), { CMS_URL: feed.url, DATA_DIR: folder })
  await site.line('公报已收录到第8号')
})
afterAll(async () => {
  await site.stop()
  await feed.stop()
  await rm(folder, { recursive: true, force: true })
})

const read = toPageReader(() => site)

test('a result leads to the notice that it follows, and that one to it: nothing is guessed by a year or a run', async () => {
  const result = await read('/results/result')
  expect(result).toContain('href="/results/first"')
  expect(result).not.toContain('href="/results/second"')
  expect(await read('/results/first')).toContain('href="/results/result"')
  const second = await read('/results/second')
  for (const other of ['result', 'silent']) expect(second).not.toContain(`href="/results/${other}"`)
  expect(await read('/results/silent')).not.toMatch(/href="\/results\/(first|second)"/)
})

test('the list of results says which act each is, how a notice stands and how many it names', async () => {
  const list = toSeen(await read('/results'))
  expect(list).toContain('2个社区拟命名公示，已结束second的公示公报第2号haibin社区环翠区haiyan社区环翠区')
  expect(list).toContain('1个社区获得命名公布示范社区名单公报第3号haibin社区环翠区')
})

test('head, tags, list and search say the same of a document', async () => {
  const page = await read('/press/releases/qi-dong')
  expect(toSeen(page)).toContain('来源：市民政局')
  expect(toSeen(page)).toContain('责任编辑：李编辑')
  for (const tag of [
    '<meta name="ArticleTitle" content="创建活动启动">',
    '<meta name="ContentSource" content="市民政局">',
    '<meta name="Description" content="今天启动。">',
  ])
    expect(page).toContain(tag)
  expect(toSeen(await read('/press/releases'))).toContain('创建活动启动今天启动。市民政局2020-07-22公报第5号')
  const found = toSeen(await read(`/search?${new URLSearchParams({ q: '今天启动' })}`))
  expect(found).toMatch(/创建活动启动今天启动。.*新闻稿市民政局/)
})

test('in elder mode the home page tells the news of every kind that has any, and no figure', async () => {
  const home = await read('/', { headers: { cookie: 'reading=elder' } })
  const news = home.slice(home.indexOf('最新消息'))
  for (const path of ['/results/silent', '/press/releases/qi-dong', '/press/fa-bu-hui', '/stories/deng'])
    expect(news).toContain(`href="${path}"`)
  expect(news).not.toContain('figure-she-qu')
})
