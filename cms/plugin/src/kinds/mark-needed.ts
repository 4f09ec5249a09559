import type { Label } from '@exemplar/shared/glossary'
import type { Field } from 'payload'
import { z } from 'zod'

/** What stands before the description of a field that a draft may leave empty and that submitting does not. */
const neededAtSubmit: Label = { zh: '提交前必填。', en: 'Needed before submitting.' }

/**
 * The fields of a form, with a word at those that the published shape, or submitting (`needed`), does not do without: a
 * draft is stored without them, so that Payload's own `required`, and its asterisk, cannot say it. What fills itself in is
 * left as it is.
 */
export const markNeeded = (
  fields: readonly Field[],
  { shape, needed = [] }: { shape: z.ZodType; needed?: readonly string[] | undefined },
): Field[] =>
  shape instanceof z.ZodObject ? fields.map((field) => markField(field, { shape, needed })) : [...fields]

type Asked = { readonly shape: z.ZodObject; readonly needed: readonly string[] }

const markField = (field: Field, asked: Asked): Field => {
  if (field.type === 'row' || field.type === 'collapsible')
    return { ...field, fields: field.fields.map((one) => markField(one, asked)) }
  return isNeeded(field, asked) ? withWord(field) : field
}

const isNeeded = (field: Field, { shape: { shape }, needed }: Asked): boolean => {
  if (!('name' in field) || field.name === undefined || field.name === 'slug') return false
  if (('required' in field && field.required) || 'defaultValue' in field) return false
  if (needed.includes(field.name)) return true
  const own = shape[field.name] as z.ZodType | undefined
  // A list that nothing was put into is published as an empty one, where the shape takes that.
  return own !== undefined && ![undefined, []].some((empty) => own.safeParse(empty).success)
}

const withWord = (field: Field): Field => {
  const { description = { zh: '', en: '' } } = (field.admin ?? {}) as { description?: unknown }
  if (typeof description !== 'object' || description === null) return field
  const { zh = '', en = '' } = description as Partial<Label>
  const marked = { zh: neededAtSubmit.zh + zh, en: `${neededAtSubmit.en} ${en}`.trim() }
  return { ...field, admin: { ...field.admin, description: marked } } as Field
}
