import { recognise } from '../../media/upload/recognise.ts'
import { type Grid, mostOfSheet } from '../grid.ts'
import { readCsv } from './csv.ts'
import { SheetRefusal } from './refusal.ts'
import { readWorkbook } from './workbook.ts'

/** A sheet as it came, under the name that its sender gave it. */
export type SheetFile = { readonly bytes: Uint8Array; readonly name: string }

/** Reads the sheets of a file by what it is; by its name is told only what content cannot tell. Throws a SheetRefusal. */
export const readGrids = async ({ bytes, name }: SheetFile): Promise<Grid[]> => {
  if (bytes.byteLength === 0) throw new SheetRefusal('sheet-empty')
  if (bytes.byteLength > mostOfSheet.bytes) throw new SheetRefusal('sheet-too-large')
  if (/\.xl(?:sm|tm|am)$/i.test(name)) throw new SheetRefusal('sheet-with-macros')
  switch (recognise(Buffer.from(bytes.subarray(0, 4_096)))) {
    case 'zip':
      return readWorkbook(bytes)
    case 'old-office':
      throw new SheetRefusal('old-sheet')
    case undefined:
      if (!/\.(?:csv|txt|tsv)$/i.test(name))
        throw new SheetRefusal(oldNames.test(name) ? 'old-sheet' : 'not-a-sheet')
      return [readCsv(bytes)]
    default:
      throw new SheetRefusal('not-a-sheet')
  }
}

/** What is saved under these names may as well be a web page or XML. */
const oldNames = /\.(?:xls|xlt|et|ett|ods|xlsb)$/i
