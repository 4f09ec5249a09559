import type { Block, Cell, Span } from '@exemplar/shared/kinds/parts/body'
import { toTwips, width } from '@exemplar/shared/word/measures'
import * as docx from 'docx'
import { type Shown, toShown } from './picture.ts'
import { styleIds } from './styles.ts'

/** A body as it is written: its pictures as rows of media, in their order. */
export type Written = {
  readonly blocks: readonly Block[]
  readonly pictures: readonly (Shown | undefined)[]
  /** The address of the site, for links that are paths of it. */
  readonly site: string
}

/** The paragraphs and tables of a body, each block as what it will be known by when it comes back. */
export const toParts = ({ blocks, pictures, site }: Written): (docx.Paragraph | docx.Table)[] => {
  let list = 0
  let picture = 0
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'heading':
        return [
          new docx.Paragraph({
            heading: block.level ? docx.HeadingLevel.HEADING_2 : docx.HeadingLevel.HEADING_1,
            children: [new docx.TextRun(block.text)],
          }),
        ]
      case 'paragraph':
        return [toText(block.spans, { site, style: styleIds.text })]
      case 'quote':
        return [toText(block.spans, { site, style: styleIds.quote })]
      case 'list': {
        list += 1
        const numbering = { reference: block.ordered ? 'numbers' : 'bullets', level: 0, instance: list }
        return block.items.map((spans) => toText(spans, { site, style: styleIds.item, numbering }))
      }
      case 'picture':
        picture += 1
        return toShown(pictures[picture - 1], block.picture)
      case 'table':
        return toTable(block, site)
      // A block of a later release is not for this one to guess.
      default:
        return []
    }
  })
}

type Set = {
  readonly site: string
  readonly style: string
  readonly numbering?: NonNullable<Exclude<docx.IParagraphOptions, string>['numbering']>
}

const toText = (spans: readonly Span[], { numbering, site, style }: Set): docx.Paragraph =>
  new docx.Paragraph({
    style,
    autoSpaceEastAsianText: false,
    ...(numbering ? { numbering } : {}),
    children: spans.map((span) => toRun(span, site)),
  })

const toRun = ({ href, strong, text }: Span, site: string): docx.ParagraphChild => {
  const run = new docx.TextRun({ text, ...(strong ? { bold: true } : {}) })
  if (href === undefined) return run
  return new docx.ExternalHyperlink({ children: [run], link: href.startsWith('/') ? `${site}${href}` : href })
}

const toTable = (
  { caption, head, rowHeads, rows }: Extract<Block, { type: 'table' }>,
  site: string,
): (docx.Paragraph | docx.Table)[] => {
  const each = Math.floor(width / head.length)
  const toCell = (cell: Cell, isHead: boolean) => {
    const style = isHead ? styleIds.tableHead : styleIds.tableText
    const lines = cell.length > 0 ? cell : [[]]
    return new docx.TableCell({
      width: { size: each, type: docx.WidthType.DXA },
      margins: { left: toTwips(1.5), right: toTwips(1.5) },
      children: lines.map((spans) => toText(spans, { site, style })),
    })
  }
  const toRow = (cells: readonly Cell[], isHead: boolean) =>
    new docx.TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map((cell, index) => toCell(cell, isHead || (rowHeads === true && index === 0))),
    })
  return [
    ...(caption === undefined
      ? []
      : [new docx.Paragraph({ style: styleIds.tableCaption, children: [new docx.TextRun(caption)] })]),
    new docx.Table({
      layout: docx.TableLayoutType.FIXED,
      width: { size: each * head.length, type: docx.WidthType.DXA },
      columnWidths: head.map(() => each),
      rows: [toRow(head, true), ...rows.map((row) => toRow(row, false))],
    }),
    // Two tables without anything between them would be one.
    new docx.Paragraph({ style: styleIds.tableText, children: [] }),
  ]
}
