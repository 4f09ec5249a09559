import { glossary, navigationTerms } from '@exemplar/shared/glossary'
import type { Role } from '@exemplar/shared/review/roles'
import type { Access, CollectionConfig } from 'payload'
import { having } from '../access/access.ts'
import { toActor } from '../access/actor.ts'
import { toAccountEndpoints, toAccountHooks, withoutLocks } from './account-guards.ts'
import { requestInterval } from './passwords/password-requests.ts'
import { isColumn, userFields } from './user-fields.ts'

const administrators = having('administrator')
const readerRoles: readonly Role[] = ['administrator', 'auditor']
const readers = having(...readerRoles)

const oneself: Access = ({ req }) => {
  const actor = toActor(req.user)
  return actor ? { id: { equals: actor.id } } : false
}

/** One's own account, or any for those who may. */
const ownOr =
  (others: Access): Access =>
  (args) =>
    others(args) || oneself(args)

const hour = 3600

/**
 * Accounts. Administrators manage them; everybody changes their own password, nobody their own name or role.
 * `disabled`: nobody calls the plugin. `encrypted`: the CMS is reached by https, so sessions travel no other way.
 */
export const toUsers = ({
  disabled,
  encrypted,
}: {
  disabled: boolean
  encrypted: boolean
}): CollectionConfig => ({
  slug: 'users',
  labels: { singular: glossary.user, plural: glossary.users },
  admin: {
    group: navigationTerms.system,
    // Everybody reaches their own account by its own page.
    hidden: ({ user }) => !readerRoles.includes(toActor(user)?.role as Role),
    hideAPIURL: true,
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'role', 'district', 'unit', 'updatedAt'],
    listSearchableFields: ['name', 'email'],
    description: {
      zh: '账号由系统管理员开设。一人一号，岗位决定能做什么，区市或成员单位决定能看什么；审核须由不同的人办理，所以至少要有撰稿人、各级审核员和签发人。',
      en: 'Administrators open accounts, one for each person. The role decides what they may do, the district or unit what they see.',
    },
  },
  defaultSort: 'name',
  auth: {
    tokenExpiration: 8 * hour,
    useAPIKey: false,
    cookies: { sameSite: 'Lax', secure: encrypted },
    // The page that asks for the mail counts it down; it is held where the request is written down.
    forgotPassword: { minRequestInterval: requestInterval },
    ...withoutLocks,
  },
  disableDuplicate: true,
  access: {
    admin: ({ req }) => toActor(req.user) !== undefined,
    read: ownOr(readers),
    create: administrators,
    update: ownOr(administrators),
    delete: administrators,
    unlock: administrators,
  },
  hooks: toAccountHooks('plugin'),
  endpoints: disabled ? [] : toAccountEndpoints(),
  fields: disabled ? userFields.filter(isColumn) : userFields,
})
