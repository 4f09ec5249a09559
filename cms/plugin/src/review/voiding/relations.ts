import type { CollectionConfig, CollectionSlug, Field, Payload } from 'payload'
import { slugOf } from '../../database/slugs.ts'
import { mediaSlug } from '../../fields/media-slug.ts'
import { toValues, type Values } from '../../fields/row.ts'
import { listReferences } from '../gate/references.ts'

/** A row, by its collection. */
export type Target = { readonly collection: string; readonly id: string }

/** What a published shape is made of: a row read at depth 2, so also what its relations refer to. */
const farthest = 2

/** The collections that these refer to through at most two steps, read off their fields: a new relation counts at once. */
export const listReferred = (
  from: readonly CollectionConfig[],
  { collections, pictures }: { collections: readonly CollectionConfig[]; pictures: string },
): ReadonlySet<string> => {
  const step = (slugs: Iterable<string>) =>
    [...slugs].flatMap((slug) =>
      listTargets(collections.find((one) => one.slug === slug)?.fields ?? [], pictures),
    )
  const near = step(from.map(({ slug }) => slug))
  return new Set([...near, ...step(new Set(near))])
}

/** The collections that these refer to by their own fields, in a Payload that runs. */
export const listNear = (payload: Payload, from: readonly string[]): readonly string[] => {
  const pictures = slugOf({ payload }, mediaSlug)
  const toTargets = (slug: string) =>
    listTargets(payload.collections[slug as CollectionSlug]?.config.fields ?? [], pictures)
  return [...new Set(from.flatMap(toTargets))]
}

/** `pictures`: the one collection that a rich text refers to. */
const listTargets = (fields: readonly Field[], pictures: string): string[] =>
  fields.flatMap((field) => {
    if (field.type === 'relationship' || field.type === 'upload') return [field.relationTo].flat()
    if (field.type === 'richText') return [pictures]
    if (field.type === 'tabs') return field.tabs.flatMap((tab) => listTargets(tab.fields, pictures))
    if (field.type === 'blocks') return field.blocks.flatMap((block) => listTargets(block.fields, pictures))
    return 'fields' in field ? listTargets(field.fields, pictures) : []
  })

/** What a row of `collection`, read with its relations, refers to, itself or through what it refers to. */
export const listReached = (
  payload: Payload,
  { collection, row }: { collection: string; row: Values },
  steps = farthest,
): Target[] => {
  const fields = payload.collections[collection as CollectionSlug]?.config.flattenedFields ?? []
  return listReferences(fields, row).flatMap((reference) => {
    const target = { collection: reference.collection, id: reference.id }
    if (steps === 1) return [target]
    const next = { collection: reference.collection, row: toRead(row, reference.path) }
    return [target, ...listReached(payload, next, steps - 1)]
  })
}

/** What was read of a relation at a path; nothing in a rich text, whose pictures refer to nothing. */
const toRead = (row: Values, path: string): Values =>
  toValues(
    path.split('.').reduce<unknown>((value, name) => {
      return typeof value === 'object' && value !== null ? (value as Values)[name] : undefined
    }, row),
  )
