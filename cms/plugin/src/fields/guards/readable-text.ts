import { findUnreadable } from '@exemplar/shared/scalars'
import { isVisible } from '@exemplar/shared/text/legible'
import type { CollectionBeforeValidateHook, CollectionConfig, Field } from 'payload'
import { FieldError } from '../errors.ts'

type Written = { readonly path: string; readonly text: string }

/** What one text may hold, in characters: many times the longest that anybody reads, and no more than the checks get through at once. */
const longestText = 200_000
/** What all texts of a document may hold together. */
const longestDocument = 500_000

/**
 * The collection with its texts guarded at every door: what one database would cut and another not store, and what no
 * page could show, is refused before it is written, and so is what is too long for a text, and a required one in which
 * nothing is seen.
 */
export const withReadableTexts = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  hooks: {
    ...collection.hooks,
    beforeValidate: [toTextGuard(collection), ...(collection.hooks?.beforeValidate ?? [])],
  },
})

const toTextGuard = ({ fields }: CollectionConfig): CollectionBeforeValidateHook => {
  const required = listRequired(fields)
  return ({ data }) => {
    // A password is no text: it is digested as it is, and no sentence may quote it.
    const { password, ...texts } = data ?? {}
    requireReadable(texts)
    requireVisible(texts, required)
    requireShort(texts)
    return data
  }
}

/** Names of the texts that a document cannot be without; rows, collapsibles and tabs only lay out. */
const listRequired = (fields: readonly Field[]): string[] =>
  fields.flatMap((field) => {
    if (field.type === 'tabs')
      return field.tabs.flatMap((tab) => ('name' in tab ? [] : listRequired(tab.fields)))
    if (field.type === 'row' || field.type === 'collapsible') return listRequired(field.fields)
    const isText = field.type === 'text' || field.type === 'textarea'
    return isText && field.required && !('hasMany' in field && field.hasMany) ? [field.name] : []
  })

/** What is missing is named by the field itself; what only seems to be there, here. */
const requireVisible = (texts: Readonly<Record<string, unknown>>, required: readonly string[]): void => {
  const issues = required
    .filter((name) => {
      const value = texts[name]
      return typeof value === 'string' && value !== '' && !isVisible(value)
    })
    .map((path) => ({ path, message: '没有看得见的文字，请重新填写' }))
  if (issues.length > 0) throw new FieldError('nothing-visible', issues)
}

/** Throws `unreadable-characters` with each text inside a value (also the editor's JSON) that no text may be like. */
export const requireReadable = (value: unknown): void => {
  const issues = listWritten(value).flatMap(({ path, text }) => {
    const found = findUnreadable(text)
    return found ? [{ path: toField(path), message: found.zh }] : []
  })
  if (issues.length > 0) throw new FieldError('unreadable-characters', issues)
}

/** The texts of one editor count together: a reader sees one. */
const requireShort = (value: unknown): void => {
  const lengths = new Map<string, number>()
  for (const { path, text } of listWritten(value)) {
    const field = toField(path)
    if (field !== path && !path.endsWith('.text')) continue
    lengths.set(field, (lengths.get(field) ?? 0) + text.length)
  }
  const issues = [...lengths]
    .filter(([, length]) => length > longestText)
    .map(([path, length]) => ({ path, message: `现有${length}字，不能超过${longestText}字` }))
  const whole = [...lengths.values()].reduce((sum, length) => sum + length, 0)
  if (whole > longestDocument)
    issues.push({ path: '', message: `全份共${whole}字，不能超过${longestDocument}字` })
  if (issues.length > 0) throw new FieldError('text-too-long', issues)
}

/** The field of the form: what stands inside an editor has no field of its own. */
const toField = (path: string): string => path.split('.root.')[0] ?? path

const listWritten = (value: unknown, path = ''): Written[] => {
  if (typeof value === 'string') return [{ path, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) =>
    listWritten(part, path === '' ? name : `${path}.${name}`),
  )
}
