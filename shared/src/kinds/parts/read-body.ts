import type { Picture } from '../../media/picture.ts'
import type { Block, Cell, Span, Table } from './body.ts'

const toText = (spans: readonly Span[]): string => spans.map(({ text }) => text).join('')

/** The texts of a body, in the order of reading. */
export const listBodyTexts = (body: readonly Block[]): (string | undefined)[] => body.flatMap(listBlockTexts)

const listBlockTexts = (block: Block): (string | undefined)[] => {
  switch (block.type) {
    case 'heading':
      return [block.text]
    case 'list':
      return block.items.map(toText)
    case 'picture':
      return [block.picture.alt, block.picture.caption]
    case 'paragraph':
    case 'quote':
      return [toText(block.spans)]
    case 'table':
      return [block.caption, ...listCells(block).map(toCellText)]
    // A block of a later release, which this one keeps and cannot read.
    default:
      return []
  }
}

/** The cells of a table, its head first. */
const listCells = ({ head, rows }: Table): Cell[] => [head, ...rows].flat()

const toCellText = (cell: Cell): string => cell.map(toText).join('\n')

/** The runs of a body, in the order of reading. */
export const listBodySpans = (body: readonly Block[]): Span[] => body.flatMap(listBlockSpans)

const listBlockSpans = (block: Block): Span[] => {
  switch (block.type) {
    case 'list':
      return block.items.flat()
    case 'paragraph':
    case 'quote':
      return block.spans
    case 'table':
      return listCells(block).flat(2)
    default:
      return []
  }
}

/** The pictures of a body, in its order. */
export const listBodyPictures = (body: readonly Block[]): Picture[] =>
  body.flatMap((block) => (block.type === 'picture' ? [block.picture] : []))
