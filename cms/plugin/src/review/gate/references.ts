import type { FlattenedField } from 'payload'
import { toId, toRows, toText, toValues, type Values } from '../../fields/row.ts'

/** A document that a row refers to: where in the row (`turns.0.figures.2`), and through which field (`turns.figures`). */
export type Reference = {
  readonly collection: string
  readonly id: string
  readonly path: string
  readonly field: string
}

/** Everything that a row refers to, by its relations, its uploads and its rich texts, in groups, lists and blocks too. */
export const listReferences = (fields: readonly FlattenedField[], values: Values): Reference[] =>
  listIn(fields, values, { path: [], field: [] })

type Place = { readonly path: readonly string[]; readonly field: readonly string[] }

const listIn = (fields: readonly FlattenedField[], values: Values, at: Place): Reference[] =>
  fields.flatMap((field) => {
    const value = values[field.name]
    const place = { path: [...at.path, field.name], field: [...at.field, field.name] }
    return value === undefined || value === null ? [] : listOfField(field, value, place)
  })

const listOfField = (field: FlattenedField, value: unknown, at: Place): Reference[] => {
  switch (field.type) {
    case 'relationship':
    case 'upload':
      return listRelated(value, { relationTo: field.relationTo, at })
    case 'group':
    case 'tab':
      return listIn(field.flattenedFields, toValues(value), at)
    case 'array':
      return toRows(value).flatMap((row, index) => listIn(field.flattenedFields, row, toEntry(at, index)))
    case 'blocks':
      return toRows(value).flatMap((row, index) => {
        const block = field.blocks.find(({ slug }) => slug === row.blockType)
        return listIn(block?.flattenedFields ?? [], row, toEntry(at, index))
      })
    case 'richText':
      return listInText(value, at)
    default:
      return []
  }
}

const toEntry = ({ path, field }: Place, index: number): Place => ({ path: [...path, String(index)], field })

const listRelated = (
  value: unknown,
  { relationTo, at }: { relationTo: string | string[]; at: Place },
): Reference[] => {
  if (Array.isArray(value))
    return value.flatMap((one, index) => listRelated(one, { relationTo, at: toEntry(at, index) }))
  const { relationTo: named, value: inside } = toValues(value)
  const collection = typeof relationTo === 'string' ? relationTo : toText(named)
  return toReference(collection, typeof relationTo === 'string' ? value : inside, at)
}

const toReference = (collection: string | undefined, value: unknown, { path, field }: Place): Reference[] => {
  const id = toId(value)
  if (collection === undefined || id === undefined) return []
  return [{ collection, id, path: path.join('.'), field: field.join('.') }]
}

/** A node of a rich text that refers to a document names its collection beside its id, a picture as well as a link. */
const listInText = (node: unknown, at: Place): Reference[] => {
  if (typeof node !== 'object' || node === null) return []
  const { relationTo, value, ...rest } = toValues(node)
  const collection = toText(relationTo)
  const inside = Array.isArray(node) ? node : Object.values(collection ? rest : toValues(node))
  return [...toReference(collection, value, at), ...inside.flatMap((child) => listInText(child, at))]
}
