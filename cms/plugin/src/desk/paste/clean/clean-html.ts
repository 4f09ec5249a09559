import { nothingChanged, type PasteReport } from '../report.ts'
import type { Block } from './blocks.ts'
import { type Reading, readBlocks } from './read-blocks.ts'
import { tidyLine } from './runs.ts'
import { readStyles } from './style-sheet.ts'
import { countComments } from './unseen.ts'
import { writeHtml } from './write-html.ts'

export type Cleaned = { readonly html: string; readonly report: PasteReport }

/** Pictures that can be uploaded from a paste; anything else is a place holder or no picture to a browser. */
const carried = /^data:image\/(?:png|jpeg|webp);base64,[\d+/=a-z\s]+$/i

/**
 * What a pasted document showed, in the few tags that the editor takes in, and a count of what was left out or needs a
 * look. `files` holds the pictures of the clipboard, as data addresses in the order of the document.
 */
export const cleanHtml = (document: Document, files: readonly string[] = []): Cleaned => {
  const styles = readStyles(document)
  const report = { ...nothingChanged, comments: countComments(document, styles) }
  const reading: Reading = {
    styles,
    toPicture: pictureFinder(document, files),
    count: (count) => {
      report[count] += 1
    },
    fields: [],
    wasDeleted: false,
  }
  const blocks = readBlocks(reading, document.body)
  const runs = listRuns(blocks)
  report.struck = runs.filter(({ struck }) => struck).length
  report.raised = runs.filter(({ raised }) => raised).length
  return { html: writeHtml(blocks), report }
}

/** Files belong to the pictures only if there are as many: a spreadsheet adds one of the whole table. */
const pictureFinder = (document: Document, files: readonly string[]) => {
  const empty = [...document.querySelectorAll('img')].filter((image) => !toCarried(image))
  return (image: Element): string | undefined =>
    toCarried(image) ??
    (empty.length === files.length ? files[empty.indexOf(image as HTMLImageElement)] : undefined)
}

const toCarried = (image: Element): string | undefined => {
  const src = image.getAttribute('src') ?? ''
  return carried.test(src) ? src : undefined
}

const listRuns = (blocks: readonly Block[]): ReturnType<typeof tidyLine> =>
  blocks.flatMap((block) => {
    if (block.type === 'paragraph') return block.lines.flatMap(tidyLine)
    if (block.type === 'list') return block.items.flatMap((item) => listRuns(item.blocks))
    if (block.type === 'quote') return listRuns(block.blocks)
    if (block.type === 'table') return block.rows.flat().flatMap((cell) => listRuns(cell.blocks))
    return []
  })
