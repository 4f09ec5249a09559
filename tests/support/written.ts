import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Desk } from './desk.ts'

/** Asks the server for the document, or changes it, from a window and as who has signed in there. */
export const callFrom = ({ page }: Desk, path: string, change?: Record<string, unknown>) =>
  page.evaluate(
    async ({ url, body }) => {
      const answer = await fetch(url, {
        headers: { 'Content-Type': 'application/json' },
        ...(body ? { method: 'PATCH', body } : {}),
      })
      return { ok: answer.ok, body: (await answer.json()) as Record<string, unknown> }
    },
    {
      url: `/api${path.replace('/collections', '')}?depth=0`,
      body: change ? JSON.stringify(change) : undefined,
    },
  )
/** What the server has for the summary. */
export const readDeck = async (desk: Desk, path: string): Promise<unknown> =>
  (await callFrom(desk, path)).body.deck

/** The button that saves. */
export const toSave = (page: Page) => page.locator('#action-save')
/** The dialog that stands open. */
export const dialog = (page: Page) => page.locator('.exemplar-dialog[open], .exemplar-dialog').first()
/** A moment after the last letter it is kept: what the browser has then outlives everything. */
export const isKept = (page: Page, words: string) =>
  expect
    .poll(() =>
      page.evaluate(() =>
        Object.entries(localStorage)
          .filter(([key]) => key.startsWith('exemplar-unsaved:'))
          .map(([, text]) => String(text))
          .join(),
      ),
    )
    .toContain(words)
/** Waits until the browser keeps nothing that is not saved. */
export const nothingKept = (page: Page) =>
  expect
    .poll(() =>
      page.evaluate(
        () => Object.keys(localStorage).filter((key) => key.startsWith('exemplar-unsaved:')).length,
      ),
    )
    .toBe(0)
