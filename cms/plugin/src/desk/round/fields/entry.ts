import type { Label } from '@exemplar/shared/glossary'
import type { BoardOf } from '../../../selection/doors/board.ts'

type ListKind = 'files' | 'items' | 'checklist' | 'counted' | 'assessment'

/** What a form asks for. Without `optional` it has to be given. */
export type Entry = {
  readonly name: string
  readonly label: Label
  readonly note?: Label
  readonly optional?: true
  /** What stands there at first. */
  readonly first?: unknown
} & (
  | { readonly kind: 'line' | 'area'; readonly most: number }
  | { readonly kind: 'day' }
  | { readonly kind: 'number'; readonly least?: number }
  | {
      readonly kind: 'choice'
      readonly options: readonly { readonly value: string; readonly label: Label }[]
    }
  | { readonly kind: 'yes'; readonly yes: Label; readonly no: Label }
  | { [K in ListKind]: { readonly kind: K } }[ListKind]
  | { readonly kind: 'points'; readonly sheet: BoardOf<'unit'>['sheet'] }
)
export type EntryOf<K extends Entry['kind']> = Extract<Entry, { kind: K }>

/** What is written into a form, by the names of its entries. */
export type Values = Readonly<Record<string, unknown>>

/** What an entry's field is given. */
export type FieldProps<K extends Entry['kind']> = {
  readonly id: string
  readonly entry: EntryOf<K>
  readonly value: unknown
  readonly set: (value: unknown) => void
  readonly wrong: boolean
}

/** What stands in a form at first. */
export const toFirstValues = (entries: readonly Entry[]): Values =>
  Object.fromEntries(entries.map((entry) => [entry.name, entry.first ?? toEmpty(entry)]))

const lists: readonly Entry['kind'][] = ['files', 'items', 'checklist', 'counted', 'assessment', 'points']
const toEmpty = ({ kind }: Entry): unknown => (lists.includes(kind) ? [] : '')

const isEmpty = (value: unknown): boolean => typeof value === 'string' && value.trim() === ''

/** What is missing where. */
export const findMissing = (entries: readonly Entry[], values: Values): Readonly<Record<string, Label>> =>
  Object.fromEntries(
    entries
      .filter(({ name, optional }) => !optional && isEmpty(values[name]))
      .map(({ kind, label, name }) => [name, toMissing(kind, label)]),
  )

const toMissing = (kind: Entry['kind'], { en, zh }: Label): Label =>
  kind === 'choice' || kind === 'yes'
    ? { zh: `请选择“${zh}”`, en: `Choose: ${en}` }
    : { zh: `请填写“${zh}”`, en: `Fill in: ${en}` }

/** What the request says of the entries: what nobody filled in is not in it. */
export const toTold = (entries: readonly Entry[], values: Values): Values =>
  Object.fromEntries(
    entries
      .filter(({ name }) => !isEmpty(values[name]))
      .map((entry) => [entry.name, toValue(entry, values[entry.name])]),
  )

const toValue = ({ kind }: Entry, value: unknown): unknown => {
  if (kind === 'number') return Number(value)
  if (kind === 'yes') return value === 'yes'
  return typeof value === 'string' ? value.trim() : value
}
