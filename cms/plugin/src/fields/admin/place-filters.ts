import type { CollectionConfig, Field } from 'payload'
import type { Slugs } from '../../database/slugs.ts'

/** The places, which are found by pinyin and initials. */
const places = ['communities', 'districts', 'units'] as const

/** A collection whose filters by a place know its pinyin and initials, as its form does. Payload asks fields at the top alone. */
export const withPlaceFilters = (collection: CollectionConfig, slugs: Slugs): CollectionConfig => {
  const known: readonly string[] = places.map((name) => slugs.get(name) ?? name)
  return { ...collection, fields: collection.fields.map((field) => toFiltered(field, known)) }
}

const toFiltered = (field: Field, known: readonly string[]): Field => {
  if (field.type !== 'relationship' || Array.isArray(field.relationTo)) return field
  if (!known.includes(field.relationTo) || field.admin?.components?.Filter) return field
  const { hasMany, name: path, relationTo } = field
  const Filter = {
    path: 'payload-plugin-exemplar/client#PlaceFilter',
    clientProps: { path, relationTo, hasMany: hasMany === true },
  }
  return {
    ...field,
    admin: { ...field.admin, components: { ...field.admin?.components, Filter } },
  } as Field
}
