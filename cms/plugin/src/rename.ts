import type { CollectionConfig, Field } from 'payload'
import type { Name, Slugs } from './database/slugs.ts'
import type { Reviewable } from './documents/reviewable.ts'
import { redeclareOurs } from './errors/conflict.ts'
import { toBodyEditor } from './fields/body/body-field.ts'

/**
 * The one place where collections get the slugs that an app wants: everything up to here speaks our names, everything
 * that Payload is given or answers speaks slugs. Relations follow. The admin's own components find a collection by the
 * name that it keeps (`useSlug`).
 */
export const rename = (collection: CollectionConfig, slugs: Slugs): CollectionConfig => {
  const slug = toSlug(collection.slug, slugs)
  redeclareOurs({ name: collection.slug, slug })
  const { admin, fields } = collection
  return {
    ...collection,
    slug,
    admin: withName(admin, collection.slug),
    fields: fields.map((field) => renameIn(field, slugs)),
  }
}

/** The admin of a collection that tells its own components which of ours it is. */
export const withName = (
  admin: CollectionConfig['admin'],
  name: string,
): NonNullable<CollectionConfig['admin']> => ({ ...admin, custom: { ...admin?.custom, exemplar: name } })

export const renameReviewable = (reviewable: Reviewable, slugs: Slugs): Reviewable => ({
  ...reviewable,
  collection: rename(reviewable.collection, slugs),
  ...(reviewable.gathers
    ? { gathers: { ...reviewable.gathers, from: reviewable.gathers.from.map((name) => toSlug(name, slugs)) } }
    : {}),
})

const toSlug = (name: string, slugs: Slugs): string => slugs.get(name as Name) ?? name

/** A field whose relations, and those of the fields within it, name collections by their slugs. */
export const renameIn = (field: Field, slugs: Slugs): Field => {
  const within = (fields: Field[]): Field[] => fields.map((inner) => renameIn(inner, slugs))
  switch (field.type) {
    case 'relationship':
    case 'upload':
      return {
        ...field,
        relationTo: Array.isArray(field.relationTo)
          ? field.relationTo.map((name) => toSlug(name, slugs))
          : toSlug(field.relationTo, slugs),
      } as Field
    case 'richText':
      return { ...field, editor: toBodyEditor(toSlug('media', slugs)) }
    case 'tabs':
      return { ...field, tabs: field.tabs.map((tab) => ({ ...tab, fields: within(tab.fields) })) }
    case 'blocks':
      return { ...field, blocks: field.blocks.map((block) => ({ ...block, fields: within(block.fields) })) }
    default:
      return 'fields' in field ? ({ ...field, fields: within(field.fields) } as Field) : field
  }
}
