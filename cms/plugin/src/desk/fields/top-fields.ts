import type { Label } from '@exemplar/shared/glossary'
import { findLabel, type NamedField } from '@exemplar/shared/named-field'

type TopField = { readonly name: string; readonly label: Label }

/** The fields of a form's first level that somebody fills in, through rows and tabs, which only lay out. Pure. */
export const listTopFields = (fields: readonly unknown[]): TopField[] =>
  (fields as readonly (NamedField & { type?: string; admin?: { hidden?: boolean } })[]).flatMap((field) => {
    if (field.name === undefined) return listTopFields(field.fields ?? field.tabs ?? [])
    const label = findLabel(field)
    const shown = field.type !== 'ui' && field.admin?.hidden !== true && !kept.includes(field.name)
    return shown && label ? [{ name: field.name, label }] : []
  })

/** What Payload keeps itself. */
const kept: readonly string[] = ['id', 'createdAt', 'updatedAt', 'review']
