import { type Actor, type Role, roleNames } from '@exemplar/shared/review/roles'

/**
 * The collections whose accounts count: one an app. What knows no more than a user (a menu entry that hides itself) cannot
 * ask the app which one it is.
 */
const accounts = new Set<unknown>()

/** Declares the collection whose accounts count. An app may have others; their accounts are nobody here. */
export const declareAccounts = (slug: string): void => {
  accounts.add(slug)
}

/** The user as the rules see one, from `req.user`; undefined for anybody else than an account of ours. */
export const toActor = (user: unknown): Actor | undefined =>
  isSignedIn(user) && accounts.has(user.collection) ? toActorOf(user) : undefined

/** The actor whose row in the collection of accounts it is; undefined for one without a role. */
export const toActorOf = (user: unknown): Actor | undefined => {
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

const isSignedIn = (user: unknown): user is { readonly collection: unknown } =>
  typeof user === 'object' && user !== null && 'collection' in user

const isAccount = (user: unknown): user is Account =>
  typeof user === 'object' &&
  user !== null &&
  'id' in user &&
  typeof user.id === 'string' &&
  'role' in user &&
  (roleNames as unknown[]).includes(user.role)
