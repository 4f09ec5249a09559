import type { Label } from '@exemplar/shared/glossary'
import type { Field, TextareaField } from 'payload'

/** A short text. */
export const textColumn = (name: string, label: Label, index = false): Field => ({
  name,
  type: 'text',
  label,
  index,
})
/** What shows in the form of a record that lists show so. */
const toField = { CodeCell: 'CodeField', DigestCell: 'DigestField', InstantCell: 'InstantField' } as const

/** A text that lists and forms show as people read it. */
export const shownColumn = (
  name: string,
  label: Label,
  cell: 'CodeCell' | 'DigestCell' | 'InstantCell',
): Field => ({
  name,
  type: 'text',
  label,
  admin: {
    components: {
      Cell: `payload-plugin-exemplar/rsc#${cell}`,
      Field: `payload-plugin-exemplar/rsc#${toField[cell]}`,
    },
  },
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
  admin: {
    disableListColumn: true,
    components: { Field: 'payload-plugin-exemplar/rsc#DigestField' },
  },
})
/** Bytes that the form shows as they are, such as a signature or the digest of the record before. */
export const bytesColumn = (name: string, label: Label): Field => ({
  name,
  type: 'text',
  label,
  admin: { components: { Field: 'payload-plugin-exemplar/rsc#DigestField' } },
})
/** An id, by which the code finds what the columns beside it tell in words. */
export const idColumn = (name: string, label: Label): Field => ({
  name,
  type: 'text',
  label,
  index: true,
  admin: { hidden: true },
})
