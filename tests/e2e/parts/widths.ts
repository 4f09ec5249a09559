import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { signInAt } from '../../support/desk.ts'
import type { Scene } from '../../support/scene.ts'
import { untilAwake, untilStill } from '../../support/screens/still.ts'

/** What each role works in most, and what is opened there beside the form of a document. */
const works = [
  ['contributor-371002', 'stories', ''],
  ['district-reviewer-371002', 'stories', '/read'],
  ['city-reviewer', 'rounds', '/board'],
  ['chief-editor', 'announcements', '/compare'],
  ['publisher', 'conferences', ''],
  ['press-officer', 'press-releases', ''],
  ['auditor', 'review-records', ''],
  ['administrator', 'users', ''],
] as const

const widths = [1024, 390]

/** What is pressed with a thumb: buttons, what is on top of every page, names in the ledgers of the desk, views of lists. */
const pressed =
  '.btn, .pill--has-action, .app-header :is(a, button), .exemplar-ledger__title, .exemplar-views a'

/** What of these is lower than a thumb needs, by its words. */
const listLow = (page: Page): Promise<string[]> =>
  page.locator(pressed).evaluateAll((all) =>
    all
      .filter((one) => one.checkVisibility({ visibilityProperty: true }))
      .map((one) => ({ one, height: one.getBoundingClientRect().height }))
      .filter(({ height }) => height > 1 && height < 44)
      .map(({ height, one }) => `${one.className} “${one.textContent}” ${height}`),
  )

/** Screens that are narrower than those that they were drawn on. */
export const tellWidths = (at: () => Scene): void => {
  test.each(works)(
    '%s scrolls nothing sideways, and hits what is pressed: %s',
    async (account, list, view) => {
      const { leave, open, page } = await signInAt(at(), account)
      const look = async (path: string): Promise<void> => {
        await open(path)
        await untilAwake(page)
        await untilStill(page)
        for (const width of widths) {
          await page.setViewportSize({ width, height: 844 })
          // The contents close once the page knows that it is narrow.
          await expect
            .poll(() => page.evaluate(() => document.documentElement.scrollWidth), { message: path })
            .toBeLessThanOrEqual(width)
        }
        await expect.poll(() => listLow(page), { message: path }).toEqual([])
        await page.setViewportSize({ width: 1440, height: 900 })
      }
      await look('')
      await look(`/collections/${list}`)
      const first = await page.locator('.table tbody a').first().getAttribute('href')
      await look(`${first?.replace(/^\/admin/, '')}${view}`)
      leave()
    },
  )
}
