import { type Actor, type Role, roleNames } from '@exemplar/shared/review/roles'

/** The user as the rules see one, from `req.user`; undefined for anybody else than an account of ours. */
export const toActor = (user: unknown): Actor | undefined => {
  if (!isAccount(user)) return undefined
  return {
    id: user.id,
    role: user.role,
    ...(user.districtCode ? { district: user.districtCode } : {}),
  }
}

type Account = {
  id: string
  role: Role
  districtCode?: string | null
  name?: string | null
  collection?: string
}

const isAccount = (user: unknown): user is Account =>
  typeof user === 'object' &&
  user !== null &&
  'id' in user &&
  typeof user.id === 'string' &&
  'role' in user &&
  (roleNames as unknown[]).includes(user.role)
