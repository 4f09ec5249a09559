/** What makes a spreadsheet take a text for a formula, full-width forms included: East Asian versions read those too. */
const formula = /^[=+\-@＝＋－＠\t\r\n]/

/** One line of CSV (RFC 4180), every cell quoted. A cell that would be taken for a formula begins with an apostrophe. */
export const toCsvLine = (cells: readonly unknown[]): string => `${cells.map(toCell).join(',')}\r\n`

/** Tells Excel that the file is UTF-8. */
export const byteOrderMark = '\uFEFF'

const toCell = (value: unknown): string => {
  const text = value === undefined || value === null ? '' : String(value)
  const safe = typeof value === 'string' && formula.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}
