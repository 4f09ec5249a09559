import type { Label } from '@exemplar/shared/glossary'
import type { Field, TextareaField } from 'payload'

/** A short text. */
export const textColumn = (name: string, label: Label, index = false): Field => ({
  name,
  type: 'text',
  label,
  index,
})
/** A text that lists show in a form of its own. */
export const shownColumn = (
  name: string,
  label: Label,
  cell: 'CodeCell' | 'DigestCell' | 'InstantCell',
): Field => ({
  name,
  type: 'text',
  label,
  admin: { components: { Cell: `payload-plugin-exemplar/rsc#${cell}` } },
})
/** The number in the chain. */
export const serialColumn: Field = {
  name: 'number',
  type: 'number',
  label: { zh: '号', en: 'Number' },
  required: true,
  unique: true,
  index: true,
}
/** Canonical JSON as it was digested, byte for byte: a text column, which no database re-orders. */
export const jsonColumn = (name: string, label: Label): TextareaField => ({
  name,
  type: 'textarea',
  label,
  admin: { rows: 12, disableListColumn: true },
})
