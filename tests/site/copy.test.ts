import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { untilFollowed } from '../support/built-site.ts'
import { home, letters, publishCopied, toCopyOpener } from '../support/copied.ts'
import { toStory } from '../support/documents.ts'
import { type ReadableSite, startReadableSite } from '../support/readable-site.ts'

let readable: ReadableSite
let browser: Browser

beforeAll(async () => {
  readable = await startReadableSite(publishCopied)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await readable?.stop()
})

const open = toCopyOpener(() => ({ browser, readable }))

test('a title of 32 letters and a digest of 128 have room, one more of either is said, with what to do', async () => {
  const fits = await open('/stories/fits')
  expect(await fits.page.getByText('32字，最多32字').count()).toBe(1)
  expect(await fits.page.getByText('128字，最多128字').count()).toBe(1)
  expect(await fits.page.getByText(/^多\d+字/).count()).toBe(0)
  expect(await fits.readHtml()).not.toContain(letters(32))
  await fits.context.close()
  const over = await open('/stories/over')
  const told = await over.page.getByText(/^多\d+字/).allInnerTexts()
  expect(told[0]).toContain(`多1字，从“${letters(33).at(-1)}”起放不下：请拟一个不超过32字的题目`)
  expect(told[1]).toContain('多1字')
  // Nothing is cut: an official title stands whole at the head of the body.
  expect(await over.read('title')).toBe(letters(33))
  expect(await over.readHtml()).toContain(letters(33))
  await over.context.close()
})

test('the body has sections with inline styles and no link, the addresses are written out, number and address at its end', async () => {
  const { readHtml, read, context } = await open('/stories/rich')
  const html = await readHtml()
  const tags = new Set([...html.matchAll(/<\/?([a-z]+)/g)].map(([, tag]) => tag))
  expect(tags).toEqual(new Set(['section', 'strong', 'br', 'span']))
  expect(new Set([...html.matchAll(/\s([a-z-]+)="/g)].map(([, name]) => name))).toEqual(new Set(['style']))
  expect(html).not.toContain('style=""')
  expect(html).toContain('从哪里做起')
  const shown = (await read('body-1')).replaceAll(/[ \n]+/g, ' ')
  for (const said of [
    ...[
      '声明：本篇为示例。',
      '办法登在一家网站［1］，也写进另一篇［2］。',
      '1　登记 2　借出',
      '图1　工具柜（随稿上传后替换）',
    ],
    ...['楼下的柜子　王编辑', '7月 次数　30', '“借了就还。”', '借用', '30次'],
    `［1］https://news.example.com/a?b=1&c=2 ［2］${home}/stories/fits`,
    `原文和以后的更正：${home}/stories/rich`,
  ])
    expect(shown).toContain(said)
  expect(shown).toMatch(/公报第\s*4\s*号/)
  const plain = await read('plain')
  expect(plain).toMatch(
    /^工具柜<搬>到楼下\n\n典型经验　环翠区haibin社区　对应标准第1项\n来源：市民政局\n\n声明：本篇为示例。/,
  )
  expect(plain).toMatch(
    new RegExp(
      `公报第4号，.*发布，摘要（SHA-256）前16位[0-9A-F]{16}\n原文和以后的更正：${home}/stories/rich$`,
    ),
  )
  await context.close()
})

test('what is too long for one article is given in several, each below 20,000 characters and each with its number', async () => {
  const { page, readHtml, read, context } = await open('/press/long')
  const articles = await page.locator('[data-html]').count()
  expect(articles).toBeGreaterThan(1)
  let seen = ''
  for (let index = 1; index <= articles; index++) {
    const html = await readHtml(index)
    expect(html.length).toBeLessThan(20_000)
    expect(await page.getByText(`连样式${html.length}字符，须少于20000字符`).count()).toBeGreaterThan(0)
    const shown = await read(`body-${index}`)
    expect(shown).toMatch(/公报第\s*5\s*号/)
    seen += shown
  }
  for (let turn = 0; turn < 90; turn++) expect(seen.split(`第${turn}段。`)).toHaveLength(2)
  await page.getByText(/正文一篇放不下，分成\d篇.*第2篇从“.+”开始/).waitFor()
  await context.close()
})

test('texts for 微博 keep within 140 and 2,000, and what was left out is said', async () => {
  const short = await open('/stories/fits')
  expect(await short.read('short')).toBe(`【${letters(32)}】公报第2号 ${home}/stories/fits`)
  await short.page.getByText(/^从“.+”起放不下，没有写进来/).waitFor()
  await short.context.close()
  const long = await open('/press/long')
  const text = await long.read('long')
  const count = Math.ceil([...text].reduce((sum, letter) => sum + (letter <= '\u00ff' ? 0.5 : 1), 0))
  expect(count).toBeLessThanOrEqual(2_000)
  expect(count).toBeGreaterThan(1_700)
  expect(text).toContain(`（未完，全文见下面的网址）\n\n公报第5号`)
  await long.page.getByText(`${count}字，最多2000字`).waitFor()
  await long.context.close()
})

test.each([
  [
    '/results/list',
    /公布\n来源：市民政局　2020年10月29日[\s\S]*现将名单公布如下。\n\n市民政局\n2020年10月29日\n\n命名社区名单（2个）\n\n1\. haibin社区　环翠区\n2\. linhai社区　环翠区/,
  ],
  [
    '/results/notice',
    /公示期2020年10月20日至2020年10月26日。受理单位：市民政局；电话：0631-0000000；地址：示例路1号。[\s\S]*拟命名社区名单（2个）/,
  ],
  ['/press/long', /15:00　第0人\n\n第0段。[\s\S]*15:00　第89人\n\n第89段。/],
  [
    '/standards/17',
    /^第17项　小项17\n\n创建标准　第三大项　大项3\n来源：市民政局，第一版\n\n声明：正式文本以印发的为准。\n\n做到做好。\n\n公报第1号/,
  ],
])('the text of %s says what its page says', async (path, said) => {
  const html = await (await readable.site.get(`/copy${path}`)).text()
  const [, plain = ''] = /id="copy-plain"[^>]*>([^<]*)</.exec(html) ?? []
  expect(plain).toMatch(said)
})

test('each page of a text leads to it; search engines are kept from it, and what is no text has none', async () => {
  for (const path of [
    '/stories/rich',
    '/press/long',
    '/press/releases/plain',
    '/results/list',
    '/standards/17',
  ]) {
    expect(await (await readable.site.get(path)).text(), path).toContain(`href="/jzxfsq/copy${path}"`)
    const answer = await readable.site.get(`/copy${path}`)
    expect([path, answer.status]).toEqual([path, 200])
    expect(await answer.text()).toContain('<meta name="robots" content="noindex">')
  }
  for (const path of ['', '/stories', '/stories/none', '/standards', '/standards/99', '/gazette/1', '/about'])
    expect([path, (await readable.site.get(`/copy${path}`)).status]).toEqual([path, 404])
})

test('another site makes the same page; after a correction the text is the new one, after a withdrawal none', async () => {
  const other = await startReadableSite(async ({ chain }) => {
    await chain.publish(toStory('fits', { title: letters(32), deck: letters(128, '居民议事有回音') }))
  })
  try {
    const read = async () => (await other.site.get('/copy/stories/fits')).text()
    const before = await read()
    expect(await read()).toBe(before)
    await other.feed.publish(toStory('fits', { title: '改过的题目', correction: '题目有误。' }), 'fits')
    await untilFollowed(other.site, 2)
    expect(await read()).toContain('更正：题目有误。')
    expect(await read()).not.toContain(letters(32))
    await other.feed.withdraw('fits')
    await untilFollowed(other.site, 3)
    for (const path of ['/copy/stories/fits', '/copy/stories/fits/pictures.zip'])
      expect([path, (await other.site.get(path)).status]).toEqual([path, 410])
  } finally {
    await other.stop()
  }
  expect((await readable.site.get('/copy/stories/gone')).status).toBe(410)
})
