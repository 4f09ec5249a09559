import { fold } from '@exemplar/shared/text/fold'
import type { Page } from 'playwright-core'
import { getDocumentProxy } from 'unpdf'

/** A run of text on a sheet, in points from its upper left corner. */
type Run = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
export type Sheet = {
  readonly width: number
  readonly height: number
  readonly runs: readonly Run[]
  /** All of it without blanks, in the order of the page. */
  readonly text: string
}

/** A printed file names some glyphs by the radicals that look like them. */
const toWritten = (text: string): string => fold(text).text

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
          ? [
              {
                text: toWritten(item.str),
                x: item.transform[4],
                y: height - item.transform[5],
                width: item.width,
                height: item.height,
              },
            ]
          : [],
      )
      return { width, height, runs, text: runs.map((run) => run.text.replaceAll(/\s/g, '')).join('') }
    }),
  )
}

/**
 * How many single Chinese characters stand below each other, at most, each alone on its line: in a column that is too
 * narrow for its text, many.
 */
export const countLonely = ({ runs }: Sheet): number => {
  const isBeside = (run: Run, other: Run) =>
    Math.abs(other.y - run.y) < 3 &&
    Math.max(other.x - run.x - run.width, run.x - other.x - other.width) < 2 * run.height
  const isAlone = (run: Run) =>
    /^\p{Script=Han}$/u.test(run.text.trim()) && !runs.some((other) => other !== run && isBeside(run, other))
  const alone = runs.filter(isAlone)
  const columns = Map.groupBy(alone, ({ x }) => Math.round(x))
  return Math.max(0, ...[...columns.values()].map((column) => column.length))
}
