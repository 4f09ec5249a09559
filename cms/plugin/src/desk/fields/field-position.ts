import { findField } from '@exemplar/shared/named-field'
import { someRow, toFormPath } from './form-path.ts'

/** Where something of a published shape stands in a form: the field, and what of its value, where that is no field. */
export type FieldPosition = {
  /** The path of the deepest field of the form, `figures.rows.1.value`, `items.*.requirement`. */
  readonly field: string
  /** The parts within it: `['alt']` of a picture, `['1']` for a row as a whole. */
  readonly rest: readonly string[]
}

/** The field of a form at which something about a path of a published shape is to be said; undefined where none is. */
export const toFieldPosition = (fields: readonly unknown[], path: string): FieldPosition | undefined => {
  const parts = toFormPath(path)
  let level = fields
  let length = 0
  for (const [index, part] of parts.entries()) {
    // A row is no field: it is counted with the first field that is found in it.
    if (part === someRow || /^\d+$/.test(part)) continue
    const field = findField(level, part)
    if (!field) break
    length = index + 1
    level = field.fields ?? []
  }
  if (length === 0) return undefined
  return { field: parts.slice(0, length).join('.'), rest: parts.slice(length) }
}
