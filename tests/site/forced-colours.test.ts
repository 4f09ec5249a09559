import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openWindow } from '../support/browser.ts'
import { pagesOfEachKind } from '../support/every-page.ts'
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

/**
 * Text of the colour of what is behind it. A browser with colours of the reader's own lays a plate of the page's colour
 * behind all type, but where an element keeps its own colours: there it is the nearest ground.
 */
const listUnseen = (): string[] => {
  const canvas = getComputedStyle(document.documentElement).backgroundColor
  const findGround = (from: Element | null): string => {
    for (let one = from; one; one = one.parentElement) {
      const { backgroundColor } = getComputedStyle(one)
      if (!/^rgba.*, 0\)$/.test(backgroundColor)) return backgroundColor
    }
    return canvas
  }
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const unseen: string[] = []
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement
    const text = texts.currentNode.textContent?.trim()
    if (!element || !text || element.closest('svg, script, style') || !element.checkVisibility()) continue
    const { color, forcedColorAdjust } = getComputedStyle(element) as CSSStyleDeclaration & {
      forcedColorAdjust: string
    }
    if (color === (forcedColorAdjust === 'none' ? findGround(element) : canvas)) unseen.push(text)
  }
  return unseen
}

/** Numbers that lead to their entry without the colour of links, and text that has it and leads nowhere. */
const listUntold = (): string[] => {
  const probe = document.createElement('i')
  probe.style.cssText = 'color: LinkText; forced-color-adjust: none'
  document.body.append(probe)
  const ofLinks = getComputedStyle(probe).color
  probe.remove()
  return [...document.querySelectorAll('body *')].flatMap((element) => {
    const says = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
    if (!says || !element.checkVisibility()) return []
    const told = getComputedStyle(element).color === ofLinks
    const leads = element.closest('a') !== null
    const wrong = told ? !leads : leads && element.closest('.number') !== null
    return wrong ? [element.textContent ?? ''] : []
  })
}

test.each([1440, 360])(
  'with colours of the reader’s own no text of any page is lost, at %i',
  async (width) => {
    const { context, page } = await openWindow(browser, {
      ...{ viewport: { width, height: 900 }, forcedColors: 'active' },
    })
    const unseen: string[] = []
    const untold: string[] = []
    for (const { path } of pagesOfEachKind) {
      await page.goto(stage.site.url + path)
      for (const text of await page.evaluate(listUnseen)) unseen.push(`${path}: ${text}`)
      for (const text of await page.evaluate(listUntold)) untold.push(`${path}: ${text}`)
    }
    expect(unseen).toEqual([])
    expect(untold).toEqual([])
    await context.close()
  },
)
