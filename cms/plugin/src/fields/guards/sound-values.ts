import type { CollectionBeforeOperationHook, CollectionConfig, Field } from 'payload'
import type { Issue } from '../../errors/exemplar-error.ts'
import { RequestError } from '../../errors/request-errors.ts'
import { isEditorState } from './editor-state.ts'
import { freeRowIds } from './row-ids.ts'

/**
 * The collection with what comes through its doors looked at before any hook works on it: each value is of the type of
 * its field, a line is one line, rows carry no ids of another document's, and when something was written is not the
 * writer's to say. What code of ours hands over is trusted.
 */
export const withSoundValues = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  hooks: {
    ...collection.hooks,
    beforeOperation: [guardValues, ...(collection.hooks?.beforeOperation ?? [])],
  },
})

type Values = Readonly<Record<string, unknown>>

const guardValues: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  if ((operation !== 'create' && operation !== 'update') || req.payloadAPI === 'local') return args
  const { data = {}, id } = args as { data?: Values; id?: string }
  const issues = listIssues(collection.fields, data)
  if (issues.length > 0) throw new RequestError('invalid', issues)
  const { createdAt: _made, updatedAt: _changed, ...values } = data
  return { ...args, data: await freeRowIds(req, { collection, values, id }) }
}

const listIssues = (fields: readonly Field[], data: Values, path = ''): Issue[] =>
  fields.flatMap((field) => listIssuesOf(field, data, path))

const listIssuesOf = (field: Field, data: Values, path: string): Issue[] => {
  if (field.type === 'tabs')
    return field.tabs.flatMap((tab) =>
      'name' in tab && tab.name
        ? listIssuesWithin(tab.fields, data[tab.name], `${path}${tab.name}`)
        : listIssues(tab.fields, data, path),
    )
  if (!('name' in field) || !field.name) return 'fields' in field ? listIssues(field.fields, data, path) : []
  const [value, at] = [data[field.name], `${path}${field.name}`]
  if (value === undefined || value === null) return []
  if (field.type === 'group') return listIssuesWithin(field.fields, value, at)
  if (field.type === 'array') return listRowIssues(field.fields, value, at)
  const message = findFault(field, value)
  return message ? [{ path: at, message }] : []
}

const listIssuesWithin = (fields: readonly Field[], value: unknown, path: string): Issue[] => {
  if (value === undefined || value === null) return []
  return isValues(value) ? listIssues(fields, value, `${path}.`) : [{ path, message: '填写的内容不对' }]
}

const listRowIssues = (fields: readonly Field[], value: unknown, path: string): Issue[] => {
  // What a form sends of a list without rows.
  if (value === 0 || value === '0' || value === '') return []
  if (!Array.isArray(value)) return [{ path, message: '须为列表' }]
  return value.flatMap((row: unknown, index) => listIssuesWithin(fields, row ?? '', `${path}.${index}`))
}

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Beyond it a number is no longer exact in every reader. */
const largestNumber = 1e15

/** An id, or the row that has it: a copy of a document's JSON has rows; of several collections, one in `value`. */
const isRelated = (value: unknown): boolean => {
  const one = isValues(value) && 'value' in value ? value.value : value
  return ['string', 'number'].includes(typeof (isValues(one) ? one.id : one))
}

/** What is wrong with the value of a field that has no fields within it. */
const findFault = (field: Field, value: unknown): string | undefined => {
  const values = Array.isArray(value) && 'hasMany' in field && field.hasMany ? value : [value]
  const is = (type: string) => values.every((one) => typeof one === type)
  switch (field.type) {
    case 'text':
    case 'email':
      if (!is('string')) return '须为文字'
      return values.some((one) => /[\r\n\u2028\u2029]/.test(one as string))
        ? '只能有一行，不能换行'
        : undefined
    case 'textarea':
    case 'code':
    case 'select':
    case 'radio':
      return is('string') ? undefined : '须为文字'
    case 'date':
      return is('string') && values.every((one) => one === '' || !Number.isNaN(Date.parse(one as string)))
        ? undefined
        : '须为日期'
    case 'number':
      return values.every(
        (one) => typeof one === 'string' || (typeof one === 'number' && Math.abs(one) < largestNumber),
      )
        ? undefined
        : '须为数字'
    case 'relationship':
    case 'upload':
      return values.every(isRelated) ? undefined : '须为所选条目'
    case 'richText':
      return isEditorState(value) ? undefined : '正文的格式不对'
    default:
      return undefined
  }
}
