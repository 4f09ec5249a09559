import { roleNames } from '@exemplar/shared/review/roles'
import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { ValidationError } from 'payload'
import { toActor } from '../access/actor.ts'
import { takeLock } from '../database/lock.ts'
import { ExemplarError } from '../errors/exemplar-error.ts'
import { toId, toText, toValues, type Values } from '../fields/row.ts'
import { accountsLock, removeAdministrator } from './last-administrator.ts'

/**
 * Holds through every door, also where access is overridden: who is no administrator changes no name, role,
 * district or e-mail; the account that the first-account page makes is an administrator; the last administrator stays one.
 */
export const guardAccount: CollectionBeforeValidateHook = async ({ data, operation, originalDoc, req }) => {
  // A password reset hands over the account alone, as it is stored.
  const before = toValues(originalDoc ?? (operation === 'update' ? data : undefined))
  const after = { ...before, ...toValues(data) }
  if (operation === 'create' && isFirstRegistration(req)) {
    await takeLock(req, accountsLock)
    after.role = 'administrator'
  }
  refuseStrangers(req, { before, after, operation })
  const district = await findDistrict(after.district, req)
  requireFittingRole(after, district)
  if (before.role === 'administrator' && after.role !== 'administrator')
    await removeAdministrator(req, before.id)
  return { ...data, role: after.role, districtCode: district ?? null }
}

/** Without a user and from outside, Payload creates an account only where there is none yet. */
const isFirstRegistration = (req: PayloadRequest): boolean => !req.user && req.payloadAPI !== 'local'

const refuseStrangers = (
  req: PayloadRequest,
  { before, after, operation }: { before: Values; after: Values; operation: 'create' | 'update' },
): void => {
  if (!req.user || toActor(req.user)?.role === 'administrator') return
  const changed =
    operation === 'create' ||
    before.name !== after.name ||
    before.role !== after.role ||
    toId(before.district) !== toId(after.district) ||
    before.email !== after.email
  if (changed) throw new ExemplarError('not-your-account')
}

const requireFittingRole = (account: Values, district: string | undefined): void => {
  if (!(roleNames as unknown[]).includes(account.role))
    throw toFieldError('role', '请选择岗位。 Choose a role.')
  if (account.role === 'district-reviewer' && district === undefined)
    throw toFieldError('district', '区市审核员须选择区市。 A district reviewer needs a district.')
}

const toFieldError = (path: string, message: string) =>
  new ValidationError({ collection: 'users', errors: [{ path, message }] })

const findDistrict = async (district: unknown, req: PayloadRequest): Promise<string | undefined> => {
  const id = toId(district)
  if (!id) return undefined
  const row = await req.payload.findByID({ collection: 'districts', id, depth: 0, disableErrors: true, req })
  return toText(toValues(row).code)
}
