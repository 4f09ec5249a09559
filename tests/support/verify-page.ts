import type { Browser, Page } from 'playwright-core'
import { openWindow } from './browser.ts'
import type { SiteProcess } from './site-process.ts'

/** A site, and a browser to check it in. */
export type VerifyScene = { readonly site: SiteProcess; readonly browser: Browser }

/**
 * A window of a phone on the page of an entry, in which nothing was pressed. `complaints` gathers what the browser says
 * of it, `strangers` what it asked of other hosts.
 */
export const openEntry = async (
  { site, browser }: VerifyScene,
  path: string,
  prepare: (page: Page) => Promise<unknown> = async () => undefined,
) => {
  const { context, page, strangers } = await openWindow(browser, { viewport: { width: 360, height: 740 } })
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  await prepare(page)
  await page.goto(site.url + path)
  return { page, complaints, strangers, close: () => context.close() }
}

/** Presses a button of the page by its name. */
export const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click()

/** Resolves when nothing is being checked any more. */
export const finish = (page: Page): Promise<void> =>
  page.locator('[data-screen][aria-busy="false"]').waitFor({ timeout: 60_000 })

/** Presses the one button, and resolves when all is checked. */
export const startCheck = async (page: Page): Promise<void> => {
  await page.locator('.acts button').first().click()
  await finish(page)
}

/** The word of each of the four questions. */
export const readWords = (page: Page): Promise<string[]> => page.locator('.rows .word').allInnerTexts()

/** What is said to be wrong. */
export const readFaults = async (page: Page): Promise<string> =>
  (await page.locator('.rows .alarm').allInnerTexts()).join('\n')

/** Chooses a file with a text, and resolves when it is checked. */
export const chosen = async (page: Page, name: string, text: string | Buffer): Promise<void> => {
  await page
    .locator('.drop input')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) })
  await finish(page)
}
