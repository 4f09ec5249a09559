import type { Page } from 'playwright-core'
import { getDocumentProxy } from 'unpdf'

/** A run of text on a sheet, in points from its upper left corner. */
type Run = { readonly text: string; readonly x: number; readonly y: number; readonly height: number }
export type Sheet = {
  readonly width: number
  readonly height: number
  readonly runs: readonly Run[]
  /** All of it without blanks, in the order of the page. */
  readonly text: string
}

/** Prints a page as a browser does that is left as it is: without grounds, in the size that the page asks for. */
export const print = async (page: Page): Promise<Sheet[]> => {
  const bytes = await page.pdf({ preferCSSPageSize: true })
  const document = await getDocumentProxy(new Uint8Array(bytes))
  return Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const sheet = await document.getPage(index + 1)
      const [, , width = 0, height = 0] = sheet.view
      const { items } = await sheet.getTextContent()
      const runs = items.flatMap((item) =>
        'str' in item && item.str.trim() !== ''
          ? [{ text: item.str, x: item.transform[4], y: height - item.transform[5], height: item.height }]
          : [],
      )
      return { width, height, runs, text: runs.map(({ text }) => text.replaceAll(/\s/g, '')).join('') }
    }),
  )
}

/**
 * How many single Chinese characters stand below each other, at most, each alone on its line: in a column that is too
 * narrow for its text, many.
 */
export const countLonely = ({ runs }: Sheet): number => {
  const isAlone = (run: Run) =>
    /^\p{Script=Han}$/u.test(run.text.trim()) &&
    !runs.some(
      (other) => other !== run && Math.abs(other.y - run.y) < 2 && Math.abs(other.x - run.x) < 3 * run.height,
    )
  const alone = runs.filter(isAlone)
  const columns = Map.groupBy(alone, ({ x }) => Math.round(x))
  return Math.max(0, ...[...columns.values()].map((column) => column.length))
}
