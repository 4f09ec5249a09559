import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Span } from '@exemplar/shared/kinds/parts/body'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBuilt, type SiteProcess, startSiteProcess } from '../support/built-site.ts'
import { toStory } from '../support/documents.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'
import { toPageReader, toSeen } from '../support/site-page.ts'

let feed: FeedServer
let folder: string
let site: SiteProcess

const toParagraph = (...spans: Span[]) => ({ type: 'paragraph' as const, spans })

beforeAll(async () => {
  feed = await startFeed()
  folder = await mkdtemp(join(tmpdir(), 'exemplar-links-'))
  const links = [
    { text: '一', href: 'https://example.com/a' },
    { text: '二', href: 'https://аррӏе.com/' },
    // No release writes these any more; an earlier one did.
    { text: '三', href: 'https://www.gov.cn@evil.example/' },
    { text: '四', href: 'https://evil.example/\u202egpj.exe' },
  ]
  await feed.publish(toStory('wai-lian', { body: [toParagraph(...links)] }))
  const written = [
    { text: '臺灣同胞與⽂登區居⺠的後\u200b勤發展，' },
    { text: '每㎏補貼③元，', strong: true as const },
    { text: '二〇二〇年Cafe\u0301' },
  ]
  await feed.publish(toStory('fan-ti', { title: '⻓者飯堂', body: [toParagraph(...written)] }))
  site = await startSiteProcess(findBuilt(), {
    ...{ CMS_URL: feed.url, DATA_DIR: folder },
    ORGAN_MARK_URL: 'https://bszs.conac.cn/sitename?method=show&id=0D0B',
    DATA_LICENCE: 'https://creativecommons.org/licenses/by/4.0/',
  })
  await site.line('公报已收录到第2号')
})
afterAll(async () => {
  await site.stop()
  await feed.stop()
  await rm(folder, { recursive: true, force: true })
})

const read = toPageReader(() => site)

test('the page on which one leaves names the host that a browser opens, where another one seems to be written', async () => {
  const pages = await Promise.all([1, 2, 3, 4].map((place) => read(`/leave/1/${place}`)))
  expect(pages[0]).not.toContain('实际打开的网站')
  expect(pages[1]).toContain('https://аррӏе.com/</p>')
  expect(pages[1]).toMatch(/浏览器实际打开的网站是<strong[^>]*>xn--80ak6aa92e\.com<\/strong>\s*<\/p>/)
  expect(pages[2]).toMatch(/浏览器实际打开的网站是<strong[^>]*>evil\.example<\/strong>\s*<\/p>/)
  expect(pages[3]).toContain('https://evil.example/%E2%80%AEgpj.exe</p>')
})

test('who follows the mark of an organ of the state is told what it is, and not that a foreign site follows', async () => {
  expect(await read('/stories')).toMatch(/href="\/leave\/mark"[^>]*>党政机关</)
  const html = await read('/leave/mark')
  expect(toSeen(html)).toContain('您要离开本站了')
  expect(toSeen(html)).toContain('“党政机关”标识写明本站由党政机关开办')
  expect(toSeen(html)).not.toContain('不是政府网站')
  expect(html).toMatch(
    /href="https:\/\/bszs\.conac\.cn\/sitename\?method=show(?:&#38;|&amp;)id=0D0B" rel="external nofollow[^>]*>\s*继续访问/,
  )
  expect(html).toMatch(/href="\/"[^>]*>\s*返回首页/)
})

test('who wants to read the terms of open data is asked as well, and there is no other such page', async () => {
  expect(await read('/data')).toMatch(/href="\/leave\/licence"[^>]*>https:\/\/creativecommons\.org/)
  const html = await read('/leave/licence')
  expect(toSeen(html)).toContain('开放数据的使用许可')
  expect(html).toMatch(/href="https:\/\/creativecommons\.org\/licenses\/by\/4\.0\/"[^>]*>\s*继续访问/)
  for (const path of ['/leave/constructor', '/leave/1', '/leave'])
    expect((await site.get(path)).status, path).toBe(404)
})

test.each([
  ['台湾同胞', '臺灣同胞'],
  ['文登区居民', '⽂登區居⺠'],
  ['后勤发展', '後\u200b勤發展'],
  ['後勤發展', '後\u200b勤發展'],
  ['每kg补贴3元', '每㎏補貼③元'],
  ['ＣＡＦÉ', 'Cafe\u0301'],
])('who looks for %s finds it as it is written, and marked', async (query, marked) => {
  const page = await read(`/search?q=${encodeURIComponent(query)}`)
  expect(page).toContain('href="/stories/fan-ti"')
  expect(page.replaceAll(/<mark [^>]*>/g, '<mark>')).toContain(`<mark>${marked}</mark>`)
})

test('a title is found by what is read of it', async () => {
  expect(await read(`/search?q=${encodeURIComponent('长者饭堂')}`)).toContain('href="/stories/fan-ti"')
})
