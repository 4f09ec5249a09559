import { toBeijingDate } from '@exemplar/shared/beijing'
import { findLabel } from '@exemplar/shared/named-field'
import type { CollectionConfig, FlattenedField } from 'payload'
import { toValues, type Values } from '../../fields/row.ts'
import type { Column, SheetValue } from '../../sheets/columns.ts'

/** A column of a list that is handed out, and what of a document (relations as rows) stands in it. */
export type ShownColumn = {
  readonly column: Column
  readonly read: (document: Values) => SheetValue | undefined
}

/** What stands beside the fields that a list shows: where a document is, and when it was last changed. */
export const stateColumn = (fields: readonly FlattenedField[]): readonly ShownColumn[] =>
  fields.flatMap((field) =>
    field.type === 'group' && field.name === 'review'
      ? field.flattenedFields
          .filter(({ name }) => name === 'state')
          .map((state) => {
            const { column, read } = toShown(state)
            return {
              column: { ...column, name: 'review.state' },
              read: ({ review }: Values) => read(toValues(review)),
            }
          })
      : [],
  )

/** The simple fields of a collection as columns: what a list could show of a document. */
export const listColumns = (fields: readonly FlattenedField[]): readonly ShownColumn[] =>
  fields.filter(isShown).map(toShown)

const simple: readonly string[] = [
  ...['text', 'textarea', 'email', 'number', 'checkbox', 'date', 'select', 'radio'],
  ...['relationship', 'upload'],
]

const isShown = (field: FlattenedField): boolean => {
  const admin: { hidden?: unknown; disableListColumn?: unknown } = field.admin ?? {}
  const isMany = 'hasMany' in field && field.hasMany === true
  const isVirtual = 'virtual' in field && field.virtual === true
  const isHidden = ('hidden' in field && field.hidden === true) || admin.hidden === true
  return simple.includes(field.type) && !isMany && !isVirtual && !isHidden && !admin.disableListColumn
}

const toShown = (field: FlattenedField): ShownColumn => ({
  column: { name: field.name, title: toTitle(field), type: 'shown' },
  read: (document) => toCell(field, document[field.name]),
})

const toTitle = (field: FlattenedField): string => {
  const { name, label } = field as FlattenedField & { label?: unknown }
  return labels[name] ?? toLabel(label) ?? name
}

/** Payload's own fields, which have no labels here. */
const labels: Readonly<Record<string, string>> = { createdAt: '建立时间', updatedAt: '最近改动' }

const toLabel = (label: unknown): string | undefined => findLabel({ label })?.zh

const toCell = (field: FlattenedField, value: unknown): SheetValue | undefined => {
  if (value === undefined || value === null || value === '') return undefined
  switch (field.type) {
    case 'checkbox':
      return value === true ? '是' : '否'
    case 'date':
      return toTime(String(value), field)
    case 'select':
    case 'radio':
      return toWordOf(field.options, String(value))
    case 'relationship':
    case 'upload':
      return toNamed(value)
    default:
      return typeof value === 'number' ? value : toTextCell(String(value))
  }
}

/** A cell holds no more. */
const mostLetters = 32_000

const toTextCell = (text: string): string => {
  if (instant.test(text)) return minutes.format(Date.parse(text))
  return text.length > mostLetters ? `${text.slice(0, mostLetters)}……` : text
}

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/

const toTime = (value: string, field: FlattenedField): string | undefined => {
  const instant = Date.parse(value)
  if (Number.isNaN(instant)) return undefined
  const { date } = (field.admin ?? {}) as { date?: { pickerAppearance?: string } }
  const isDay = date?.pickerAppearance === 'dayOnly'
  return isDay ? toBeijingDate(instant) : minutes.format(instant)
}

const minutes = new Intl.DateTimeFormat('sv-SE', {
  ...({ dateStyle: 'short', timeStyle: 'short', timeZone: 'Asia/Shanghai' } as const),
})

const toWordOf = (options: readonly unknown[], value: string): string => {
  const found = options.find((option) => (toValues(option).value ?? option) === value)
  return toLabel(toValues(found).label) ?? value
}

/** What a document is called that another refers to; nothing where it may not be read. */
const toNamed = (value: unknown): string | undefined => {
  const { filename, label, name, title } = toValues(value)
  const found = [title, name, label, filename].find((one) => typeof one === 'string')
  return found === undefined ? undefined : String(found)
}

/** What a collection is called in the plural. */
export const toListTitle = ({ labels: of, slug }: Pick<CollectionConfig, 'labels' | 'slug'>): string =>
  toLabel(of?.plural) ?? slug
