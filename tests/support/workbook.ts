import { toXlsx } from '@exemplar/cms/sample/files/office'
import { XMLParser } from 'fast-xml-parser'
import { strFromU8, unzipSync } from 'fflate'

/** What stands in a sheet, row by row. */
export type Rows = (string | number)[][]

const parser = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  trimValues: false,
  isArray: (name) => name === 'row' || name === 'c',
})

type Cell = { v?: string; is?: { t: string | { '#text'?: string } } }

/** The rows of the first sheet of a workbook (.xlsx), each cell by its place; numbers as they are written. */
export const readWorkbook = (bytes: Uint8Array): Rows => {
  const sheet = unzipSync(bytes)['xl/worksheets/sheet1.xml']
  const { worksheet } = parser.parse(strFromU8(sheet ?? new Uint8Array()))
  return (worksheet.sheetData.row as { c: Cell[] }[]).map(({ c }) =>
    c.map(({ is, v }) =>
      is ? (typeof is.t === 'string' ? is.t : (is.t['#text'] ?? '')) : v ? Number(v) : '',
    ),
  )
}

/** A workbook of one sheet. */
export const toWorkbook = (rows: Rows): Uint8Array => new Uint8Array(toXlsx('表', rows))

/**
 * A handed-out sheet with values under the heads of its columns, for each community: heads stand without their star. Rows of
 * a part of something stay as they are.
 */
export const fillIn = (
  rows: Rows,
  toValues: (community: string, index: number) => Record<string, string | number>,
): Rows => {
  const at = rows.findIndex((row) => row[0] === '*社区' || row[0] === '社区')
  const heads = rows[at]?.map((head) => String(head).replace('*', '')) ?? []
  const part = heads.indexOf('分项')
  const isWhole = (row: Rows[number], index: number) => index > at && (row[part] ?? '') === ''
  return rows.map((row, index) => {
    if (!isWhole(row, index)) return row
    const values = toValues(
      String(row[0]),
      rows.slice(0, index).filter((one, before) => isWhole(one, before)).length,
    )
    return heads.map((head, place) => values[head] ?? row[place] ?? '')
  })
}
