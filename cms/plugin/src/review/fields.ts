import { glossary } from '@exemplar/shared/glossary'
import { stateNames, states } from '@exemplar/shared/review/transitions'
import type { Field, NumberField, TextField } from 'payload'
import { nobody } from '../access/access.ts'

/** What the review keeps for itself: nobody filters a list by it or has it as a column. */
const hidden = { disableListColumn: true, disableListFilter: true, disableBulkEdit: true } as const
const text = (name: string): TextField => ({ name, type: 'text', admin: hidden })
const number = (name: string): NumberField => ({ name, type: 'number', admin: hidden })

/** A time, which a list shows in words and is filtered by in its views alone: nobody types an instant. */
const time = (Cell: string) =>
  ({ disableListFilter: true, disableBulkEdit: true, components: { Cell } }) as const

/**
 * The group `review` of every reviewable collection. Hidden in the form, where the panel shows it; still part of the
 * form's state, so that a save tells which revision it started from. Only the gate decides what is written here. In
 * lists its fields stand among the others, so it has no name of its own there.
 */
export const reviewField: Field = {
  name: 'review',
  type: 'group',
  label: { zh: '', en: '' },
  admin: { hidden: true },
  fields: [
    {
      name: 'state',
      type: 'select',
      label: { zh: '走到哪一步', en: 'Where it is' },
      options: stateNames.map((value) => ({ value, label: states[value] })),
      defaultValue: 'draft',
      index: true,
      admin: { components: { Cell: 'payload-plugin-exemplar/rsc#ReviewStateCell' } },
    },
    { ...number('edition'), label: glossary.edition, admin: { disableBulkEdit: true } },
    { ...number('level'), label: { zh: '已过几审', en: 'Reviews passed' } },
    number('revision'),
    {
      name: 'contributors',
      type: 'array',
      admin: hidden,
      fields: [{ ...text('account'), label: { zh: '撰稿账号', en: 'Writer' } }],
    },
    {
      name: 'approvals',
      type: 'array',
      admin: hidden,
      fields: [number('level'), text('by'), text('role'), text('at'), text('digest')],
    },
    { ...text('district'), label: { zh: '区市代码', en: 'Code of the district' } },
    text('unit'),
    text('submittedBy'),
    text('submittedDigest'),
    {
      ...text('salt'),
      // Whoever has it can find a withdrawn text by trying.
      access: { read: nobody, create: nobody, update: nobody },
    },
    {
      ...text('publishAt'),
      index: true,
      label: { zh: '定时发布', en: 'To go out at' },
      admin: time('payload-plugin-exemplar/rsc#InstantCell'),
    },
    text('scheduledBy'),
    {
      name: 'owed',
      type: 'checkbox',
      label: { zh: '待补审', en: 'Review owed' },
      defaultValue: false,
      index: true,
      admin: { disableBulkEdit: true },
    },
    { name: 'barred', type: 'array', admin: hidden, fields: [text('account')] },
    {
      name: 'answers',
      type: 'array',
      admin: hidden,
      fields: [text('finding'), text('by'), text('reason'), text('at')],
    },
    { ...text('assignee'), index: true },
    {
      ...text('dueAt'),
      index: true,
      label: { zh: '期限', en: 'Due' },
      admin: time('payload-plugin-exemplar/rsc#DueCell'),
    },
    {
      name: 'live',
      type: 'group',
      admin: hidden,
      // The dashboard asks for the newest that is public: found without reading all that is.
      fields: [number('edition'), { ...number('number'), index: true }],
    },
  ],
}
