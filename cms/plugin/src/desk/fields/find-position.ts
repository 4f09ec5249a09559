import { type FieldPosition, toFieldPosition } from './field-position.ts'
import { someRow } from './form-path.ts'
import type { FormState } from './row-anchor.ts'
import { listPositions, type Words } from './words-in-text.ts'

type Form = { readonly fields: readonly unknown[]; readonly form: FormState }

/** Where in an open form something about a path of a published shape is to be said; undefined where nowhere. */
export const findPosition = (
  path: string,
  { fields, form, words }: Form & { words: Words | undefined },
): FieldPosition | undefined => {
  const place = toFieldPosition(fields, path)
  return place && findRow(place, { form, words })
}

/**
 * The place in the row that is meant where a published path does not tell which (`items.*.requirement`): the first one
 * that has the words. The list itself where none has, or nothing was found in words.
 */
const findRow = (
  place: FieldPosition,
  { form, words }: Omit<Form, 'fields'> & { words: Words | undefined },
): FieldPosition => {
  const [list, name] = place.field.split(`.${someRow}.`)
  if (list === undefined || name === undefined) return place
  const row = (form.rowsAt(list) ?? []).findIndex(
    (_row, index) => words && holds(form.valueAt(`${list}.${index}.${name}`), words),
  )
  if (row < 0) return { field: list, rest: [...name.split('.'), ...place.rest] }
  return { field: `${list}.${row}.${name}`, rest: place.rest }
}

const holds = (value: unknown, words: Words): boolean => {
  if (typeof value === 'string') return listPositions(value, words).length > 0
  return (
    typeof value === 'object' && value !== null && Object.values(value).some((part) => holds(part, words))
  )
}
