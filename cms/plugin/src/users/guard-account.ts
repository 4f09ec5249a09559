import { roleNames } from '@exemplar/shared/review/roles'
import type { CollectionBeforeValidateHook, CollectionSlug, PayloadRequest } from 'payload'
import { ValidationError } from 'payload'
import { toActor } from '../access/actor.ts'
import { takeLock } from '../database/lock.ts'
import { slugOf } from '../database/slugs.ts'
import { toId, toText, toValues, type Values } from '../fields/row.ts'
import { notePassword } from './account-record.ts'
import { AccountError } from './errors.ts'
import { accountsLock, removeAdministrator } from './last-administrator.ts'

/**
 * Holds through every door, also where access is overridden: who is no administrator changes no name, role,
 * district, unit or e-mail; nobody their own role, district or unit; the account that the first-account page makes is an administrator; the last administrator stays one.
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
  const district = await findText(req, {
    collection: slugOf(req, 'districts'),
    row: after.district,
    field: 'code',
  })
  const unit = await findText(req, { collection: slugOf(req, 'units'), row: after.unit, field: 'key' })
  requireFittingRole(after, { district, unit })
  if (before.role === 'administrator' && after.role !== 'administrator')
    await removeAdministrator(req, before.id)
  if (operation === 'update') refuseOwnRole(req, { before, after })
  notePassword(req, { data, id: before.id })
  return { ...data, role: after.role, districtCode: district ?? null, unitKey: unit ?? null }
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
    hasOtherRights(before, after) ||
    before.email !== after.email
  if (changed) throw new AccountError('not-your-account')
}

/** Nobody gives themselves a role: it takes two administrators to let one of them out of the office. */
const refuseOwnRole = (req: PayloadRequest, { before, after }: { before: Values; after: Values }): void => {
  if (toActor(req.user)?.id === before.id && hasOtherRights(before, after))
    throw new AccountError('not-your-own-role')
}

const hasOtherRights = (before: Values, after: Values): boolean =>
  before.role !== after.role ||
  toId(before.district) !== toId(after.district) ||
  toId(before.unit) !== toId(after.unit)

const requireFittingRole = (
  account: Values,
  { district, unit }: { district: string | undefined; unit: string | undefined },
): void => {
  if (!(roleNames as unknown[]).includes(account.role))
    throw toFieldError('role', '请选择岗位。 Choose a role.')
  if (account.role === 'district-reviewer' && district === undefined)
    throw toFieldError('district', '区市审核员须选择区市。 A district reviewer needs a district.')
  if (unit === undefined) return
  if (account.role !== 'contributor')
    throw toFieldError('unit', '只有撰稿人可以划归成员单位。 Only contributors are bound to a unit.')
  if (district !== undefined)
    throw toFieldError('unit', '区市和成员单位只能选一个。 Choose a district or a unit, not both.')
}

const toFieldError = (path: string, message: string) =>
  new ValidationError({ collection: 'users', errors: [{ path, message }] })

/** A text of the row that a relation points to; undefined where it points to none. */
const findText = async (
  req: PayloadRequest,
  { collection, row, field }: { collection: string; row: unknown; field: string },
): Promise<string | undefined> => {
  const id = toId(row)
  if (!id) return undefined
  const found = await req.payload.findByID({
    collection: collection as CollectionSlug,
    id,
    depth: 0,
    disableErrors: true,
    req,
  })
  return toText(toValues(found)[field])
}
