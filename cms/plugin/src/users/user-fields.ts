import { fieldTerms, glossary } from '@exemplar/shared/glossary'
import { roleNames, roles } from '@exemplar/shared/review/roles'
import type { Condition, Field } from 'payload'
import { having, nobody } from '../access/access.ts'

const administrators = having('administrator')

/** Not on the page where the first account is made: that one is the administrator's. */
const withAccount: Condition = (_data, _siblings, { user }) => Boolean(user)

/** What the account is bound to, as the rules compare it; written with the relation it comes from. */
const written = (name: string): Field => ({
  name,
  type: 'text',
  access: { create: nobody, update: nobody },
  admin: { hidden: true, disableListColumn: true, disableListFilter: true, disableBulkEdit: true },
})

/** Of Payload's own lock, which is off: columns that stand in every database, and migrations only add. */
const formerLock: Field[] = [
  { name: 'loginAttempts', type: 'number', defaultValue: 0 },
  { name: 'lockUntil', type: 'date' },
].map((field) => ({ ...field, access: { create: nobody, update: nobody }, hidden: true }) as Field)

export const userFields: Field[] = [
  {
    name: 'name',
    type: 'text',
    label: fieldTerms.personName,
    required: true,
    saveToJWT: true,
    access: { update: administrators },
    admin: {
      description: {
        zh: '真实姓名，写进审核日志，由系统管理员设定。',
        en: 'The person’s real name, as it stands in the review log; set by an administrator.',
      },
    },
  },
  {
    name: 'email',
    type: 'email',
    label: fieldTerms.email,
    required: true,
    access: { update: administrators },
  },
  {
    name: 'role',
    type: 'select',
    label: fieldTerms.role,
    required: true,
    defaultValue: 'contributor',
    index: true,
    options: roleNames.map((value) => ({ value, label: roles[value] })),
    access: { create: administrators, update: administrators },
    admin: {
      position: 'sidebar',
      condition: withAccount,
      description: {
        zh: '一个账号一个岗位。系统管理员只管账号，不能撰稿、审核和签发。',
        en: 'One role for each account. Administrators manage accounts; they write, review and publish nothing.',
      },
    },
  },
  {
    name: 'district',
    type: 'relationship',
    relationTo: 'districts',
    label: glossary.district,
    access: { create: administrators, update: administrators },
    admin: {
      components: { Cell: 'payload-plugin-exemplar/client#BoundCell' },
      position: 'sidebar',
      condition: withAccount,
      description: {
        zh: '区市审核员必选；其他岗位选了区市，就只能看到和办理本区市的稿件。不选即为市级。',
        en: 'Needed for district reviewers. With a district, any account sees that district’s documents only; without one, it is the city’s.',
      },
    },
  },
  {
    name: 'unit',
    type: 'relationship',
    relationTo: 'units',
    label: glossary.unit,
    access: { create: administrators, update: administrators },
    admin: {
      components: { Cell: 'payload-plugin-exemplar/client#BoundCell' },
      position: 'sidebar',
      condition: (data, _siblings, { user }) =>
        Boolean(user) && (data.role === 'contributor' || Boolean(data.unit)),
      description: {
        zh: '只用于撰稿人：选了成员单位，就只能看到和撰写本单位起草的稿件。区市和成员单位只能选一个。',
        en: 'For contributors alone: bound to a unit, they see and write its documents only. A district or a unit, not both.',
      },
    },
  },
  // Typed by whoever changes their own password; stands in no row.
  {
    name: 'currentPassword',
    type: 'text',
    virtual: true,
    admin: { disabled: true },
  },
  {
    name: 'signIn',
    type: 'ui',
    admin: { components: { Field: 'payload-plugin-exemplar/client#AccountPanel' }, disableListColumn: true },
  },
  written('districtCode'),
  written('unitKey'),
  ...formerLock,
]

/** Whether a field is more than what the admin shows. */
export const isColumn = ({ type }: Field): boolean => type !== 'ui'
