import { fieldTerms, glossary } from '@exemplar/shared/glossary'
import { isWithin, type Scope } from '@exemplar/shared/review/roles'
import type { Field, FieldAccess } from 'payload'
import { nobody } from '../access/access.ts'
import { toActor } from '../access/actor.ts'
import { toValues } from '../fields/row.ts'

/** The record of a consent names people: for the city's staff and the picture's own district or unit, not for keepers of accounts. */
const readersOfConsent: FieldAccess = ({ doc, req }) => {
  const actor = toActor(req.user)
  if (!actor || actor.role === 'administrator') return false
  return isWithin(actor, toValues(doc) as Scope)
}

const consent: Field = {
  name: 'consent',
  type: 'group',
  label: fieldTerms.consent,
  admin: {
    description: {
      zh: '发布前必填。画面中有能认出的人，须有本人同意，或者是公务活动、公共场合；未满十四周岁的，须有监护人同意。',
      en: 'Needed to publish. People who can be recognised have consented, or were at a public occasion; for those under 14 their guardians have.',
    },
  },
  fields: [
    {
      name: 'kind',
      type: 'select',
      label: fieldTerms.consentKind,
      options: [
        { value: 'none-shown', label: { zh: '没有能认出的人', en: 'Nobody can be recognised' } },
        { value: 'consent', label: { zh: '本人已同意', en: 'They have consented' } },
        { value: 'public-occasion', label: { zh: '公务活动或公共场合', en: 'Public occasion' } },
      ],
    },
    {
      name: 'note',
      type: 'textarea',
      label: fieldTerms.consentNote,
      access: { read: readersOfConsent },
      admin: {
        description: {
          zh: '选“本人已同意”的必填：谁、何时、以什么方式同意，凭据存在哪里。不公开。',
          en: 'Needed where they have consented: who, when and how, and where that is kept. Not published.',
        },
      },
    },
  ],
}

const readOnlyNumber = (name: string): Field => ({ name, type: 'number' })

/** What is published of the picture; written by the upload alone. */
const files: Field = {
  name: 'files',
  type: 'array',
  label: fieldTerms.files,
  access: { create: nobody, update: nobody },
  admin: { hidden: true, disableListColumn: true, disableListFilter: true, disableBulkEdit: true },
  fields: [
    { name: 'sha256', type: 'text', index: true },
    { name: 'type', type: 'text' },
    ...['bytes', 'width', 'height'].map(readOnlyNumber),
  ],
}

/** The district or unit of whoever uploaded it; what limits accounts that are bound to one to its own pictures and files. */
export const toOrigin = (name: keyof Scope): Field => ({
  name,
  type: 'text',
  label: glossary[name],
  index: true,
  access: { create: nobody, update: nobody },
  admin: { hidden: true, disableListColumn: true, disableListFilter: true, disableBulkEdit: true },
  hooks: {
    beforeChange: [
      ({ operation, originalDoc, req }) =>
        operation === 'create' ? (toActor(req.user)?.[name] ?? null) : (originalDoc?.[name] ?? null),
    ],
  },
})

export const mediaFields: Field[] = [
  {
    name: 'alt',
    type: 'textarea',
    label: fieldTerms.alt,
    admin: {
      description: {
        zh: '发布前必填。给看不见图片的人：图上有什么，一两句话说清。',
        en: 'Needed to publish. What the picture shows, for those who cannot see it.',
      },
    },
  },
  {
    type: 'row',
    fields: [
      {
        name: 'credit',
        type: 'text',
        label: fieldTerms.credit,
        admin: { description: { zh: '发布前必填。谁拍的或谁画的。', en: 'Needed to publish. Who made it.' } },
      },
      {
        name: 'licence',
        type: 'text',
        label: fieldTerms.licence,
        admin: {
          description: {
            zh: '发布前必填。如“本单位所有”“作者授权使用”。',
            en: 'Needed to publish. For instance: own work, used by permission.',
          },
        },
      },
    ],
  },
  {
    name: 'caption',
    type: 'text',
    label: fieldTerms.caption,
    admin: { description: { zh: '可不填。显示在图下的说明。', en: 'Optional. Shown under the picture.' } },
  },
  consent,
  files,
  toOrigin('district'),
  toOrigin('unit'),
]
