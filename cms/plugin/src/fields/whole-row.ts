import type { FlattenedField } from 'payload'
import { toRows, toValues, type Values } from './row.ts'

/**
 * The values of every one of these fields, those of groups and rows too, with what has none as null: a write of them
 * leaves nothing of what stands there. Payload fills what a write leaves out from the row as it is.
 */
export const toWhole = (fields: readonly FlattenedField[], values: Values): Values =>
  Object.fromEntries(
    fields
      .filter(({ type }) => type !== 'join')
      .map((field) => [field.name, toWholeValue(field, values[field.name])]),
  )

const toWholeValue = (field: FlattenedField, value: unknown): unknown => {
  switch (field.type) {
    case 'group':
    case 'tab':
      return toWhole(field.flattenedFields, toValues(value))
    case 'array':
      return toRows(value).map((row) => toWhole(field.flattenedFields, row))
    case 'blocks':
      return toRows(value).map((row) => {
        const block = field.blocks.find(({ slug }) => slug === row.blockType)
        return { ...row, ...toWhole(block?.flattenedFields ?? [], row) }
      })
    default:
      return value ?? ('hasMany' in field && field.hasMany ? [] : null)
  }
}
