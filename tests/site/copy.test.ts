import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openWindow } from '../support/browser.ts'
import { untilFollowed } from '../support/built-site.ts'
import { toConference, toRelease, toResult, toStandardSet, toStory } from '../support/documents.ts'
import { type ReadableSite, siteUrl, startReadableSite } from '../support/readable-site.ts'
import { readZip } from '../support/zip.ts'

const home = `${siteUrl}/jzxfsq`
const letters = (count: number, of = '社区标准典型经验'): string => of.repeat(20).slice(0, count)

let readable: ReadableSite
let browser: Browser

beforeAll(async () => {
  readable = await startReadableSite(async ({ chain, addPicture }) => {
    await chain.publish(toStandardSet('set', { notice: '正式文本以印发的为准。' }))
    await chain.publish(toStory('fits', { title: letters(32), deck: letters(128, '居民议事有回音') }))
    await chain.publish(toStory('over', { title: letters(33), deck: letters(129, '居民议事有回音') }))
    const file = await addPicture('image/webp', { width: 960, height: 540, background: '#d01010' })
    const picture = {
      alt: '工具柜',
      credit: '王编辑',
      licence: 'CC BY 4.0',
      caption: '楼下的柜子',
      files: [file],
    }
    await chain.publish(
      toStory('rich', {
        ...{ title: '工具柜<搬>到楼下', notice: '本篇为示例。', cover: picture },
        body: [
          { type: 'heading', text: '从哪里做起' },
          {
            type: 'paragraph',
            spans: [
              { text: '办法登在' },
              { text: '一家网站', href: 'https://news.example.com/a?b=1&c=2' },
              { text: '，也写进' },
              { text: '另一篇', href: '/stories/fits', strong: true },
              { text: '。' },
            ],
          },
          { type: 'list', ordered: true, items: [[{ text: '登记' }], [{ text: '借出' }]] },
          { type: 'picture', picture },
          {
            type: 'table',
            head: [[[{ text: '月份' }]], [[{ text: '次数' }]], [[{ text: '户' }]]],
            rows: [[[[{ text: '7月' }]], [[{ text: '30' }]], []]],
          },
        ],
        quote: { text: '借了就还。', cite: '居民老周' },
        figures: { rows: [{ label: '借用', value: '30', unit: '次' }], source: '社区', asOf: '2020-07-31' },
      }),
    )
    await chain.publish(
      toConference('long', {
        turns: Array.from({ length: 90 }, (_, index) => ({
          ...{ id: `t${index}`, clock: '15:00:00', role: 'host' as const, speaker: `第${index}人` },
          paragraphs: [`第${index}段。${letters(150)}。`],
        })),
      }),
    )
    await chain.publish(toRelease('plain'))
    await chain.publish(toResult('list', ['haibin', 'linhai']))
    await chain.publish(toStory('gone'))
    await chain.withdraw('gone')
  })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await readable?.stop()
})

const open = async (path: string, options: Parameters<typeof openWindow>[1] = {}) => {
  const { page, context } = await openWindow(browser, options)
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  await page.goto(`${readable.site.url}/copy${path}`)
  const read = (id: string) => page.locator(`#copy-${id}`).innerText()
  const readHtml = (index = 1) => page.locator(`[data-html="copy-body-${index}"]`).inputValue()
  return { page, context, complaints, read, readHtml }
}

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

test('a press of the button puts styles and words on the clipboard, under a policy that names no style', async () => {
  const { page, context, complaints, readHtml, read } = await open('/stories/rich')
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: '复制正文' }).click()
  await page.getByRole('status').getByText('已复制正文').waitFor()
  // What is read back here is looked through by the browser, which then complains of each style.
  expect(complaints).toEqual([])
  const held = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const readAs = async (type: string) => (await item?.getType(type))?.text()
    return { html: await readAs('text/html'), text: await readAs('text/plain') }
  })
  const styles = (html = '') => [...html.matchAll(/<section style="[^"]+"/g)].length
  expect(styles(held.html)).toBe(styles(await readHtml()))
  expect(held.text).toContain('办法登在一家网站［1］')
  await page.getByRole('button', { name: '复制短微博' }).click()
  await page.getByRole('status').getByText('已复制短微博').waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await read('short'))
  const answer = await readable.site.get('/copy/stories/rich')
  expect(answer.headers.get('content-security-policy')).not.toContain('unsafe')
  await context.close()
})

test('a browser without the command copies the same by its clipboard, without either the text is selected; no script is needed for that', async () => {
  const other = await openWindow(browser)
  await other.context.addInitScript(() => {
    document.execCommand = () => false
  })
  await other.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await other.page.goto(`${readable.site.url}/copy/stories/rich`)
  await other.page.getByRole('button', { name: '复制正文' }).click()
  await other.page.getByRole('status').getByText('已复制正文').waitFor()
  const types = await other.page.evaluate(async () => (await navigator.clipboard.read())[0]?.types)
  expect(types).toEqual(expect.arrayContaining(['text/plain', 'text/html']))
  await other.page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  await other.page.getByRole('button', { name: '复制题目' }).click()
  await other.page.getByText('已经全部选中，请按Ctrl和C').waitFor()
  expect(await other.page.evaluate(() => String(getSelection()))).toBe('工具柜<搬>到楼下')
  await other.context.close()
  const { page, context, readHtml } = await open('/stories/rich', { javaScriptEnabled: false })
  expect(await page.getByRole('button', { name: /^复制/ }).count()).toBe(0)
  await page.locator('#copy-plain').click()
  expect(await readHtml()).toContain('<section style=')
  await context.close()
})

test('the pictures come as JPEG in one file with their captions; where there are none there is no file', async () => {
  const { page, context } = await open('/stories/rich')
  await page.getByText('图1.jpg').waitFor()
  const link = page.getByRole('link', { name: '下载全部1张' })
  expect(await link.getAttribute('href')).toBe('/jzxfsq/copy/stories/rich/pictures.zip')
  await context.close()
  const answer = await readable.site.get('/copy/stories/rich/pictures.zip')
  expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toContain('到楼下-配图.zip')
  const bytes = new Uint8Array(await answer.arrayBuffer())
  expect(answer.headers.get('content-length')).toBe(String(bytes.length))
  const files = readZip(bytes)
  expect([...files.keys()]).toEqual(['图注.txt', '图1.jpg'])
  expect(new TextDecoder().decode(files.get('图注.txt'))).toContain(
    '图1.jpg　工具柜；楼下的柜子；署名：王编辑；许可：CC BY 4.0',
  )
  const { format, width } = await sharp(files.get('图1.jpg')).metadata()
  expect([format, width]).toEqual(['jpeg', 960])
  const again = await readable.site.get('/copy/stories/rich/pictures.zip')
  expect(new Uint8Array(await again.arrayBuffer())).toEqual(bytes)
  for (const path of ['/copy/stories/fits/pictures.zip', '/stories/rich/pictures.zip', '/copy/pictures.zip'])
    expect([path, (await readable.site.get(path)).status]).toEqual([path, 404])
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
