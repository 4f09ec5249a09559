import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openWindow } from '../support/browser.ts'
import { firstPages, goodPages } from '../support/every-page.ts'
import { isLong } from '../support/long.ts'
import { type PageStage, startPages, withFewCommunities } from '../support/page-stage.ts'

let stage: PageStage
let browser: Browser

beforeAll(async () => {
  stage = await startPages({ change: withFewCommunities })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await stage?.stop()
})

/** Words that stand in heads and leads, and that nobody reads in two halves. */
const words =
  '大项、小项、标准、社区、示范、经验、典型、创建、活动、方案、公报、公布、公示、结果、新闻、发布、核对、刊板、浏览器、登记册、不用、居民、电话、开发区、高技术、环翠区、文登区、荣成市'.split(
    '、',
  )

const looks = [
  { reading: 'normal', width: 360 },
  { reading: 'elder', width: 360 },
  { reading: 'normal', width: 768 },
  { reading: 'large', width: 1440 },
] as const

/** In what is set large and read at a glance: heads, leads, the names of districts. */
const listBroken = ([list, selector]: readonly [readonly string[], string]): string[] =>
  [...document.querySelectorAll(selector)]
    .filter((element) => element.checkVisibility() && !element.closest('.unseen, [aria-hidden="true"]'))
    .flatMap((element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      const places: { node: Node; at: number }[] = []
      let text = ''
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const said = node.nodeValue ?? ''
        text += said
        for (let at = 0; at < said.length; at++) places.push({ node, at })
      }
      const findTop = (place: { node: Node; at: number } | undefined): number | undefined => {
        if (!place) return undefined
        const range = document.createRange()
        range.setStart(place.node, place.at)
        range.setEnd(place.node, place.at + 1)
        return range.getClientRects()[0]?.top
      }
      return list
        .filter((word) => {
          for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            const [first, last] = [findTop(places[at]), findTop(places[at + word.length - 1])]
            if (first !== undefined && last !== undefined && last - first > 6) return true
          }
          return false
        })
        .map((word) => `${word} in ${text.trim()}`)
    })

test.each(looks)(
  'no word of a head, a lead or the name of a district is broken, read $reading at $width',
  async ({ reading, width }) => {
    const { context, page } = await openWindow(browser, { viewport: { width, height: 900 } })
    await context.addCookies([{ name: 'reading', value: reading, url: stage.site.url }])
    const broken: string[] = []
    for (const { path } of isLong ? goodPages : firstPages) {
      await page.goto(stage.site.url + path)
      const selector = 'h1, h2, h3, .lead, .deck, a[href^="/districts/"], a[href*="?district="]'
      const found = await page.evaluate(listBroken, [words, selector] as const)
      broken.push(...found.map((one) => `${path}: ${one}`))
    }
    expect(broken).toEqual([])
    await context.close()
  },
  isLong ? 600_000 : 180_000,
)

test('what one does with a page stands together on a phone: what does not fit beside the sizes is under them', async () => {
  const { context, page } = await openWindow(browser, { viewport: { width: 360, height: 900 } })
  for (const reading of ['normal', 'large', 'small']) {
    await context.addCookies([{ name: 'reading', value: reading, url: stage.site.url }])
    await page.goto(`${stage.site.url}/stories/rich`)
    const tops = ['打印、分享', '转发文本', '纠错'].map(async (name) => {
      const box = await page.getByRole('main').getByRole('link', { name, exact: true }).boundingBox()
      return Math.round(box?.y ?? Number.NaN)
    })
    expect(new Set(await Promise.all(tops)).size, reading).toBe(1)
  }
  await context.close()
})

test('in large type the stages of a round stand under each other, none alone beside the others', async () => {
  const { context, page } = await openWindow(browser, { viewport: { width: 360, height: 900 } })
  await context.addCookies([{ name: 'reading', value: 'elder', url: stage.site.url }])
  await page.goto(`${stage.site.url}/results`)
  const stages = await page.locator('ol.funnel > li').evaluateAll((lines) =>
    lines.map((line) => {
      const { left, width, height } = line.getBoundingClientRect()
      return [left, width, height].map(Math.round).join(' ')
    }),
  )
  expect(stages).toHaveLength(7)
  expect(new Set(stages).size).toBe(1)
  await context.close()
})

test('in the reader’s own colours no numeral lies over the frame that stands around it', async () => {
  const { context, page } = await openWindow(browser, {
    viewport: { width: 1440, height: 900 },
    forcedColors: 'active',
  })
  await page.goto(stage.site.url)
  const fields = page.locator('ol.six .field')
  await fields.nth(5).waitFor()
  expect(await fields.count()).toBe(6)
  for (const field of await fields.all()) {
    const bytes = await field.screenshot()
    const { data, info } = await sharp(bytes)
      .removeAlpha()
      .toColourspace('b-w')
      .raw()
      .toBuffer({ resolveWithObject: true })
    expect(info.channels).toBe(1)
    // The frame's upper line is in one of the first rows, whole but for its corners, where the field beside it stands.
    const isWhole = [0, 1, 2].some((row) =>
      data.subarray(row * info.width + 12, (row + 1) * info.width - 12).every((light) => light < 128),
    )
    expect(isWhole).toBe(true)
  }
  await context.close()
})
