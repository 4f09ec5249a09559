import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBuilt, type SiteProcess, startSiteProcess } from '../support/built-site.ts'
import { toFigure, toResult, toStory } from '../support/documents.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'
import { toPageReader, toSeen } from '../support/site-page.ts'

let feed: FeedServer
let folder: string
let site: SiteProcess

const paragraph = (text: string) => ({ type: 'paragraph' as const, spans: [{ text }] })
const toLink = (href: string) => ({ type: 'paragraph' as const, spans: [{ text: '详情', href }] })
const correction = '维修单核对后停电为11天，原写12天。'
const first = toStory('deng', {
  title: '电梯停了十二天',
  body: [paragraph('电梯停了十二天。'), paragraph('居民在楼下等。')],
  quote: { text: '一天也没多等。', cite: '居民' },
})
const { quote: _gone, ...rest } = first
const second = {
  ...rest,
  correction,
  title: '电梯停了十一天',
  body: [paragraph('电梯停了十一天。'), paragraph('居民在楼下等。')],
  notice: '<b>示例</b>',
}

beforeAll(async () => {
  feed = await startFeed()
  folder = await mkdtemp(join(tmpdir(), 'exemplar-corrections-'))
  await feed.publish(first)
  await feed.publish(second)
  await feed.publish(toFigure('she-qu'))
  // As releases before this one corrected: without a sentence.
  await feed.publish(toFigure('she-qu', { display: '326' }))
  await feed.publish(toResult('result', ['haibin']))
  await feed.publish({ ...toResult('result', ['haibin']), act: 'public-notice', correction: '文种写错。' })
  await feed.publish(toStory('che', { deck: '第一稿。' }))
  await feed.publish(toStory('che', { deck: '第二稿。', correction: '随后撤下。' }))
  await feed.withdraw('che')
  await feed.publish(toStory('lian', { body: [toLink('https://example.com/a')] }))
  await feed.publish(toStory('lian', { body: [toLink('https://аррӏе.com/a')], correction: '链接写错。' }))
  site = await startSiteProcess(findBuilt(), { CMS_URL: feed.url, DATA_DIR: folder })
  await site.line('公报已收录到第11号')
})
afterAll(async () => {
  await site.stop()
  await feed.stop()
  await rm(folder, { recursive: true, force: true })
})

const read = toPageReader(() => site)
const toRows = (html: string): string[] => {
  const [table = ''] = /<table class="changes"[\s\S]*?<\/table>/.exec(html) ?? []
  return [...table.matchAll(/<tr[\s\S]*?<\/tr>/g)].slice(1).map(([row]) => toSeen(row))
}

test('the entry of a correction shows its sentence and, field by field, what it changed', async () => {
  const page = await read('/gazette/2')
  expect(toSeen(page)).toContain(correction)
  expect(toSeen(page)).toContain('更正的是第1号')
  expect(page).toContain('href="/gazette/1"')
  expect(toRows(page)).toEqual([
    '标题电梯停了十二天电梯停了十一天',
    '正文第1段电梯停了十二天。电梯停了十一天。',
    '引语原话：一天也没多等。出自：居民（已删去）',
    '声明（原来没有）&lt;b&gt;示例&lt;/b&gt;',
  ])
  expect(page).toMatch(/<del[^>]*>十二天<\/del>/)
  expect(page).toMatch(/<ins[^>]*>十一天<\/ins>/)
  expect(page).not.toContain('<b>示例</b>')
  expect(toSeen(page)).toContain('其余7处（网址、提要、年度、社区、标准（小项）、来源、责任编辑）没有改动。')
})

test('the article tells the sentence with its day and number; JSON and feed carry it', async () => {
  const article = await read('/stories/deng')
  expect(toSeen(article)).toContain(`更正：${correction}（2020-10-29，第2号）`)
  expect(article).toContain('href="/gazette/2"')
  expect(JSON.parse(await read('/gazette/2.document'))).toMatchObject({ correction })
  expect(JSON.parse(await read('/gazette/2.json'))).toMatchObject({ document: { correction } })
  expect(await read('/api/gazette')).toContain(correction)
})

test('a correction without a sentence shows none; a first edition and a withdrawal correct nothing', async () => {
  const old = await read('/gazette/4')
  expect(toRows(old)).toEqual(['数字写法325326'])
  expect(old).not.toContain('class="sentence"')
  for (const number of [1, 3, 9]) expect(await read(`/gazette/${number}`)).not.toContain('class="changes"')
})

test('codes are told in words', async () => {
  expect(toRows(await read('/gazette/6'))).toEqual(['文种公布公示'])
})

test('what was withdrawn is not told by the correction that went before', async () => {
  const page = await read('/gazette/8')
  for (const words of ['随后撤下', '第一稿。', '第二稿。']) expect(page).not.toContain(words)
})

test('a link that looks like another is told with the host that a browser opens', async () => {
  const [row = ''] = toRows(await read('/gazette/11'))
  expect(row).toContain('〔链接https://example.com/a〕详情〔/链接〕')
  expect(row).toContain('〔链接https://аррӏе.com/a（实际打开的网站是xn--80ak6aa92e.com）〕详情〔/链接〕')
})
