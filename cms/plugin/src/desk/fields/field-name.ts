import type { Label } from '@exemplar/shared/glossary'
import { findField, findLabel, findTerm } from '@exemplar/shared/named-field'
import type { ClientField } from 'payload'
import { toFormPath } from './form-path.ts'

type Say = (label: Label) => string

/**
 * What a field of a published shape is called in the form, `各项 第2项 数值` for `figures.rows.1.value`. A part that is
 * no field of the form (something of a picture, of a community) is named by the glossary, or not at all.
 */
export const toFieldName = (
  fields: readonly ClientField[],
  { path, say }: { path: string; say: Say },
): string => toNames(fields, { parts: toFormPath(path), say }).join(' ') || path

/** What the field itself is called, without what is around it: `数值`. */
export const toOwnName = (
  fields: readonly ClientField[],
  { path, say }: { path: string; say: Say },
): string => toNames(fields, { parts: toFormPath(path), say }).at(-1) ?? ''

/** What the parts within a field are called: of a picture, of a row; empty where none has a name. */
export const toPartName = (parts: readonly string[], say: Say): string =>
  toNames([], { parts, say }).join(' ')

const toNames = (
  fields: readonly unknown[],
  { parts, say }: { parts: readonly string[]; say: Say },
): string[] => {
  const names: string[] = []
  let level = fields
  for (const part of parts) {
    if (/^\d+$/.test(part)) {
      names.push(say({ zh: `第${Number(part) + 1}项`, en: `#${Number(part) + 1}` }))
      continue
    }
    const field = findField(level, part)
    const label = field ? findLabel(field) : findTerm(part)
    if (label) names.push(say(label))
    level = field?.fields ?? []
  }
  return names
}
