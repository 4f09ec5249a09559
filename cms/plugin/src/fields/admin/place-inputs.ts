import type { CollectionConfig, Field, RelationshipField } from 'payload'
import type { Slugs } from '../../database/slugs.ts'

/** The places, which are found by pinyin and initials. */
const places = ['communities', 'districts', 'units'] as const

/** A collection in whose form and filters a place is found by pinyin and initials too. Payload asks only the fields at the top for a filter. */
export const withPlaceInputs = (collection: CollectionConfig, slugs: Slugs): CollectionConfig => {
  const known: readonly string[] = places.map((name) => slugs.get(name) ?? name)
  const { fields } = collection
  return { ...collection, fields: fields.map((field) => withFilter(withChoice(field, known), known)) }
}

const isPlace = (
  field: Field,
  known: readonly string[],
): field is RelationshipField & { relationTo: string } =>
  field.type === 'relationship' && typeof field.relationTo === 'string' && known.includes(field.relationTo)

type Components = NonNullable<NonNullable<RelationshipField['admin']>['components']>

const withComponents = (field: RelationshipField, components: Components): Field =>
  ({
    ...field,
    admin: { ...field.admin, components: { ...components, ...field.admin?.components } },
  }) as Field

const withChoice = (field: Field, known: readonly string[]): Field => {
  if (isPlace(field, known))
    return withComponents(field, { Field: 'payload-plugin-exemplar/client#PlaceChoice' })
  if (field.type === 'tabs')
    return {
      ...field,
      tabs: field.tabs.map((tab) => ({ ...tab, fields: tab.fields.map((one) => withChoice(one, known)) })),
    }
  if (!('fields' in field)) return field
  return { ...field, fields: field.fields.map((one) => withChoice(one, known)) } as Field
}

const withFilter = (field: Field, known: readonly string[]): Field => {
  if (!isPlace(field, known)) return field
  const { hasMany, name: path, relationTo } = field
  const clientProps = { path, relationTo, hasMany: hasMany === true }
  return withComponents(field, {
    Filter: { path: 'payload-plugin-exemplar/client#PlaceFilter', clientProps },
  })
}
