import { fieldTerms, type Label } from '@exemplar/shared/glossary'
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
): string => {
  const names: string[] = []
  let level: readonly ClientField[] = fields
  for (const part of toFormPath(path)) {
    if (/^\d+$/.test(part)) {
      names.push(say({ zh: `第${Number(part) + 1}项`, en: `#${Number(part) + 1}` }))
      continue
    }
    const field = findField(level, part)
    const name = field ? toLabel(field, say) : toTerm(part, say)
    if (name) names.push(name)
    level = field && 'fields' in field ? field.fields : []
  }
  return names.join(' ') || path
}

const findField = (fields: readonly ClientField[], name: string): ClientField | undefined => {
  for (const field of fields) {
    if ('name' in field && field.name === name) return field
    const inside = 'name' in field ? undefined : findField(listSubfields(field), name)
    if (inside) return inside
  }
  return undefined
}

/** Fields of what only lays out: rows, collapsibles, tabs. */
const listSubfields = (field: ClientField): readonly ClientField[] => {
  if ('tabs' in field) return field.tabs.flatMap((tab) => tab.fields)
  return 'fields' in field ? field.fields : []
}

const toLabel = (field: ClientField, say: Say): string | undefined => {
  const label = 'label' in field ? field.label : undefined
  if (typeof label === 'string') return label
  if (!label || typeof label !== 'object') return undefined
  const { zh, en } = label as Partial<Label>
  return zh && en ? say({ zh, en }) : (zh ?? en)
}

const toTerm = (part: string, say: Say): string | undefined =>
  part in fieldTerms ? say(fieldTerms[part as keyof typeof fieldTerms]) : undefined
