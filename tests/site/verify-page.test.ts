import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { toFileName } from '@exemplar/shared/media/published-file'
import type { Browser, Page, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, openWindow } from '../support/browser.ts'
import { findBuilt, type SiteProcess, startSiteProcess } from '../support/built-site.ts'
import { toFigure, toResult, toStory, toStoryWithCover } from '../support/documents.ts'
import { createChain } from '../support/feed-chain.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'
import { chosen, finish, press, readFaults, readWords, startCheck } from '../support/verify-page.ts'

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
  await feed.chain.publish(toStoryWithCover('deng-liang-le', [cover]))
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

/** A window on the page of an entry, in which nothing was pressed; what it complains of has to be nothing. */
const open = async (path: string, prepare: (page: Page) => Promise<unknown> = async () => undefined) => {
  const { context, page, strangers } = await openWindow(browser, { viewport: { width: 360, height: 740 } })
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  await prepare(page)
  await page.goto(site.url + path)
  return { page, complaints, strangers, close: () => context.close() }
}

/** What answers an address of the site, with other letters in it. */
const change =
  (address: string, how: (text: string) => string) =>
  (page: Page): Promise<unknown> =>
    page.route(`${site.url}${address}`, async (route: Route) => {
      const answer = await route.fetch()
      await route.fulfill({ response: answer, body: how(await answer.text()) })
    })

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

describe('what was changed on the way', () => {
  test.each([
    [
      'a letter of the document',
      '/gazette/1.json',
      (text: string) => text.replace('楼道里的灯', '楼道里的钱'),
      '不符相符待核相符',
      '给出的原文是“楼道里的钱亮了，议事的人多了。”，页面上是“楼道里的灯亮了，议事的人多了。”',
    ],
    [
      'a blank in the entry',
      '/gazette/1.json',
      (text: string) => text.replace('","', '", "'),
      '不符相符待核相符',
      '空格、次序或者字符被改动过',
    ],
    [
      'a letter of the head',
      '/gazette/1.json',
      (text: string) => text.replace('"edition":1', '"edition":7'),
      '相符不符待核相符',
      '登记的内容被改动过',
    ],
    [
      'the signature',
      '/gazette/1.json',
      (text: string) => text.replace(/\.\.(.)/, (_, letter) => `..${letter === 'A' ? 'B' : 'A'}`),
      '相符不符待核相符',
      '签名对不上',
    ],
    [
      'a head on the way to the newest',
      '/verify/heads/2.json',
      (text: string) => text.replace('n-600', 'n-699'),
      '相符相符待核不符',
      '第602号：与前一号接不上',
    ],
    [
      'an entry taken out of the chain',
      '/verify/heads/2.json',
      (text: string) => {
        const { heads, signature } = JSON.parse(text)
        return JSON.stringify({ heads: heads.toSpliced(99, 1), signature })
      },
      '相符相符待核不符',
      '第600号：编号断了',
    ],
    [
      'the signature of the newest',
      '/verify/heads/3.json',
      (text: string) => text.replace(/\.\.(.)/, (_, letter) => `..${letter === 'A' ? 'B' : 'A'}`),
      '相符相符待核不符',
      '第1,100号：签名对不上',
    ],
    [
      'a word on the page',
      '/stories/deng-liang-le',
      (text: string) => text.replace('议事的人多了', '议事的人少了'),
      '不符相符待核相符',
      '楼道里的灯亮了，议事的人少了。',
    ],
  ])('%s: is named', async (_what, address, how, words, says) => {
    const { page, close } = await open('/verify/1', change(address, how))
    await startCheck(page)
    expect((await readWords(page)).join('')).toBe(words)
    expect(await readFaults(page)).toContain(says)
    expect(await readFaults(page)).toContain('请先不要引用')
    await close()
  })

  test('a word on the page is named by its place and both values', async () => {
    const { page, close } = await open(
      '/verify/2',
      change('/results/result', (text) => text.replaceAll('haibin社区', 'haibing社区')),
    )
    await startCheck(page)
    expect(await readFaults(page)).toContain('haibin社区')
    expect(await page.locator('h1').innerText()).toBe('有一样不符')
    await close()
  })

  test('keys of another gazette are named, and a fingerprint that is not the one that was compared', async () => {
    const { keys } = await createChain()
    const other = change('/.well-known/exemplar-keys.json', () => JSON.stringify({ version: 1, keys }))
    const { page, close } = await open('/verify/1')
    await startCheck(page)
    await press(page, '看过，一样')
    await other(page)
    await page.reload()
    await startCheck(page)
    expect((await readWords(page)).slice(0, 3)).toEqual(['相符', '待核', '不符'])
    expect(await readFaults(page)).toContain('签名用的钥匙，不在公布的钥匙里')
    await close()
  })

  test('a fingerprint that is not the one that its reader compared is named with both', async () => {
    const { page, close } = await open('/verify/1', (page) =>
      page.addInitScript(() =>
        localStorage.setItem(
          'exemplar-verify /',
          JSON.stringify({ fingerprint: { value: 'abcd '.repeat(8).trim(), day: '2020-10-29' } }),
        ),
      ),
    )
    await startCheck(page)
    expect(await readWords(page)).toEqual(['相符', '相符', '不符', '相符'])
    expect(await readFaults(page)).toContain('ABCD ABCD ABCD ABCD ABCD ABCD ABCD ABCD')
    await close()
  })

  test('a gazette that is shorter than this device saw it is named', async () => {
    const { page, close } = await open('/verify/1')
    await startCheck(page)
    await page.route('**/verify/heads/3.json', (route) => route.fulfill({ status: 404, body: '' }))
    await page.reload()
    await startCheck(page)
    expect(await readFaults(page)).toContain('公报比这台设备上次见到的短')
    await close()
  })
})

describe('what was changed at the site', () => {
  test('a byte of a file is named', async () => {
    const path = join(folder, 'site/files', file)
    const bytes = readFileSync(path)
    writeFileSync(path, bytes.with(0, (bytes[0] ?? 0) ^ 1))
    const { page, close } = await open('/verify/1')
    await startCheck(page)
    expect((await readWords(page)).join('')).toBe('不符相符待核相符')
    expect(await readFaults(page)).toContain('图片：本站存的与登记的不一样')
    await close()
    writeFileSync(path, bytes)
  })

  test('a letter of the replica is named', async () => {
    const database = new DatabaseSync(join(folder, 'site/replica.sqlite'), { timeout: 5_000 })
    database.exec("UPDATE entries SET document = replace(document, '导语', '倒语') WHERE number = 5")
    database.close()
    const { page, close } = await open('/verify/5')
    await startCheck(page)
    expect((await readWords(page))[0]).toBe('不符')
    expect(await readFaults(page)).toContain('本站存的第5号，与登记的不一样')
    await close()
  })
})

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
