import { em, faces, pitch, toTwips, tracking, width } from '@exemplar/shared/word/measures'
import * as docx from 'docx'
import type { NameList } from '../name-list.ts'
import type { Part, Run } from '../parts.ts'

type Options = Exclude<docx.IParagraphOptions, string>

/** A face, the same for Chinese and for digits, so that no other one comes in. */
export const toFont = (face: string) => ({
  ...{ ascii: face, hAnsi: face, eastAsia: face, cs: face },
  hint: 'eastAsia',
})

export const toExact = (line: number) => ({ line, lineRule: docx.LineRuleType.EXACT })

export const say = (
  text: string,
  {
    face = faces.text,
    size = 16,
    ...options
  }: Omit<docx.IRunOptions, 'font' | 'size'> & { face?: string; size?: number } = {},
): docx.TextRun =>
  new docx.TextRun({
    ...options,
    text,
    size: size * 2,
    ...(size === 16 && { characterSpacing: tracking }),
    font: toFont(face),
  })

/** Without the blanks that Word sets between Chinese and digits by itself. */
export const toParagraph = (options: Options): docx.Paragraph =>
  new docx.Paragraph({ autoSpaceEastAsianText: false, ...options })

export const blank = (): docx.Paragraph => toParagraph({ children: [say('')] })

const indented = { firstLine: Math.round(em * 2) }

/** A paragraph of the text, two characters in. */
export const toTextParagraph = (runs: readonly Run[], options: Options = {}): docx.Paragraph =>
  toParagraph({
    indent: indented,
    alignment: docx.AlignmentType.BOTH,
    ...options,
    children: runs.map(({ text, strong }) => say(text, strong ? { bold: true } : {})),
  })

/** A title in the lines that it was broken into, each a line of the grid; for an outline it is one. */
export const toTitle = (lines: readonly string[], level: number): docx.Paragraph =>
  toParagraph({
    alignment: docx.AlignmentType.CENTER,
    outlineLevel: level,
    keepNext: true,
    children: lines.map((line, index) =>
      say(line, { face: faces.title, size: 22, ...(index > 0 && { break: 1 }) }),
    ),
  })

export const toBlocks = (part: Part, options: Options = {}): (docx.Paragraph | docx.Table)[] => {
  switch (part.is) {
    case 'heading': {
      const face = part.level === 1 ? faces.head : faces.subhead
      return [
        toParagraph({
          indent: indented,
          outlineLevel: part.level,
          keepNext: true,
          children: part.runs.map(({ text }) => say(text, { face })),
        }),
      ]
    }
    case 'addressees':
      return [toTextParagraph(part.runs, { ...options, indent: { firstLine: 0 } })]
    case 'paragraph':
      return [toTextParagraph(part.runs, options)]
    case 'table': {
      const each = Math.floor(width / part.heads.length)
      const caption = part.caption === null ? [] : [toCaption(part.caption)]
      return [
        ...caption,
        toTable({
          heads: part.heads,
          rows: part.rows.map((row) => row.map((cell) => cell.split('\n'))),
          columns: part.heads.map(() => each),
        }),
      ]
    }
  }
}

const toCaption = (text: string): docx.Paragraph =>
  toParagraph({
    alignment: docx.AlignmentType.CENTER,
    keepNext: true,
    children: [say(text, { face: faces.head, size: 14 })],
  })

/** 名单, its head on every page. */
export const toNameTable = ({ heads, rows }: NameList): docx.Table => {
  const columns = heads.length > 3 ? [13, 48, 56, 19, 20] : [18, 60, 78]
  return toTable({ heads, rows, columns: columns.map(toTwips), isGridded: true })
}

const { LEFT, RIGHT, CENTER } = docx.AlignmentType
const aligned = [CENTER, LEFT, LEFT, RIGHT, RIGHT]

const toTable = ({
  heads,
  rows,
  columns,
  isGridded = false,
}: {
  heads: readonly string[]
  rows: readonly (readonly (readonly string[])[])[]
  columns: readonly number[]
  /** Each line of a row takes one of the grid. */
  isGridded?: boolean
}): docx.Table => {
  const toRow = (cells: readonly (readonly string[])[], isHead: boolean) =>
    new docx.TableRow({
      tableHeader: isHead,
      cantSplit: true,
      ...(isGridded && {
        height: {
          value: pitch * Math.max(...cells.map((lines) => lines.length)),
          rule: docx.HeightRule.EXACT,
        },
      }),
      children: cells.map((lines, index) =>
        toCell(lines, {
          width: columns[index] ?? 0,
          face: isHead ? faces.head : faces.text,
          alignment: (isGridded && aligned[index]) || LEFT,
        }),
      ),
    })
  return new docx.Table({
    layout: docx.TableLayoutType.FIXED,
    width: { size: columns.reduce((sum, column) => sum + column, 0), type: docx.WidthType.DXA },
    columnWidths: [...columns],
    borders: {
      top: thick,
      bottom: thick,
      insideHorizontal: thin,
      left: none,
      right: none,
      insideVertical: none,
    },
    rows: [
      toRow(
        heads.map((head) => [head]),
        true,
      ),
      ...rows.map((row) => toRow(row, false)),
    ],
  })
}

// Eighths of a point.
const thick = { style: docx.BorderStyle.SINGLE, size: 7 }
const thin = { style: docx.BorderStyle.SINGLE, size: 4 }
export const none = { style: docx.BorderStyle.NONE, size: 0 }

const toCell = (
  lines: readonly string[],
  { width: size, face, alignment }: { width: number; face: string; alignment: (typeof aligned)[number] },
): docx.TableCell =>
  new docx.TableCell({
    width: { size, type: docx.WidthType.DXA },
    verticalAlign: docx.VerticalAlignTable.CENTER,
    margins: { left: toTwips(1.5), right: toTwips(1.5) },
    children: [
      toParagraph({
        alignment,
        spacing: toExact(20 * 20),
        children: lines.map((line, index) => say(line, { face, size: 14, ...(index > 0 && { break: 1 }) })),
      }),
    ],
  })
