import { glossary } from '@exemplar/shared/glossary'
import { stateNames, states } from '@exemplar/shared/review/transitions'
import type { Field } from 'payload'
import { nobody } from '../access/access.ts'

const text = (name: string): Field => ({ name, type: 'text' })
const number = (name: string): Field => ({ name, type: 'number' })

/**
 * The group `review` of every reviewable collection. Hidden in the form, where the panel shows it; still part of the
 * form's state, so that a save tells which revision it started from. Only the gate decides what is written here.
 */
export const reviewField: Field = {
  name: 'review',
  type: 'group',
  label: glossary.review,
  admin: { hidden: true },
  fields: [
    {
      name: 'state',
      type: 'select',
      label: { zh: '状态', en: 'State' },
      options: stateNames.map((value) => ({ value, label: states[value] })),
      defaultValue: 'draft',
      index: true,
      admin: { components: { Cell: 'payload-plugin-exemplar/rsc#ReviewStateCell' } },
    },
    { ...number('edition'), label: glossary.edition } as Field,
    number('level'),
    number('revision'),
    { name: 'contributors', type: 'array', fields: [text('account')] },
    {
      name: 'approvals',
      type: 'array',
      fields: [number('level'), text('by'), text('role'), text('at'), text('digest')],
    },
    { name: 'district', type: 'text', index: true },
    { name: 'unit', type: 'text', index: true },
    text('submittedBy'),
    text('submittedDigest'),
    {
      name: 'salt',
      type: 'text',
      // Whoever has it can find a withdrawn text by trying.
      access: { read: nobody, create: nobody, update: nobody },
      admin: { disableListColumn: true, disableListFilter: true, disableBulkEdit: true },
    },
    { name: 'publishAt', type: 'text', index: true },
    text('scheduledBy'),
    { name: 'owed', type: 'checkbox', defaultValue: false, index: true },
    { name: 'barred', type: 'array', fields: [text('account')] },
    { name: 'answers', type: 'array', fields: [text('finding'), text('by'), text('reason'), text('at')] },
    { name: 'assignee', type: 'text', index: true },
    { name: 'dueAt', type: 'text', index: true },
    { name: 'live', type: 'group', fields: [number('edition'), number('number')] },
  ],
}
