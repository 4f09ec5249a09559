import { randomBytes } from 'node:crypto'
import { type Role, roles } from '@exemplar/shared/review/roles'
import type { Payload, TypedUser } from 'payload'
import { findRow } from './store.ts'

/** A demo account: its role and district (name and division code), none for the city's. */
export type Part = {
  readonly role: Role
  readonly number?: number
  readonly district?: { id: string; code: string; name: string }
}
export type Account = {
  readonly role: Role
  readonly place?: string
  readonly email: string
  readonly password: string
}

/** Everybody who acts in the sample, by what they are called. */
export type Cast = ReturnType<typeof createCast>

/**
 * Accounts for the sample. An account that an interrupted load left behind gets a new password, because nobody has
 * been told the old one.
 */
export const createCast = (payload: Payload, demoPassword: string | undefined) => {
  const members = new Map<string, TypedUser>()
  const accounts: Account[] = []

  const engage = async (part: Part): Promise<void> => {
    const name = toName(part)
    const email = `${name}@example.com`
    const password = demoPassword ?? toPassword()
    const data = { ...toData(part), password }
    const found = await findRow(payload, { collection: 'users', key: { email } })
    const user = found
      ? await payload.update({ collection: 'users', id: found.id, data: data as never })
      : await payload.create({ collection: 'users', data: { ...data, email } as never })
    members.set(name, { ...user, collection: 'users' } as unknown as TypedUser)
    accounts.push({
      role: part.role,
      ...(part.district ? { place: part.district.name } : {}),
      email,
      password,
    })
  }
  const member = (name: string): TypedUser => {
    const user = members.get(name)
    if (!user) throw new Error(`nobody plays ${name}`)
    return user
  }
  return { engage, member, accounts: accounts as readonly Account[] }
}

const toName = ({ role, number, district }: Part): string =>
  [role, number, district?.code].filter((part) => part !== undefined).join('-')

const toData = ({ role, number, district }: Part) => ({
  role,
  name: `示例${roles[role].zh}${number ?? ''}${district ? `（${district.name}）` : ''}`,
  ...(district ? { district: district.id } : {}),
})

/** 96 bits, in letters that can be read aloud and typed. */
const toPassword = (): string => randomBytes(12).toString('base64url').replaceAll(/[-_]/g, 'x')
