import type { Column, SheetValue } from './columns.ts'

/** What stands in a cell whose field is to be emptied: an empty cell leaves it as it is. */
export const clearWord = '【清空】'

/** What stands in a sheet for a value of the code. */
export const toWord = (column: Column, value: SheetValue): string => {
  if (column.type === 'yes') return value === true ? column.yes : column.no
  if (column.type === 'choice')
    return column.options.find((option) => option.value === value)?.word ?? String(value)
  return String(value)
}
