import { baseIDField, type CollectionConfig, type Field, type TextField } from 'payload'

/** The id that Payload gives each row of a list, which nobody filters by or has as a column. */
const rowId = {
  ...baseIDField,
  admin: { ...baseIDField.admin, disableListColumn: true, disableListFilter: true },
} as TextField

/** A collection whose filters do not offer the ids of its rows: they say nothing to anybody, and in Latin letters. */
export const withHiddenRowIds = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  fields: collection.fields.map(toHidden),
})

const toHidden = (field: Field): Field => {
  if (!('fields' in field)) return field
  const fields = field.fields.map(toHidden)
  return { ...field, fields: field.type === 'array' ? [...fields, rowId] : fields } as Field
}
