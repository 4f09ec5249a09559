import type { Parts } from '../../media/inspect/office/parts.ts'
import { mostOfSheet } from '../grid.ts'
import { SheetRefusal } from './refusal.ts'

/** Reads the texts that the sheets of a workbook share, in their order. How they are read aloud (`rPh`) is none of it. */
export const readStrings = async ({ read }: Parts, path: string): Promise<readonly string[]> => {
  const strings: string[] = []
  let text = ''
  let all = 0
  let isAside = false
  await read(path, {
    open: ({ local }) => {
      if (local === 'si') text = ''
      if (local === 'rPh') isAside = true
      return undefined
    },
    text: (local, piece) => {
      if (local !== 't' || isAside) return
      text += piece
      all += piece.length
      if (all > mostOfSheet.characters) throw new SheetRefusal('sheet-too-large')
    },
    close: (local) => {
      if (local === 'rPh') isAside = false
      if (local === 'si') strings.push(toWritten(text))
      return undefined
    },
  })
  return strings
}

/** Some programs write what XML cannot as `_x000D_`. */
export const toWritten = (text: string): string =>
  text.replaceAll(/_x([0-9A-F]{4})_/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
