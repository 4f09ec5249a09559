import type { CollectionSlug, FlattenedField, PayloadRequest, Where } from 'payload'
import type { Row } from '../../documents/reviewable.ts'
import { toValues } from '../../fields/row.ts'
import { listReferences } from '../gate/references.ts'
import type { Target } from './relations.ts'

/** What is referred to: ids, by their collection. */
export type Referred = ReadonlyMap<string, ReadonlySet<string>>

type Question = { readonly collection: string; readonly referred: Referred; readonly where?: Where }

/**
 * The rows of a collection, of those that `where` holds for, that refer by their own fields to something of `referred`;
 * relations as ids. The database finds them, those with pictures in a text by the field that lists these. Only where a
 * field is in blocks or refers to several collections is each row looked at.
 */
export const listReferringRows = async (
  req: PayloadRequest,
  { collection, referred, where = {} }: Question,
): Promise<Row[]> => {
  const fields = req.payload.collections[collection as CollectionSlug]?.config.flattenedFields ?? []
  const asked = [...referred].map(([to, ids]) => toWhere(fields, { to, ids }))
  const isAsked = asked.every((one) => one !== 'each row')
  const anyOf = asked.flatMap((one) => (one === 'each row' ? [] : one))
  if (isAsked && anyOf.length === 0) return []
  const { docs } = await req.payload.find({
    collection: collection as CollectionSlug,
    where: isAsked ? { and: [where, { or: anyOf }] } : where,
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return (docs as unknown as Row[]).filter((row) =>
    listReferences(fields, toValues(row)).some(({ collection: to, id }) => referred.get(to)?.has(id)),
  )
}

/**
 * What a row that is changed is part of, near and far: itself, and the rows of the collections in `through` that refer
 * to it, since who refers to those shows it as well.
 */
export const toReferred = async (
  req: PayloadRequest,
  { target, through }: { target: Target; through: readonly string[] },
): Promise<Referred> => {
  const itself = new Map([[target.collection, new Set([target.id])]])
  const referred = new Map<string, Set<string>>(itself)
  for (const collection of through) {
    const rows = await listReferringRows(req, { collection, referred: itself })
    const ids = rows.map(({ id }) => id)
    if (ids.length > 0) referred.set(collection, new Set([...(referred.get(collection) ?? []), ...ids]))
  }
  return referred
}

type Asked = { readonly to: string; readonly ids: ReadonlySet<string> }

/** The conditions under which fields refer to one of these; `each row` where no condition can tell. */
const toWhere = (fields: readonly FlattenedField[], asked: Asked, under = ''): Where[] | 'each row' => {
  const parts = fields.map((field) => toWhereOfField(field, asked, under))
  return parts.includes('each row') ? 'each row' : parts.flatMap((part) => (part === 'each row' ? [] : part))
}

const toWhereOfField = (field: FlattenedField, { to, ids }: Asked, under: string): Where[] | 'each row' => {
  const path = `${under}${field.name}`
  switch (field.type) {
    case 'relationship':
    case 'upload':
      if (typeof field.relationTo !== 'string')
        return field.relationTo.includes(to as CollectionSlug) ? 'each row' : []
      return field.relationTo === to ? [{ [path]: { in: [...ids] } }] : []
    case 'group':
    case 'tab':
    case 'array':
      return toWhere(field.flattenedFields, { to, ids }, `${path}.`)
    case 'blocks':
      return field.blocks.some((block) => isReferringTo(block.flattenedFields, { to, ids })) ? 'each row' : []
    default:
      return []
  }
}

const isReferringTo = (fields: readonly FlattenedField[], asked: Asked): boolean => {
  const found = toWhere(fields, asked)
  return found === 'each row' || found.length > 0
}
