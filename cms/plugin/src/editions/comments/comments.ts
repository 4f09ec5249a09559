import { glossary } from '@exemplar/shared/glossary'
import type { CollectionConfig, Field } from 'payload'
import { nobody, rowsInReach } from '../../access/access.ts'

export const commentsSlug = 'review-comments'

const text = (name: string): Field => ({ name, type: 'text' })
const needed = (name: string): Field => ({ name, type: 'text', required: true })
const sought = (name: string): Field => ({ name, type: 'text', required: true, index: true })

/**
 * What is said of an edition, of one field of it or of words in one, while it is written and reviewed. Nothing of it is published, and
 * it changes no edition. Written by the operations of this room alone; read by whoever may read the document, whose
 * district and unit stand beside.
 */
export const comments: CollectionConfig = {
  slug: commentsSlug,
  labels: { singular: glossary.comment, plural: glossary.comments },
  access: { read: rowsInReach, create: nobody, update: nobody, delete: nobody },
  admin: { hidden: true },
  defaultSort: 'at',
  disableBulkEdit: true,
  disableDuplicate: true,
  graphQL: false,
  lockDocuments: false,
  timestamps: false,
  fields: [
    needed('collectionSlug'),
    sought('subject'),
    { ...text('district'), index: true } as Field,
    { ...text('unit'), index: true } as Field,
    { name: 'edition', type: 'number', required: true },
    text('field'),
    // The words of the field that it is about: the document itself stays as it is.
    {
      name: 'quote',
      type: 'group',
      fields: [...['exact', 'before', 'after'].map(text), { name: 'start', type: 'number' }],
    },
    text('parent'),
    { name: 'text', type: 'textarea', required: true },
    needed('author'),
    needed('authorName'),
    needed('role'),
    sought('at'),
    text('resolvedBy'),
    text('resolvedByName'),
    text('resolvedAt'),
    // The edition it is of was given up: the next one has its number, and nothing to do with it.
    { name: 'discarded', type: 'checkbox', defaultValue: false },
  ],
}
