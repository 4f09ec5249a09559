import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, openWindow } from '../support/browser.ts'
import { untilFollowed } from '../support/built-site.ts'
import { toStory } from '../support/documents.ts'
import { screens, shownFrame, toResultOf } from '../support/kiosk.ts'
import { type PageStage, startPages } from '../support/page-stage.ts'

let stage: PageStage
let browser: Browser

beforeAll(async () => {
  stage = await startPages({ publish: ({ chain }) => chain.publish(toResultOf(8)) })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await stage?.stop()
})

const publish = async (...args: Parameters<PageStage['feed']['publish']>): Promise<void> => {
  await stage.feed.publish(...args)
  await untilFollowed(stage.site, stage.feed.chain.entries.length)
}

/** A screen of a hall, whose time goes only as the test says. */
const openScreen = async (
  size: keyof typeof screens = 'upright',
  options: Parameters<typeof openWindow>[1] = {},
) => {
  const opened = await openWindow(browser, { viewport: screens[size], hasTouch: true, ...options })
  await opened.page.clock.install({ time: '2026-11-30T02:24:00Z' })
  const goto = async (path: string) => {
    await opened.page.goto(stage.site.url + path)
    await opened.page.evaluate(() => document.fonts.ready)
  }
  return { ...opened, goto }
}

const findShown = (page: Page): Promise<string> => page.locator(shownFrame).getAttribute('id').then(String)

describe('the loop', () => {
  test('shows each frame for twelve seconds, a story and a figure in their turn', async () => {
    const { page, context, goto, strangers } = await openScreen()
    const complaints: string[] = []
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(String(error)))
    await goto('/kiosk')
    const seen: string[] = []
    for (let turn = 0; turn < 9; turn++) {
      seen.push(await findShown(page))
      await page.clock.runFor(12_000)
    }
    expect(seen).toEqual([
      ...['standards', 'stories', 'result', 'figures', 'standards', 'stories-2', 'result', 'figures-2'],
      'standards',
    ])
    expect(await page.locator('.k-tabs [aria-current]').innerText()).toBe('典型经验')
    expect([complaints, strangers]).toEqual([[], []])
    await context.close()
  })

  test('stands still for a minute after a touch or a key, and goes on by itself', async () => {
    const { page, context, goto } = await openScreen()
    await goto('/kiosk')
    await page.getByRole('link', { name: '结果公布' }).tap()
    expect(await findShown(page)).toBe('result')
    await page.clock.runFor(50_000)
    await page.keyboard.press('Shift')
    await page.clock.runFor(50_000)
    expect(await findShown(page)).toBe('result')
    await page.clock.runFor(10_500)
    expect(await page.locator('html.plays').count()).toBe(1)
    await page.clock.runFor(12_000)
    expect(await findShown(page)).toMatch(/^figures/)
    await context.close()
  })

  test('shows the next story to whoever presses once more', async () => {
    const { page, context, goto } = await openScreen()
    await goto('/kiosk')
    const tab = page.getByRole('navigation', { name: '栏目' }).getByRole('link', { name: '典型经验' })
    for (const id of ['stories', 'stories-2', 'stories-3', 'stories-4', 'stories']) {
      await tab.tap()
      expect(await findShown(page)).toBe(id)
    }
    await context.close()
  })

  test('holds its frame for whoever wants no motion', async () => {
    const { page, context, goto } = await openScreen('across', { reducedMotion: 'reduce' })
    await goto('/kiosk')
    await page.clock.runFor(90_000)
    expect(await findShown(page)).toBe('standards')
    await page.getByRole('link', { name: '数据' }).tap()
    await page.clock.runFor(90_000)
    expect(await findShown(page)).toBe('figures')
    await context.close()
  })

  test('is met again from every text that is opened out of it, a minute after the last touch', async () => {
    const { page, context, goto } = await openScreen()
    await goto('/kiosk')
    await page.getByRole('link', { name: '一窗受理' }).tap()
    await page.waitForURL('**/kiosk/standards/17')
    await page.locator('.k-rows a').first().tap()
    await page.waitForURL('**/kiosk/stories/*')
    // Nothing in it leads out of the frame.
    const led = await page
      .locator('a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname))
    expect(led.filter((path) => !/^\/(?:kiosk|mode$)/.test(path))).toEqual([])
    await page.clock.runFor(59_000)
    expect(page.url()).toContain('/kiosk/stories/')
    await page.clock.runFor(2_000)
    await page.waitForURL('**/kiosk')
    expect(await page.locator('html.plays').count()).toBe(1)
    await context.close()
  })

  test('is in large letters for whoever presses 大字, and in its own for the next', async () => {
    const { page, context, goto } = await openScreen()
    await goto('/kiosk')
    await page.getByRole('link', { name: '结果公布' }).tap()
    await page.getByRole('link', { name: '大字' }).tap()
    await page.waitForURL('**/kiosk#result')
    expect(await page.locator('html').getAttribute('data-reading')).toBe('elder')
    expect(await findShown(page)).toBe('result')
    const size = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))
    expect(await size('.k-names b')).toBeGreaterThanOrEqual(48)
    await page.clock.runFor(61_000)
    await page.waitForURL((url) => url.pathname === '/kiosk' && url.hash === '')
    await page.locator('html:not([data-reading]).plays').waitFor()
    await context.close()
  })
})

test('the foot says up to which number it is good, as the site has it, and shows a new entry within a minute', async () => {
  const { page, context, goto } = await openScreen()
  await goto('/kiosk')
  const foot = page.locator('[data-standing]')
  const readHead = async () => (await (await stage.site.get('/healthz')).json()).head
  await foot.getByText(`本机内容截至公报第${await readHead()}号，10:24与网站核对过`).waitFor()
  await publish(toStory('newest', { title: '刚刚发布的一篇' }))
  const number = await readHead()
  expect(number).toBe(stage.feed.chain.entries.length)
  await page.clock.runFor(60_000)
  await foot.getByText(`本机内容截至公报第${number}号`).waitFor()
  await page.getByRole('navigation', { name: '栏目' }).getByRole('link', { name: '典型经验' }).tap()
  await page.getByRole('heading', { name: '刚刚发布的一篇' }).waitFor()
  await context.close()
})

test('without a network it says so, opens nothing that it has not, and goes on when the network is back', async () => {
  const { page, context, goto } = await openScreen()
  await goto('/kiosk')
  const foot = page.locator('[data-standing]')
  await foot.getByText('与网站核对过').waitFor()
  await context.setOffline(true)
  await page.clock.runFor(60_000)
  await foot.getByText('网络断了，本机内容截至公报第').waitFor()
  await page.locator('.k-tabs a').first().tap()
  await page.getByRole('link', { name: '一窗受理' }).tap()
  await foot.getByText('现在连不上网络').waitFor()
  expect(new URL(page.url()).pathname).toBe('/kiosk')
  await page.clock.runFor(75_000)
  expect(await page.locator('html.plays').count()).toBe(1)
  await context.setOffline(false)
  await page.locator('.k-tabs a').first().tap()
  await page.getByRole('link', { name: '一窗受理' }).tap()
  await page.waitForURL('**/kiosk/standards/17')
  await context.setOffline(true)
  await page.clock.runFor(61_000)
  await foot.getByText('现在连不上网络').waitFor()
  await context.setOffline(false)
  await page.clock.runFor(61_000)
  await page.waitForURL('**/kiosk')
  await context.close()
})

test('without a script all frames stand one under another, and their links lead on', async () => {
  const { page, context } = await openWindow(browser, { viewport: screens.upright, javaScriptEnabled: false })
  await page.goto(`${stage.site.url}/kiosk`)
  const tops = await page
    .locator('.k-frame')
    .evaluateAll((frames) => frames.map((frame) => frame.getBoundingClientRect().top))
  expect(tops.length).toBeGreaterThanOrEqual(10)
  expect(tops.every((top, index) => index === 0 || top > (tops[index - 1] ?? 0) + 1_000)).toBe(true)
  expect(await page.locator('[data-standing]').innerText()).toContain(
    `本机内容截至公报第${stage.feed.chain.entries.length}号（`,
  )
  await page.getByRole('link', { name: '一窗受理' }).click()
  expect(new URL(page.url()).pathname).toBe('/kiosk/standards/17')
  await context.close()
})

test('on a phone it is a page like others; it is light where all else is dark, and kept from engines', async () => {
  const { page, context } = await openWindow(browser, {
    viewport: { width: 360, height: 740 },
    colorScheme: 'dark',
  })
  await page.goto(`${stage.site.url}/kiosk`)
  expect(await page.locator('.k-frame:visible').count()).toBe(await page.locator('.k-frame').count())
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  const paper = () => getComputedStyle(document.documentElement).getPropertyValue('--paper')
  expect(await page.evaluate(paper)).toBe('#fafaf7')
  await context.close()
  expect(await (await stage.site.get('/kiosk')).text()).toContain('<meta name="robots" content="noindex">')
  expect(await (await stage.site.get('/sitemap.xml')).text()).not.toContain('kiosk')
})

test('it runs too where the window fills the screen only after the page is there', async () => {
  const { page, context } = await openWindow(browser, { viewport: { width: 800, height: 600 } })
  await page.goto(`${stage.site.url}/kiosk`)
  expect(await page.locator('html.runs').count()).toBe(0)
  await page.setViewportSize(screens.upright)
  await page.locator('html.runs.plays').waitFor()
  expect(await page.locator(shownFrame).count()).toBe(1)
  await context.close()
})

test('a withdrawn story is gone here too, and what is not there leads back', async () => {
  const gone = await stage.site.get('/kiosk/stories/withdrawn')
  expect([gone.status, await gone.text()]).toEqual([410, expect.stringContaining('这份文稿已经撤下')])
  const missing = await stage.site.get('/kiosk/stories/never-was')
  expect([missing.status, await missing.text()]).toEqual([
    404,
    expect.stringContaining('href="/kiosk#stories"'),
  ])
})
