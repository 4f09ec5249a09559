import { strToU8, zipSync } from 'fflate'
import type { Column, SheetValue } from '../columns.ts'
import { toAddress } from '../grid.ts'
import { clearWord, toWord } from '../words.ts'
import { styleSheet, styles } from './style-sheet.ts'
import { toXml } from './xml.ts'

/** A sheet as it is handed out: what it is, how it is filled in, its columns, and what stands in them already. */
export type WrittenSheet = {
  readonly name: string
  readonly title: string
  /** How it is filled in, a line each. */
  readonly notes: readonly string[]
  readonly columns: readonly Column[]
  readonly rows: readonly Readonly<Record<string, SheetValue | undefined>>[]
  /** Rows for which a column offers its answers, beyond those that are there. */
  readonly room?: number
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The earliest day that a ZIP can name: the same sheet is the same file. */
const noDay = new Date(1980, 0, 1)

/**
 * Writes a workbook (.xlsx) of one sheet, its head in the row after title and notes. Texts stand in it as texts: none is
 * ever taken for a formula. Pure.
 */
export const writeSheet = (sheet: WrittenSheet): Uint8Array<ArrayBuffer> => {
  const parts = {
    '[Content_Types].xml': `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/></Types>`,
    '_rels/.rels': toRelations(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="${toXml(toSheetName(sheet.name))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': toRelations(
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
    ),
    'xl/styles.xml': `${head}${styleSheet}`,
    'xl/worksheets/sheet1.xml': `${head}${toWorksheet(sheet)}`,
  }
  const bytes = Object.entries(parts).map(([name, text]) => [name, strToU8(text)])
  return zipSync(Object.fromEntries(bytes), { mtime: noDay }) as Uint8Array<ArrayBuffer>
}

const toRelations = (...targets: readonly (readonly [string, string])[]): string =>
  `${head}<Relationships xmlns="${packages}/relationships">${targets
    .map(
      ([type, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${relations}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`

/** At most 31 characters, and none of those that stand for something in a formula. */
const toSheetName = (name: string): string => name.replaceAll(/[\\/?*[\]:']/g, '').slice(0, 31)

const toWorksheet = (sheet: WrittenSheet): string => {
  const { columns, notes, rows, title } = sheet
  const last = columns.length
  const tops = [{ text: title, style: styles.title }, ...notes.map((text) => ({ text, style: styles.note }))]
  const headRow = tops.length + 1
  const lines = [
    ...tops.map(({ style, text }, index) => toLine(index + 1, [toTextCell(index + 1, 1, { style, text })])),
    toLine(
      headRow,
      columns.map((column, index) =>
        toTextCell(headRow, index + 1, {
          text: column.required ? `*${column.title}` : column.title,
          style: column.type === 'shown' || column.given ? styles.headGiven : styles.head,
        }),
      ),
    ),
    ...rows.map((row, at) =>
      toLine(
        headRow + 1 + at,
        columns.map((column, index) => toCell(column, row[column.name], [headRow + 1 + at, index + 1])),
      ),
    ),
  ]
  const merged = tops.map((_top, index) => `<mergeCell ref="A${index + 1}:${toAddress(index + 1, last)}"/>`)
  const validated = toValidations(sheet, headRow)
  return [
    `<worksheet xmlns="${main}">`,
    `<sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="${headRow}" topLeftCell="${toAddress(headRow + 1, 2)}" activePane="bottomRight" state="frozen"/></sheetView></sheetViews>`,
    `<cols>${columns.map((column, index) => `<col min="${index + 1}" max="${index + 1}" width="${toWidth(column)}" customWidth="1"/>`).join('')}</cols>`,
    `<sheetData>${lines.join('')}</sheetData>`,
    last > 1 ? `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>` : '',
    validated.length > 0
      ? `<dataValidations count="${validated.length}">${validated.join('')}</dataValidations>`
      : '',
    '<pageSetup orientation="landscape" paperSize="9" fitToHeight="0"/>',
    '</worksheet>',
  ].join('')
}

const toLine = (row: number, cells: readonly string[]): string => `<row r="${row}">${cells.join('')}</row>`

const toTextCell = (row: number, column: number, { style, text }: { style: number; text: string }): string =>
  `<c r="${toAddress(row, column)}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${toXml(text)}</t></is></c>`

const toCell = (column: Column, value: SheetValue | undefined, [row, place]: [number, number]): string => {
  const style = toStyle(column)
  if (value === undefined) return `<c r="${toAddress(row, place)}" s="${style}"/>`
  if (column.type === 'date')
    return `<c r="${toAddress(row, place)}" s="${style}"><v>${toSerial(String(value))}</v></c>`
  if (typeof value === 'number') return `<c r="${toAddress(row, place)}" s="${style}"><v>${value}</v></c>`
  return toTextCell(row, place, { style, text: toWord(column, value) })
}

const toSerial = (date: string): number =>
  (Date.parse(`${date}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000

const toStyle = ({ given, type }: Column): number => {
  if (type === 'date') return styles.date
  if (type === 'shown' || given) return styles.given
  return type === 'text' ? styles.text : styles.plain
}

/** In characters of a digit's width. */
const toWidth = (column: Column): number => {
  const least = Math.min(40, 4 + 2 * column.title.length)
  return column.type === 'text' && !column.given
    ? Math.max(least, column.most > 200 ? 40 : 18)
    : Math.max(least, 12)
}

/** Answers to choose from. Excel takes no more than 255 characters of them. */
const longest = 255

const toValidations = ({ columns, room = 0, rows }: WrittenSheet, headRow: number): string[] => {
  const bottom = headRow + rows.length + room
  if (bottom <= headRow) return []
  return columns.flatMap((column, index) => {
    const words = listWords(column).join(',')
    const area = `${toAddress(headRow + 1, index + 1)}:${toAddress(bottom, index + 1)}`
    return words === '' || words.length > longest
      ? []
      : [
          `<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="请从列表里选" sqref="${area}"><formula1>"${toXml(words)}"</formula1></dataValidation>`,
        ]
  })
}

const listWords = (column: Column): readonly string[] => {
  const words = listAnswers(column)
  return column.clears && words.length > 0 ? [...words, clearWord] : words
}

const listAnswers = (column: Column): readonly string[] => {
  if (column.type === 'yes') return [column.yes, column.no]
  return column.type === 'choice' ? column.options.map(({ word }) => word) : []
}
