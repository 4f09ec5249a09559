import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, openWindow } from '../support/browser.ts'
import { untilFollowed } from '../support/built-site.ts'
import { toFigure, toStory } from '../support/documents.ts'
import { listMisplaced, screens, shownFrame, toResultOf } from '../support/kiosk.ts'
import { type PageStage, startPages } from '../support/page-stage.ts'

let stage: PageStage
let browser: Browser

/** As long as a story may be, in its title and its deck. */
const longest = toStory('longest', {
  title:
    '关于把分散在各处的三十七个窗口合成一个、让居民只跑一趟就能办成二十八件事的做法，以及这一年里改掉的九处不便',
  deck: '过去办一张证要问三个人、跑两趟路；如今社区把七名社区工作者都练成全科，居民只认一扇窗。'
    .repeat(4)
    .slice(0, 200),
  standards: [17],
})

beforeAll(async () => {
  stage = await startPages({
    publish: async ({ chain }) => {
      await chain.publish(longest)
      await chain.publish(
        toFigure('long', {
          title: '已建城市社区服务中心面积标准',
          display: '1500',
          unit: '平方米',
          qualifier: '不低于',
          order: 0,
        }),
      )
      await chain.publish(
        toFigure('longer', {
          title: '社区工作者配备标准（包括专职网格员和公益性岗位人员在内）',
          display: '300—400',
          unit: '户/人',
          order: 0,
        }),
      )
      await chain.publish(toResultOf(8))
    },
  })
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
const listFrames = (page: Page): Promise<string[]> =>
  page.locator('.k-frame').evaluateAll((frames) => frames.map(({ id }) => id))

describe.each(Object.keys(screens) as (keyof typeof screens)[])('on a screen that stands %s', (size) => {
  test.each([
    ['8 communities', toResultOf(8), 1],
    ['32 communities', toResultOf(32), 1],
    ['33 communities', toResultOf(33), 1],
    ['40 communities', toResultOf(40), 2],
    ['40 of the longest names', toResultOf(40, (name) => `经济技术开发区新港第一${name}`), 2],
  ])('nothing leaves its cell and all is large enough for a finger, with %s', async (_, result, pages) => {
    await publish(result)
    const { page, context, goto } = await openScreen(size)
    await goto('/kiosk')
    const frames = await listFrames(page)
    expect(frames.filter((id) => id.startsWith('result'))).toHaveLength(pages)
    expect(frames.filter((id) => id.startsWith('stories'))).toHaveLength(4)
    const faults: string[] = []
    const seen = new Set<string>()
    for (const tab of await page.locator('.k-tabs [data-tab]').all())
      for (let id = ''; !seen.has(id); ) {
        if (id !== '') seen.add(id)
        await tab.tap()
        id = await findShown(page)
        if (!seen.has(id)) faults.push(...(await listMisplaced(page)).map((fault) => `${id}: ${fault}`))
      }
    expect([...seen]).toEqual(frames)
    expect(faults).toEqual([])
    expect(await page.locator('.k-names li').count()).toBe(
      result.nominations.filter(({ rank }) => rank).length,
    )
    await context.close()
  })

  test('in large letters nothing leaves its cell, and no story and no figure is longer than two screens', async () => {
    await publish(toResultOf(40, (name) => `经济技术开发区新港第一${name}`))
    const { page, context, goto } = await openScreen(size, { reducedMotion: 'reduce' })
    await context.addCookies([{ name: 'reading', value: 'elder', url: stage.site.url }])
    await goto('/kiosk')
    for (const id of await listFrames(page)) {
      await page.evaluate((hash) => location.assign(hash), `#${id}`)
      await page.reload()
      await page.locator(`#${id}`).waitFor()
      // What is longer is moved; what is seen of it is whole.
      const faults = (await listMisplaced(page)).filter((fault) => !/^k-body|leaves the screen/.test(fault))
      expect([id, faults]).toEqual([id, []])
      const screensLong = await page
        .locator(`#${id} [data-scroll]`)
        .evaluate(({ scrollHeight, clientHeight }) => scrollHeight / clientHeight)
      if (/^(?:stories|figures)/.test(id)) expect(screensLong, id).toBeLessThanOrEqual(2)
    }
    await context.close()
  })

  test.each([
    '/kiosk/standards/17',
    '/kiosk/stories/longest',
    '/kiosk/communities/tingsongli',
    '/kiosk/stories',
    '/kiosk/figures',
  ])('%s is moved by its buttons, in large letters too', async (path) => {
    const { page, context, goto } = await openScreen(size, { reducedMotion: 'reduce' })
    for (const reading of ['normal', 'elder']) {
      await context.addCookies([{ name: 'reading', value: reading, url: stage.site.url }])
      await goto(path)
      const faults = (await listMisplaced(page)).filter((fault) => !/^k-body|leaves the screen/.test(fault))
      expect(faults).toEqual([])
      const box = page.locator('[data-scroll]')
      const down = page.getByRole('button', { name: '往下' })
      for (let left = 40; left > 0 && (await down.isVisible()) && (await down.isEnabled()); left--) {
        const before = await box.evaluate((element) => element.scrollTop)
        await down.tap()
        await expect.poll(() => box.evaluate((element) => element.scrollTop)).toBeGreaterThan(before)
      }
      const rest = await box.evaluate(
        (element) => element.scrollHeight - element.clientHeight - element.scrollTop,
      )
      expect(rest).toBeLessThanOrEqual(2)
      if (await down.isVisible()) {
        await page.getByRole('button', { name: '往上' }).tap()
        await expect.poll(() => down.isEnabled()).toBe(true)
      }
    }
    await context.close()
  })
})
