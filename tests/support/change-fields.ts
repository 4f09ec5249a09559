import type { FlattenedField } from 'payload'
import type { Cms } from './cms.ts'

/** Another value of a field, as a form would send it; undefined for fields that are no single value. */
export const toChanged = (field: FlattenedField, value: unknown): unknown => {
  switch (field.type) {
    case 'text':
    case 'textarea':
      return field.name === 'slug' ? `${String(value)}-changed` : `${String(value ?? '')}改`
    case 'number':
      return Number(value ?? 0) + 1
    case 'checkbox':
      return value !== true
    case 'date':
      // A day that is past, where there was none.
      return value
        ? new Date(Date.parse(String(value)) + 86_400_000).toISOString()
        : '2020-01-01T12:00:00.000Z'
    case 'select': {
      const others = field.options.map((option) => (typeof option === 'string' ? option : option.value))
      return others.find((other) => other !== value)
    }
    default:
      return undefined
  }
}

/** The fields of a collection that hold one value each, groups and lists left out. */
export const listSimpleFields = ({ payload }: Cms, collection: string): FlattenedField[] =>
  (payload.collections[collection as 'users']?.config.flattenedFields ?? []).filter(
    (field) => toChanged(field, undefined) !== undefined,
  )

/** The collections that a collection refers to by its fields and by its texts, in groups, lists and blocks too. */
export const listTargets = (fields: readonly FlattenedField[]): string[] => [
  ...new Set(
    fields.flatMap((field) => {
      if (field.type === 'relationship' || field.type === 'upload') return [field.relationTo].flat()
      if (field.type === 'richText') return ['media']
      if (field.type === 'blocks') return field.blocks.flatMap((block) => listTargets(block.flattenedFields))
      return 'flattenedFields' in field ? listTargets(field.flattenedFields) : []
    }),
  ),
]
