import { fieldTerms } from '@exemplar/shared/glossary'
import type { GroupField, RowField } from 'payload'
import { toGivenGroup, toText, toValues } from './row.ts'

/** A unit and its telephone. */
export const reachField = (): RowField => ({
  type: 'row',
  fields: [
    { name: 'unit', type: 'text', label: fieldTerms.unit },
    { name: 'phone', type: 'text', label: fieldTerms.phone },
  ],
})

/** How the public reaches the unit in charge. */
export const contactField: GroupField = {
  name: 'contact',
  type: 'group',
  label: fieldTerms.contact,
  admin: {
    description: {
      zh: '公开的单位名称和办公电话，不填个人手机。',
      en: 'A unit and its office telephone; no private mobiles.',
    },
  },
  fields: [reachField()],
}

export const toContact = (group: unknown) => {
  const { unit, phone } = toValues(group)
  return toGivenGroup({ unit: toText(unit), phone: toText(phone) })
}
