import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, openWindow } from '../support/browser.ts'
import type { SiteProcess } from '../support/built-site.ts'
import {
  firstPages,
  goodPagesOfEachKind,
  isChecking,
  isCopying,
  isKiosk,
  goodPages as pages,
} from '../support/every-page.ts'
import { isLong } from '../support/long.ts'
import { type PageStage, startPages, withFewCommunities } from '../support/page-stage.ts'
import { toPageReader } from '../support/site-page.ts'
import { tellAids } from './parts/aids.ts'

let stage: PageStage
let site: SiteProcess
let browser: Browser

beforeAll(async () => {
  stage = await startPages(isLong ? {} : { change: withFewCommunities })
  site = stage.site
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await stage?.stop()
})
const read = toPageReader(() => site)

/** Those that check in the reader's browser, and those that hand out archives or texts, have a script of their own. */
const plain = pages
  .filter(
    (page) => !isChecking(page) && !isCopying(page) && !isKiosk(page) && !/^\/boards(?:\?|$)/.test(page.path),
  )
  .map(({ path }) => path)

const open = async (
  reading: string,
  options: Parameters<typeof openWindow>[1] = {},
): Promise<{ context: BrowserContext; page: Page; strangers: string[] }> => {
  const opened = await openWindow(browser, options)
  await opened.context.addCookies([{ name: 'reading', value: reading, url: site.url }])
  return opened
}

test('a table is a table by itself: no part of one is given a role', async () => {
  for (const reading of ['normal', 'elder'])
    for (const { path } of pages) {
      const html = await read(path, { headers: { cookie: `reading=${reading}` } })
      expect(html.match(/<(?:table|thead|tbody|tr|th|td)\b[^>]* role=/g), `${path} ${reading}`).toBeNull()
    }
})

test('on a phone, where rows are records, the ledger is still a table to readers of screens', async () => {
  const { context, page } = await open('normal', { viewport: { width: 360, height: 740 } })
  await page.goto(`${site.url}/gazette`)
  const told = await page.locator('table.entries').ariaSnapshot()
  expect(told).toMatch(/^- table "/)
  expect(told).toMatch(/- columnheader "事项"/)
  expect(told).toMatch(/- rowheader "垃圾桶挪出四十步"/)
  expect(told).toMatch(/- cell "35"/)
  await context.close()
})

describe('elder mode on a phone of 360 px', () => {
  test('says where the campaign is now, and has the way back in the line of the name', async () => {
    const { context, page } = await open('elder', { viewport: { width: 360, height: 740 } })
    await page.goto(`${site.url}/`)
    await expect(page.locator('.now').innerText()).resolves.toBe('3步都已办完，2021年10月31日结束。')
    await page.goto(`${site.url}/stories`)
    const [name, back] = await Promise.all(
      [
        page.getByRole('link', { name: '精致幸福社区' }),
        page.getByRole('link', { name: '回到普通版' }).first(),
      ].map((link) => link.boundingBox()),
    )
    expect(Math.abs((name?.y ?? 0) - (back?.y ?? 999))).toBeLessThan(12)
    await context.close()
  })

  test('nothing is smaller than 22 px, and nothing scrolls sideways, on any page', async () => {
    const { context, page } = await open('elder', { viewport: { width: 360, height: 740 } })
    for (const { path } of isLong ? pages : goodPagesOfEachKind) {
      await page.goto(site.url + path)
      const found = await page.evaluate(() => {
        const sizes = [...document.querySelectorAll('body *')]
          .filter((element) =>
            [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
          )
          .filter((element) => !element.closest('.unseen') && element.checkVisibility())
          .map((element) => Number.parseFloat(getComputedStyle(element).fontSize))
        return { smallest: Math.min(...sizes), wide: document.documentElement.scrollWidth }
      })
      expect(found.smallest, path).toBeGreaterThanOrEqual(21.9)
      expect(found.wide, path).toBeLessThanOrEqual(360)
    }
    await context.close()
  })

  test('names of the standards break between their words', async () => {
    const { context, page } = await open('elder', { viewport: { width: 360, height: 740 } })
    await page.goto(`${site.url}/standards`)
    const heights = await page
      .locator('.cell .title')
      .evaluateAll((titles) =>
        titles.map((title) =>
          Math.round(title.clientHeight / Number.parseFloat(getComputedStyle(title).lineHeight)),
        ),
      )
    expect(heights).toHaveLength(33)
    // At 360 px the longest takes two lines; three or four they were.
    expect(Math.max(...heights)).toBe(2)
    await context.close()
  })
})

test('the smallest type that one may choose has no notes below 14 px', async () => {
  const { context, page } = await open('small')
  await page.goto(`${site.url}/stories/square-table`)
  const note = page.locator('.note').first()
  expect(
    await note.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
  ).toBeGreaterThanOrEqual(14)
  await context.close()
})

test('a browser without containers has gutters, sizes and one column', async () => {
  const { context, page } = await open('normal', { viewport: { width: 360, height: 740 } })
  // What such a browser does with a sheet: it drops the blocks and the declarations that it does not know.
  await page.route('**/*.css', async (route) => {
    const sheet = await (await route.fetch()).text()
    await route.fulfill({ contentType: 'text/css', body: toOld(sheet) })
  })
  for (const [path, head] of [
    ['/stories/square-table', 30],
    ['/standards/8', 30],
    ['/results/final-result-2020', 28],
  ] as const) {
    await page.goto(site.url + path)
    const box = await page.locator('h1').boundingBox()
    expect(box?.x, path).toBeGreaterThanOrEqual(16)
    expect((box?.x ?? 0) + (box?.width ?? 0), path).toBeLessThanOrEqual(344)
    const size = await page
      .locator('h1')
      .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))
    expect(size, path).toBeGreaterThanOrEqual(head)
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(360)
  }
  await context.close()
})

/** A sheet as Chromium before 105 reads it. */
const toOld = (sheet: string): string => {
  const at = sheet.search(/@(?:container|supports \(width:1cqi\))[^{]*\{/)
  if (at === -1) return sheet.replaceAll(/(?<=[;{])[a-z-]+:[^;{}]*\dcqi[^;{}]*;?/g, '')
  let end = sheet.indexOf('{', at) + 1
  for (let open = 1; open > 0; end += 1) {
    if (sheet[end] === '{') open += 1
    if (sheet[end] === '}') open -= 1
  }
  return toOld(sheet.slice(0, at)) + toOld(sheet.slice(end))
}

test('in colours of the reader’s own, the current column is underlined and the fields of the six have borders', async () => {
  const { context, page } = await open('normal', { forcedColors: 'active' })
  await page.goto(`${site.url}/standards`)
  const current = page.locator('nav [aria-current="page"]').first()
  expect(await current.evaluate((element) => getComputedStyle(element).textDecorationLine)).toBe('underline')
  const field = page.locator('.board .head').first()
  expect(await field.evaluate((element) => getComputedStyle(element).borderTopWidth)).toBe('1px')
  await context.close()
})

test('on a phone the foot of a page is short, and leads back to the top', async () => {
  const { context, page } = await open('normal', { viewport: { width: 360, height: 740 } })
  // The foot is the same on all pages of a file.
  for (const { path } of (isLong ? pages : firstPages).filter((page) => !isKiosk(page))) {
    await page.goto(site.url + path)
    const foot = page.getByRole('contentinfo')
    expect((await foot.boundingBox())?.height, path).toBeLessThanOrEqual(230)
    // Six ways on, the telephone, and the mark of an organ of the state.
    expect(await foot.getByRole('link').count(), path).toBe(8)
    await foot.getByRole('link', { name: '回到顶部' }).click()
    expect(await page.evaluate(() => scrollY), path).toBeLessThan(60)
  }
  await context.close()
})

describe('the aids', () => tellAids(() => ({ site, open }), plain))
