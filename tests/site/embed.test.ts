import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, openWindow } from '../support/browser.ts'
import { untilFollowed } from '../support/built-site.ts'
import { toConference, toFigure, toStory } from '../support/documents.ts'
import { firstPages } from '../support/every-page.ts'
import { publishPages } from '../support/page-stage.ts'
import { type ReadableSite, siteUrl, startReadableSite } from '../support/readable-site.ts'

const home = `${siteUrl}/jzxfsq`
const said = '我们把标准立进每一个社区，让居民看得见、够得着，也说得上话。'
const toTalk = (words: string) =>
  toConference('talk', {
    turns: [
      {
        ...{ id: 't1', clock: '15:09:00', role: 'spokesperson', speaker: '李主任' },
        ...{ post: '市城乡社区治理工作领导小组办公室副主任', paragraphs: [words] },
      },
    ],
  })

let readable: ReadableSite
let browser: Browser
/** Somebody else's page with a frame in it. */
let elsewhere: Server
const elsewhereAt = (): string => `http://localhost:${(elsewhere.address() as AddressInfo).port}`

beforeAll(async () => {
  readable = await startReadableSite(async (feed) => {
    await publishPages(feed)
    const { chain } = feed
    await chain.publish(toFigure('good'))
    await chain.publish(
      toFigure('wide', { title: '每百户居民拥有的社区综合服务设施面积', display: '1234.5' }),
    )
    await chain.publish(toFigure('fixed', { title: '注册志愿者', display: '46', unit: '万多' }))
    await chain.publish(toFigure('fixed', { title: '注册志愿者', display: '44', unit: '万多' }), 'fixed')
    await chain.publish(
      toFigure('fixed', { title: '注册志愿者', display: '44', unit: '万多', order: 7 }),
      'fixed',
    )
    await chain.publish(toFigure('newer', { display: '325', asOf: '2019-12-31' }))
    await chain.publish(toFigure('newer', { display: '330', asOf: '2020-12-31' }), 'newer')
    await chain.publish(toTalk(said.repeat(9)))
    await chain.publish(toStory('told', { quote: { text: '“记住这扇窗就行。”', cite: '居民　老周' } }))
    await chain.publish(toFigure('gone', { title: '不该再说的名称' }))
    await chain.withdraw('gone')
  })
  browser = await openBrowser()
  elsewhere = createServer(({ url = '' }, answer) => {
    const src = `${readable.site.url}${url}`
    answer
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end(`<!doctype html><iframe src="${src}" width="400" height="400"></iframe>`)
  })
  await new Promise<void>((resolve) => elsewhere.listen(0, resolve))
})
afterAll(async () => {
  await new Promise((resolve) => elsewhere?.close(resolve))
  await browser?.close()
  await readable?.stop()
})

const frames = [
  ...['/figures/good', '/figures/wide', '/figures/fixed', '/press/talk/t1', '/stories/told/quote'],
  ...['/stories/told', '/standards/17', '/standards', '/results/final-result-2020', '/districts/huancui'],
  ...['/results/public-notice-2020', '/press/releases/campaign-opens-2020', '/communities/fanwan'],
]
const read = async (path: string): Promise<string> => (await readable.site.get(`/embed${path}`)).text()
/** What is seen of a frame, without blanks. */
const readSeen = async (path: string): Promise<string> =>
  (await read(path)).replaceAll(/<head>.*<\/head>|<[^>]*>|\s/gs, '')
const askOEmbed = (asked: Readonly<Record<string, string>>): Promise<Response> =>
  readable.site.get(`/oembed?${new URLSearchParams(asked)}`)
const tell = async (asked: Readonly<Record<string, string>>) => {
  const answer = await askOEmbed(asked)
  expect([asked.url, answer.status]).toEqual([asked.url, 200])
  return answer.json()
}

describe('a frame', () => {
  test.each([
    { width: 280, colorScheme: 'light' },
    { width: 640, colorScheme: 'light' },
    { width: 280, colorScheme: 'dark' },
    { width: 640, colorScheme: 'dark' },
  ] as const)(
    'of $width pixels holds all that it says in the height that oEmbed tells, $colorScheme as the visitor has it',
    async ({ width, colorScheme }) => {
      const { context, page, strangers } = await openWindow(browser, { colorScheme })
      const [told, asked]: string[][] = [[], []]
      page.on('console', (message) => told?.push(message.text()))
      page.on('request', (request) => asked?.push(request.resourceType()))
      for (const path of frames) {
        const { html, height } = await tell({ url: `${home}/embed${path}`, maxwidth: String(width) })
        expect(html).toContain(`width="${width}" height="${height}"`)
        await page.setViewportSize({ width, height })
        await page.goto(`${readable.site.url}/embed${path}`)
        const { across, down, needed } = await page.evaluate(() => ({
          across: document.documentElement.scrollWidth,
          down: document.documentElement.scrollHeight,
          needed: document.querySelector('main')?.getBoundingClientRect().height ?? 0,
        }))
        expect([path, across, down]).toEqual([path, width, height])
        // Nor is much of it empty.
        expect([path, height - needed < 110]).toEqual([path, true])
      }
      const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
      expect(ground).toBe(colorScheme === 'dark' ? 'rgb(19, 20, 22)' : 'rgb(250, 250, 247)')
      expect({ told, strangers }).toEqual({ told: [], strangers: [] })
      expect(new Set(asked)).toEqual(new Set(['document', 'stylesheet', 'font']))
      await context.close()
    },
  )

  test('says what it is of, whose and of when, with number and print of its entry, and runs no script', async () => {
    for (const path of frames) {
      const html = await read(path)
      expect(html).not.toMatch(/<script|<img|style="/)
      expect(html).toContain('class="print"')
      expect(await readSeen(path)).toMatch(/公报第\d+号/)
    }
    expect(await readSeen('/figures/good')).toMatch(
      /^城市社区325个截至2020年7月22日来源：市民政局公报第\d+号核对这个数$/,
    )
    expect(await readSeen('/stories/told/quote')).toContain('“记住这扇窗就行。”居民老周《told的典型经验》')
    const talk = await readSeen('/press/talk/t1')
    expect(talk).toContain('说得上话……”市城乡社区治理工作领导小组办公室副主任李主任')
    expect(talk).toContain('节选，全文见原文')
    expect(await read('/press/talk/t1')).toContain(`href="${home}/press/talk#t1"`)
  })

  test('of what was corrected names what stood there before, and by which number', async () => {
    const { entries } = readable.feed.chain
    const numbers = entries.filter(({ head }) => head.subject === 'fixed').map(({ head }) => head.number)
    // The last correction left the number as it was.
    expect(await readSeen('/figures/fixed')).toContain(
      `44万多截至2020年7月22日来源：市民政局公报第${numbers[1]}号更正：原作“46万多”。公报第${numbers[2]}号`,
    )
    expect(await readSeen('/figures/newer')).toMatch(/330个.*公报第\d+号更新：截至2019年12月31日为“325个”。/)
    expect(await readSeen('/stories/corrected')).toContain('号更正：')
    expect(await readSeen('/figures/good')).not.toMatch(/更正|更新/)
    const { head } = await readable.feed.publish(toTalk('改过的话。'), 'talk')
    await untilFollowed(readable.site, head.number)
    expect(await readSeen('/press/talk/t1')).toContain(`公报第${head.number}号更正过这一段。`)
    await readable.feed.publish(toTalk('又改过的话。'), 'talk')
    await untilFollowed(readable.site, head.number + 1)
    expect(await readSeen('/press/talk/t1')).toContain(`公报第${head.number + 1}号更正：原作“改过的话。”。`)
  })

  test('of what was withdrawn says only that, and of what never was that there is none', async () => {
    const answer = await readable.site.get('/embed/figures/gone')
    expect(answer.status).toBe(410)
    expect(await answer.text()).not.toMatch(/不该再说|325/)
    expect(await readSeen('/figures/gone')).toMatch(/^此处内容已撤下撤下说明见公报第(\d+)号公报第\1号看说明$/)
    for (const path of ['/figures/none', '/press/talk/t9', '/stories/rich/quote', '/about', '/x/y/z', '']) {
      const missing = await readable.site.get(`/embed${path}`)
      expect([path, missing.status]).toEqual([path, 404])
    }
    expect(await readSeen('/figures/none')).toBe('没有这个内容')
  })

  test('may be shown by everybody, and no other page may', async () => {
    for (const path of [...frames, '/figures/gone', '/figures/none']) {
      const { headers } = await readable.site.get(`/embed${path}`)
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';.* frame-ancestors \*;/)
      expect(headers.get('content-security-policy')).not.toContain('script-src')
      expect(headers.get('x-frame-options')).toBeNull()
    }
    const others = [
      '/oembed',
      '/embed',
      '/feed.xml',
      '/no-such-page',
      '/share/press',
      '/healthz',
      '/icon.svg',
    ]
    for (const path of [...firstPages.map((page) => page.path), ...others]) {
      const { headers } = await readable.site.get(path)
      expect([path, headers.get('content-security-policy')]).toEqual([
        path,
        path === '/embed' ? expect.anything() : expect.stringContaining("frame-ancestors 'none'"),
      ])
      if (path !== '/embed') expect([path, headers.get('x-frame-options')]).toEqual([path, 'DENY'])
    }
  })

  test('stands in a page of somebody else; a page of the site does not', async () => {
    const { context, page } = await openWindow(browser)
    await page.goto(`${elsewhereAt()}/embed/figures/good`)
    await page.frameLocator('iframe').getByText('325').waitFor()
    const way = page.frameLocator('iframe').getByRole('link')
    expect(await way.getAttribute('target')).toBe('_blank')
    await page.goto(`${elsewhereAt()}/about`)
    expect(await page.frameLocator('iframe').getByRole('heading').count()).toBe(0)
    await context.close()
  })
})
