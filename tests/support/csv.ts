/** Lines of cells of a CSV text (RFC 4180), as a spreadsheet reads it. Throws where it is none. */
export const parseCsv = (text: string): string[][] => {
  const lines: string[][] = []
  let line: string[] = []
  let rest = text
  while (rest !== '') {
    const [whole, cell = '', end] = /^"((?:[^"]|"")*)"(,|\r\n)/.exec(rest) ?? []
    if (whole === undefined) throw new Error(`no CSV from here on: ${rest.slice(0, 80)}`)
    line.push(cell.replaceAll('""', '"'))
    rest = rest.slice(whole.length)
    if (end === ',') continue
    lines.push(line)
    line = []
  }
  return lines
}
