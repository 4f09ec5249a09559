import { randomBytes } from 'node:crypto'
import { type Role, roles } from '@exemplar/shared/review/roles'
import type { Payload, TypedUser } from 'payload'
import { findRow } from './store.ts'

/** A demo account: its role, and the district (with its division code) or member unit it is bound to; the city's has neither. */
export type Part = {
  readonly role: Role
  readonly number?: number
  readonly district?: { id: string; code: string; name: string }
  readonly unit?: { id: string; key: string; name: string }
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
    const place = toPlace(part)
    members.set(name, { ...user, collection: 'users' } as unknown as TypedUser)
    accounts.push({
      role: part.role,
      ...(place ? { place } : {}),
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

const toName = ({ role, number, district, unit }: Part): string =>
  [role, number, district?.code, unit?.key].filter((part) => part !== undefined).join('-')

/** Where the account sits, in words. */
const toPlace = ({ district, unit }: Part): string | undefined =>
  district?.name ?? unit?.name.replace('（示例）', '')

const toData = (part: Part) => {
  const { role, number, district, unit } = part
  const place = toPlace(part)
  return {
    role,
    name: `示例${roles[role].zh}${number ?? ''}${place ? `（${place}）` : ''}`,
    ...(district ? { district: district.id } : {}),
    ...(unit ? { unit: unit.id } : {}),
  }
}

/** 96 bits, in letters that can be read aloud and typed. */
const toPassword = (): string => randomBytes(12).toString('base64url').replaceAll(/[-_]/g, 'x')
