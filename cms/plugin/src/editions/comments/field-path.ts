import type { FlattenedField } from 'payload'

/** Whether a path (`deck`, `figures.rows.1.value`) leads to a field of a form, or to a row of one, that a writer sees. */
export const isFieldPath = (fields: readonly FlattenedField[], path: string): boolean => {
  const [name = '', ...rest] = path.split('.')
  const field = fields.find((candidate) => candidate.name === name && !isHidden(candidate))
  return field !== undefined && isWithin(field, rest)
}

const isWithin = (field: FlattenedField, parts: readonly string[]): boolean => {
  if (parts.length === 0) return true
  const [index = '', ...rest] = parts
  if (!hasRows(field))
    return 'flattenedFields' in field && isFieldPath(field.flattenedFields, parts.join('.'))
  if (!/^(0|[1-9]\d{0,3})$/.test(index)) return false
  if (rest.length === 0) return true
  return 'flattenedFields' in field && isFieldPath(field.flattenedFields, rest.join('.'))
}

const hasRows = (field: FlattenedField): boolean =>
  field.type === 'array' || field.type === 'blocks' || ('hasMany' in field && field.hasMany === true)

const isHidden = ({ admin }: FlattenedField): boolean =>
  admin !== undefined && 'hidden' in admin && admin.hidden === true
