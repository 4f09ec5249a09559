import { type Actor, type Role, roleNames } from '@exemplar/shared/review/roles'

/** Slug of the one collection whose accounts count. An app may have others; their accounts are nobody here. */
export const usersSlug = 'users'

/** The user as the rules see one, from `req.user`; undefined for anybody else than an account of ours. */
export const toActor = (user: unknown): Actor | undefined => {
  if (!isAccount(user)) return undefined
  return {
    id: user.id,
    role: user.role,
    ...(user.districtCode ? { district: user.districtCode } : {}),
    ...(user.unitKey ? { unit: user.unitKey } : {}),
  }
}

const onlookers: readonly Role[] = ['auditor', 'administrator']

/** Everybody who takes part in reviews; auditors and administrators only look on. */
export const takesPart = ({ role }: Actor): boolean => !onlookers.includes(role)

type Account = { id: string; role: Role; districtCode?: string | null; unitKey?: string | null }

const isAccount = (user: unknown): user is Account =>
  typeof user === 'object' &&
  user !== null &&
  'collection' in user &&
  user.collection === usersSlug &&
  'id' in user &&
  typeof user.id === 'string' &&
  'role' in user &&
  (roleNames as unknown[]).includes(user.role)
