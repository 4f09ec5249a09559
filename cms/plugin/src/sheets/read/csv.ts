import { decodeText } from '@exemplar/shared/text/decode'
import { type Cell, type Grid, mostOfSheet } from '../grid.ts'
import { SheetRefusal } from './refusal.ts'

/** Reads a CSV in UTF-8 or GBK, or the tabbed text that Excel saves as UTF-16, as one sheet. */
export const readCsv = (bytes: Uint8Array): Grid => {
  const text = toText(bytes)
  if (/^\s*</.test(text)) throw new SheetRefusal('old-sheet')
  const rows = new Map<number, Map<number, Cell>>()
  for (const [index, line] of splitLines(text).entries()) {
    const row = new Map<number, Cell>()
    for (const [at, value] of line.entries())
      if (value.trim() !== '') row.set(at + 1, { value: toPlain(value) })
    if (row.size > 0) rows.set(index + 1, row)
    if (rows.size > mostOfSheet.rows || line.length > mostOfSheet.columns)
      throw new SheetRefusal('sheet-too-large')
  }
  return { name: 'CSV', rows, merged: [], from1904: false }
}

const toText = (bytes: Uint8Array): string => {
  const text = decodeText(bytes)
  if (text === undefined) throw new SheetRefusal('not-a-sheet')
  return text
}

/** Some systems write `="007"`, so that Excel keeps the noughts. */
const toPlain = (value: string): string => /^="(.*)"$/s.exec(value)?.[1] ?? value

/** By RFC 4180, with whatever stands between the cells of its first lines most often; line ends within quotes stay. */
const splitLines = (text: string): string[][] => {
  // What Excel is told by a first line of its own.
  const told = /^sep=(.)\r?\n/i.exec(text)
  const body = told ? text.slice(told[0].length) : text
  const by = told?.[1] ?? findSeparator(body)
  const cell = toCellPattern(by)
  const lines: string[][] = told ? [[]] : []
  let line: string[] = []
  for (const [, quoted, plain = '', end] of body.matchAll(cell)) {
    line.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === by) continue
    lines.push(line)
    line = []
    if (end === '' || lines.length > mostOfSheet.rows * 4) break
  }
  return lines
}

/** A cell, in quotes or not, and what ends it. */
const toCellPattern = (by: string): RegExp => {
  const mark = by.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&')
  return new RegExp(`(?:"([^"]*(?:""[^"]*)*)"|([^${mark}\\r\\n]*))(${mark}|\\r\\n|\\n|\\r|$)`, 'gy')
}

const findSeparator = (text: string): string => {
  const head = text.slice(0, 4_000)
  const count = (mark: string) => head.split(mark).length
  return [',', '\t', ';', '|'].toSorted((one, other) => count(other) - count(one))[0] ?? ','
}
