import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toFileName } from '@exemplar/shared/media/published-file'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, openWindow } from '../support/browser.ts'
import { findBuilt, type SiteProcess, startSiteProcess } from '../support/built-site.ts'
import { toFigure, toResult, toStory, toStoryWithCover } from '../support/documents.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'
import {
  chosen,
  finish,
  openEntry,
  press,
  readFaults,
  readWords,
  startCheck,
} from '../support/verify-page.ts'
import { tellChanges } from './parts/verify-changed.ts'

/** Long enough for three pages of heads. */
const length = 1_100

let feed: FeedServer
let folder: string
let site: SiteProcess
let browser: Browser
let file: string

beforeAll(async () => {
  feed = await startFeed()
  folder = await mkdtemp(join(tmpdir(), 'exemplar-verify-'))
  const cover = await feed.addFile('a picture')
  file = toFileName(cover)
  await feed.chain.publish({
    ...toStoryWithCover('deng-liang-le', [cover]),
    notice: '文中的人物和数字是示例。',
  })
  await feed.chain.publish(toResult('result', ['haibin', 'zhulin']))
  await feed.chain.publish(toStory('geng-zheng'))
  await feed.chain.publish(toStory('che-xia'))
  await feed.chain.publish(toStory('geng-zheng', { deck: '更正过的导语。' }))
  await feed.chain.withdraw('che-xia')
  while (feed.chain.entries.length < length)
    await feed.chain.publish(toFigure(`n-${feed.chain.entries.length}`))
  site = await startSiteProcess(findBuilt(), { CMS_URL: feed.url, DATA_DIR: folder })
  await site.line(`公报已收录到第${length}号`)
  // From here on there is no CMS.
  await feed.stop()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await site?.stop()
  await feed?.stop()
  await rm(folder, { recursive: true, force: true })
})

const open = (path: string, prepare?: (page: Page) => Promise<unknown>) =>
  openEntry({ site, browser }, path, prepare)

describe('an entry that is as it was published', () => {
  test('is told by three answers, and by the fourth once its reader compared the fingerprint', async () => {
    const { page, complaints, strangers, close } = await open('/verify/1')
    expect(await page.locator('h1').innerText()).toBe('这一份，改过没有')
    const first = await page.locator('.verify > div').innerText()
    expect(first.slice(0, first.indexOf('给懂技术的人'))).not.toMatch(
      /SHA|JWS|RFC|Ed25519|JSON|[0-9a-fA-F]{40}/,
    )
    await startCheck(page)
    expect(await page.locator('h1').innerText()).toBe('三样相符，一样待核')
    expect(await readWords(page)).toEqual(['相符', '相符', '待核', '相符'])
    expect(await page.locator('.rows').innerText()).toContain('编号从第1号连到第1,100号')
    expect(await page.locator('.twin').innerText()).toContain('64笔，笔笔相同')
    await press(page, '看过，一样')
    expect(await page.locator('h1').innerText()).toBe('四样都相符')
    expect(await page.locator('.lead').innerText()).toContain('一个字没有改过')
    await page.reload()
    await startCheck(page)
    expect(await page.locator('h1').innerText()).toBe('四样都相符')
    expect(complaints).toEqual([])
    expect(strangers).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await close()
  })

  test('shows its text from what was signed alone', async () => {
    const { page, close } = await open('/verify/1')
    await startCheck(page)
    await page.getByText('看核对过的原文').click()
    expect(await page.locator('.original').innerText()).toContain('楼道里的灯亮了，议事的人多了。')
    await close()
  })

  test.each([
    [3, '它后来更正过，见第5号。', ['相符', '相符', '待核', '相符']],
    [5, '编号从第5号连到', ['相符', '相符', '待核', '相符']],
    [4, '它后来撤下了，见第6号。', ['待核', '相符', '待核', '相符']],
    [6, '逐字比过', ['相符', '相符', '待核', '相符']],
    [2, '逐字比过', ['相符', '相符', '待核', '相符']],
    [1_100, '没有自己的一页', ['相符', '相符', '待核', '相符']],
  ])('says what became of it: %i', async (number, says, words) => {
    const { page, complaints, close } = await open(`/verify/${number}`)
    await startCheck(page)
    expect(await page.locator('[data-screen]').innerText()).toContain(says)
    expect(await readWords(page)).toEqual(words)
    // That what was withdrawn answers 410 is no fault, and browsers tell it.
    expect(complaints.filter((one) => !one.includes('410'))).toEqual([])
    await close()
  })

  test('is checked without Ed25519 in WebCrypto', async () => {
    const { page, close } = await open('/verify/1', (page) =>
      page.addInitScript(() => {
        const door = SubtleCrypto.prototype.importKey
        SubtleCrypto.prototype.importKey = function (this: SubtleCrypto, ...asked: unknown[]) {
          if (JSON.stringify(asked).includes('Ed25519'))
            throw new DOMException('not supported', 'NotSupportedError')
          return Reflect.apply(door, this, asked)
        } as typeof door
      }),
    )
    await startCheck(page)
    expect(await readWords(page)).toEqual(['相符', '相符', '待核', '相符'])
    await close()
  })

  test.each([
    'nothing that can be read',
    '{"fingerprint":{"value":{},"day":[]}}',
    '{"fingerprint":{"value":"","day":"2020-07-22"},"newest":{"number":1e999,"digest":""}}',
    '{"walk":{}}',
    '{"walk":{"from":{"number":1,"digest":"…"},"chain":{},"later":5}}',
  ])('is checked on a device where others have written %s', async (written) => {
    const { digest } = feed.chain.entries[0] as { digest: string }
    const { page, complaints, close } = await open('/verify/1', (page) =>
      page.addInitScript(
        (text) => localStorage.setItem('exemplar-verify /', text),
        written.replace('…', digest),
      ),
    )
    await startCheck(page)
    expect(await readWords(page)).toEqual(['相符', '相符', '待核', '相符'])
    expect(complaints).toEqual([])
    await close()
  })

  test('is checked from where it broke off', async () => {
    const { page, close } = await open('/verify/1', (page) =>
      page.route('**/verify/heads/3.json', (route) => route.abort()),
    )
    await startCheck(page)
    expect(await page.locator('.lead').innerText()).toContain('连不上网')
    await page.unroute('**/verify/heads/3.json')
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await press(page, '接着核')
    await finish(page)
    expect(asked.filter((path) => path.startsWith('/verify/heads/'))).toEqual([
      '/verify/heads/2.json',
      '/verify/heads/3.json',
    ])
    expect(await readWords(page)).toEqual(['相符', '相符', '待核', '相符'])
    await close()
  })
})

describe('who cannot check', () => {
  test('is told so in one sentence where there is no WebCrypto', async () => {
    const { page, close } = await open('/verify/1', (page) =>
      page.addInitScript(() => Object.defineProperty(Crypto.prototype, 'subtle', { get: () => undefined })),
    )
    expect(await page.locator('[data-off]').innerText()).toContain(
      '要用https打开本页，或者换一个新一些的浏览器',
    )
    expect(await page.getByRole('button').count()).toBe(0)
    await close()
  })

  test('is told how else where no script runs', async () => {
    const { context, page } = await openWindow(browser, { javaScriptEnabled: false })
    await page.goto(`${site.url}/verify/1`)
    expect(await page.locator('[data-off]').innerText()).toContain('exemplar verify')
    expect(await page.locator('[data-drop]').isVisible()).toBe(false)
    await context.close()
  })
})

tellChanges(() => ({ site, browser, folder, file }))

test('a file is checked with the network gone, as far as it goes', async () => {
  const { page, close } = await open('/verify/1')
  const entry = await (await site.get('/gazette/1.json')).text()
  const keys = await (await site.get('/.well-known/exemplar-keys.json')).text()
  await page.context().setOffline(true)
  await chosen(page, 'gazette-1.json', entry)
  expect((await readWords(page)).join('')).toBe('相符待核待核待核')
  await chosen(page, 'exemplar-keys.json', keys)
  await chosen(page, 'gazette-1.json', entry)
  expect((await readWords(page)).join('')).toBe('相符相符待核待核')
  await chosen(page, 'gazette-1.json', entry.replace('议事的人多了', '议事的人少了'))
  expect(await readFaults(page)).toContain('原文的字被改动过')
  await startCheck(page)
  expect(await page.locator('.lead').innerText()).toContain('连不上网')
  await close()
})

test('a file that was downloaded is checked against the site, and another letter in it is named', async () => {
  const { page, close } = await open('/verify/1')
  const document = await (await site.get('/gazette/1.document')).text()
  await chosen(page, 'gazette-1.document', document)
  expect((await readWords(page)).join('')).toBe('相符相符待核相符')
  await chosen(page, 'gazette-1.document', document.replace('议事的人多了', '议事的人少了'))
  expect((await readWords(page))[0]).toBe('不符')
  expect(await readFaults(page)).toMatch(/正文.*议事的人多了.*议事的人少了/s)
  await close()
})
