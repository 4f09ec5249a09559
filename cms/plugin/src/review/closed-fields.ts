import type { Field, FieldAccess } from 'payload'
import { writers } from '../access/access.ts'
import { type ReviewColumn, toReview } from '../documents/review-column.ts'
import { toValues } from '../fields/row.ts'

/**
 * The fields of a document under review, read-only in the form while the edition is published or withdrawn: what is
 * written then can be saved by nobody. The gate refuses it at every door, and says why; this is what the form goes by.
 */
export const closedWhenPublic = (fields: readonly Field[]): Field[] => fields.map(toClosed)

const toClosed = (field: Field): Field => {
  if (field.type === 'ui') return field
  if ('name' in field && field.name !== undefined) {
    const before = 'access' in field ? field.access?.update : undefined
    const update: FieldAccess = (args) => isOpenTo(args) && (before?.(args) ?? true)
    return { ...field, access: { ...('access' in field ? field.access : {}), update } } as Field
  }
  if (field.type === 'tabs')
    return { ...field, tabs: field.tabs.map((tab) => ({ ...tab, fields: closedWhenPublic(tab.fields) })) }
  return 'fields' in field ? ({ ...field, fields: closedWhenPublic(field.fields) } as Field) : field
}

const isOpenTo: FieldAccess = ({ doc, req }) => {
  // Payload takes a field that may be written for one whose form may be asked for, whoever asks; and draws those that are
  // made on the server, texts and tables, by this alone.
  if (!writers({ req })) return false
  const { state } = toReview(toValues(doc).review as ReviewColumn | undefined)
  return state !== 'published' && state !== 'withdrawn'
}
