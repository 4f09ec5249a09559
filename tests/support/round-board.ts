import type { Page } from 'playwright-core'

// The board of a round (评选台), as somebody works at it.

/** Opens a nomination, if it is not open already. */
export const opens = async (page: Page, community: string): Promise<void> => {
  const button = page.locator(
    `[data-community="${community}"] > * > button, [data-community="${community}"] > button`,
  )
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click()
}

type Written = Readonly<Record<string, string>>

/** Writes into the form of an act, by the names of its entries. */
export const writes = async (page: Page, written: Written): Promise<void> => {
  for (const [name, value] of Object.entries(written)) {
    const input = page.locator(`[data-entry="${name}"]`).locator('input, textarea, select').first()
    if ((await input.evaluate((element) => element.tagName)) === 'SELECT')
      await input.selectOption({ label: value })
    else await input.fill(value)
  }
}

/** Records an act by its button and its form, and waits until the form is gone. */
export const records = async (page: Page, name: string, written: Written): Promise<void> => {
  await page.locator(`[data-act="${name}"]`).click()
  await writes(page, written)
  await page.locator(`[data-confirm="${name}"]`).click()
  await page.locator(`[data-form="${name}"]`).waitFor({ state: 'detached' })
}

/** What is said to be wrong at an entry. */
export const wrongAt = (page: Page, entry: string) =>
  page.locator(`[data-entry="${entry}"] [role=alert]`).textContent()
