import { toPlainWords } from '../unsaved/plain-words.ts'

/** Whether somebody has put something into a field of the form, where a list is the number of its rows. Pure. */
export const isFilledIn = (value: unknown): boolean => {
  if (typeof value === 'string') return value.trim() !== ''
  if (typeof value === 'number') return value !== 0
  if (typeof value !== 'object' || value === null) return value === true
  if (Array.isArray(value)) return value.length > 0
  return 'root' in value ? toPlainWords(value).trim() !== '' : Object.values(value).some(isFilledIn)
}
