import type { Announcement } from '@exemplar/shared/kinds/announcement'
import type { Page } from 'playwright-core'
import { toLargeResult } from './large-round.ts'

/** The two ways in which a screen stands in a service hall. */
export const screens = {
  upright: { width: 1080, height: 1920 },
  across: { width: 1920, height: 1080 },
} as const

/** A result with so many names, each as long as `toName` gives it. */
export const toResultOf = (count: number, toName?: (name: string) => string): Announcement => {
  const result = toLargeResult('on-a-screen', count)
  const nominations = result.nominations.map((one) =>
    toName ? { ...one, community: { ...one.community, name: toName(one.community.name) } } : one,
  )
  return { ...result, nominations }
}

/** Of the frame that is shown. */
export const shownFrame = '.k-frame:not([hidden])'

/**
 * What is wrong with how a screen is set: text that leaves its cell or the screen, what is pressed and too small for a finger,
 * letters that nobody reads from a metre, and what would have to be pulled.
 */
export const listMisplaced = (page: Page): Promise<string[]> =>
  page.evaluate((frame) => {
    const [leastHeight, leastWidth, leastType] = [84, 180, 22]
    const faults: string[] = []
    const name = (element: Element) =>
      `${element.className || element.tagName} “${element.textContent?.trim().slice(0, 20)}”`
    const isIn = (inner: DOMRect, outer: DOMRect) =>
      inner.left >= outer.left - 1 &&
      inner.right <= outer.right + 1 &&
      inner.bottom <= outer.bottom + 1 &&
      inner.top >= outer.top - 1
    const root = document.documentElement
    if (root.scrollWidth > innerWidth || root.scrollHeight > innerHeight) faults.push('the page is pulled')
    for (const box of document.querySelectorAll(`${frame} [data-scroll]`))
      if (box.scrollHeight > box.clientHeight + 2)
        faults.push(`${name(box)} is ${box.scrollHeight} in ${box.clientHeight}`)
    for (const pressed of document.querySelectorAll<HTMLElement>('a, button')) {
      if (!pressed.checkVisibility()) continue
      const { width, height } = pressed.getBoundingClientRect()
      if (width === 0 && height === 0) continue
      if (height < leastHeight - 0.6 || width < leastWidth)
        faults.push(`${name(pressed)} is ${width} × ${height}`)
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const parent = text.parentElement
      if (!parent?.checkVisibility() || parent.closest('.unseen, script') || !text.textContent?.trim())
        continue
      if (Number.parseFloat(getComputedStyle(parent).fontSize) < leastType)
        faults.push(`${name(parent)} is small`)
      const range = document.createRange()
      range.selectNodeContents(text)
      const cell = parent.closest(
        '.k-sky li, .k-sky h3, .k-names li, .k-ground, .k-tabs > *, .k-said p, .k-said, .k-words, .k-sign',
      )
      const outer = (cell ?? document.body).getBoundingClientRect()
      for (const rect of range.getClientRects()) {
        // A line of type is as high as its line, whatever the letters have above and below.
        const middle = new DOMRect(rect.left, rect.top + rect.height / 4, rect.width, rect.height / 2)
        if (!isIn(middle, outer)) faults.push(`${name(parent)} leaves ${cell ? name(cell) : 'the screen'}`)
      }
    }
    return faults
  }, shownFrame)
