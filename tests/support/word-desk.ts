import type { Page } from 'playwright-core'
import type { Desk } from './desk.ts'

/** The body of a form, where it is written. */
export const editorOf = (page: Page) => page.locator('[contenteditable=true]').first()

/** What stands in the editor, a line a block. */
export const linesOf = (page: Page): Promise<string[]> =>
  editorOf(page).evaluate((editor) =>
    [...editor.children].map((block) => {
      if (block.querySelector('table') || block.tagName === 'TABLE') return '[table]'
      if (block.querySelector('[data-lexical-decorator], img')) return '[picture]'
      return `${/^H\d$/.test(block.tagName) ? `${'#'.repeat(Number(block.tagName[1]))} ` : ''}${block.textContent}`
    }),
  )

/** Chooses a text in a form, and waits until it was read. */
export const choose = async (page: Page, file: string): Promise<void> => {
  await page.locator('[data-import-word]').setInputFiles(file)
  await page.locator('[data-put-word]').waitFor()
}

/** Puts the text that was read into the form. */
export const put = async (page: Page): Promise<void> => {
  await page.locator('[data-put-word]').click()
  await page.locator('[data-undo-word]').waitFor()
}

/** Saves a story that is begun; returns its id. */
export const saveNew = async ({ page }: Desk): Promise<string> => {
  await page.locator('#action-save').click()
  await page.waitForURL((url) => /stories\/(?!create)[\w-]+$/.test(url.pathname))
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

/** As much of a stored story as is asked for. */
export type Stored = {
  title: string
  body: {
    root: {
      children: {
        type: string
        value?: { caption?: string; alt?: string; credit?: string }
        $?: { caption?: string }
      }[]
    }
  }
}
/** A story as it is stored, its pictures as rows. */
export const read = (page: Page, id: string): Promise<Stored> =>
  page.evaluate(async (path) => (await fetch(path)).json(), `/api/stories/${id}?depth=2`)
