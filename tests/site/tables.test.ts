import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBuilt, type SiteProcess, startSiteProcess } from '../support/built-site.ts'
import { toRelease, toStory } from '../support/documents.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'

let feed: FeedServer
let folder: string
let site: SiteProcess

const cell = (...lines: string[]) => lines.map((text) => [{ text }])
const table = {
  type: 'table' as const,
  head: [cell('月份'), cell('借用次数'), cell('经手人')],
  rows: [
    [
      cell('5月'),
      cell('31'),
      [[{ text: '老于的记录', href: 'https://ledger.example/5' }], [{ text: '<b>代签</b>' }]],
    ],
    [cell('6月'), cell('28'), []],
  ],
}

beforeAll(async () => {
  feed = await startFeed()
  folder = await mkdtemp(join(tmpdir(), 'exemplar-tables-'))
  await feed.publish(toStory('gong-ju', { body: [{ ...table, caption: '表1　工具借用', rowHeads: true }] }))
  await feed.publish(toRelease('qi-dong', { body: [table] }))
  site = await startSiteProcess(findBuilt(), { CMS_URL: feed.url, DATA_DIR: folder })
  await site.line('公报已收录到第2号')
})
afterAll(async () => {
  await site.stop()
  await feed.stop()
  await rm(folder, { recursive: true, force: true })
})

const readTable = async (path: string): Promise<string> => {
  const html = await (await site.get(path)).text()
  const part = /<div [^>]*role="region".*?<\/table>\s*<\/div>/s.exec(html)?.[0] ?? ''
  return part
    .replaceAll(/ (?:class|data-s-[\w-]+)(?:="[^"]*")?/g, '')
    .replaceAll(/>\s+|\s+</g, (gap) => gap.trim())
}

test('a table is a table to every reader: its caption, heads of columns and rows, empty cells', async () => {
  expect(await readTable('/stories/gong-ju')).toBe(
    '<div role="region" aria-label="表1　工具借用" tabindex="0"><table>' +
      '<caption><span>表1　工具借用</span></caption>' +
      '<thead><tr><th scope="col">月份</th><th scope="col">借用次数</th><th scope="col">经手人</th></tr></thead>' +
      '<tbody><tr><th scope="row">5月</th><td>31</td><td>' +
      '<a href="/leave/1/1" rel="external nofollow">老于的记录<small>（外站）</small></a><br>&lt;b&gt;代签&lt;/b&gt;</td></tr>' +
      '<tr><th scope="row">6月</th><td>28</td><td></td></tr></tbody></table></div>',
  )
})

test('one without a caption is called by its columns, and heads no rows that are not said to be headed', async () => {
  const html = await readTable('/press/releases/qi-dong')
  expect(html).toContain('aria-label="表格：月份、借用次数、经手人"')
  expect(html).toContain('<tr><td>5月</td><td>31</td>')
  expect(html).not.toContain('<caption>')
})

test('a link in a cell leads out over the page that says so', async () => {
  const leaving = await (await site.get('/leave/1/1')).text()
  expect(leaving).toContain('https://ledger.example/5')
})

test('a story is found by its cells and its caption, and is data like every other', async () => {
  for (const words of ['老于的记录', '代签', '工具借用']) {
    const found = await (await site.get(`/search?${new URLSearchParams({ q: words })}`)).text()
    expect(found, words).toContain('href="/stories/gong-ju"')
  }
})
