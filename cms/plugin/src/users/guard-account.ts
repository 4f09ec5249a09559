import { roleNames } from '@exemplar/shared/review/roles'
import type { CollectionBeforeValidateHook, CollectionSlug, PayloadRequest } from 'payload'
import { ValidationError } from 'payload'
import { toActor } from '../access/actor.ts'
import { takeLock } from '../database/lock.ts'
import { slugOf } from '../database/slugs.ts'
import { toId, toText, toValues, type Values } from '../fields/row.ts'
import { notePassword } from './account-record.ts'
import { AccountError } from './errors.ts'
import { hasRole, isFirstRegistration, isMaster } from './holder.ts'
import { accountsLock, removeAdministrator } from './last-administrator.ts'
import { requireCurrentPassword, requireGoodPassword } from './passwords/require-password.ts'

/**
 * Whose the accounts are: all of a collection that the plugin brings are its own, and each has a role; of an app's own
 * collection those that were given one.
 */
export type AccountsOf = 'plugin' | 'app'

/**
 * Holds through every door, also where access is overridden: who is no administrator changes no name, role,
 * district, unit or e-mail of an account with a role, nor what another signs in with; nobody their own role, district or
 * unit; the account that the first-account page makes is an administrator; the last administrator stays one.
 */
export const guardAccount =
  (of: AccountsOf): CollectionBeforeValidateHook =>
  async ({ data, operation, originalDoc, req }) => {
    // A password reset hands over the account alone, as it is stored.
    const before = toValues(originalDoc ?? (operation === 'update' ? data : undefined))
    const after = { ...before, ...toValues(data) }
    if (operation === 'create' && isFirstRegistration(req)) {
      await takeLock(req, accountsLock)
      after.role = 'administrator'
    } else refuseStrangers(req, { before, after, isNew: operation === 'create', of })
    const bound = await findBounds(req, after)
    if (of === 'plugin' || hasRole(after)) requireFittingRole(after, bound)
    if (isAdministrators(before) && !isAdministrators(after)) await removeAdministrator(req, before.id)
    if (operation === 'update') refuseOwnRole(req, { before, after })
    if (of === 'plugin' || hasRole(after)) await guardPassword(req, { before, data: toValues(data) })
    notePassword(req, { data, id: before.id })
    const { currentPassword: _, ...kept } = toValues(data)
    return { ...kept, role: after.role, districtCode: bound.district ?? null, unitKey: bound.unit ?? null }
  }

/** What a password has to be; one's own is changed by whoever knows it. */
const guardPassword = async (
  req: PayloadRequest,
  { before, data }: { before: Values; data: Values },
): Promise<void> => {
  const { currentPassword, password } = data
  if (typeof password !== 'string' || password === '') return
  requireGoodPassword(req, { account: { ...before, ...data }, password })
  if (before.id !== undefined && toActor(req.user)?.id === before.id)
    await requireCurrentPassword(req, { account: before.id, given: currentPassword })
}

/** In the trash, where an app has one for its accounts, it is nobody's. */
const isAdministrators = ({ deletedAt, role }: Values): boolean => role === 'administrator' && !deletedAt

type Change = { before: Values; after: Values; isNew: boolean; of: AccountsOf }

const refuseStrangers = (req: PayloadRequest, { before, after, isNew, of }: Change): void => {
  if (isMaster(req)) return
  const isTheirs = of === 'app' && !hasRole(before)
  const changed = isTheirs
    ? hasOtherRights(before, after)
    : isNew || hasOtherRights(before, after) || isOther(before, after, identity)
  const isSelf = toActor(req.user)?.id === before.id
  if (changed || (!isTheirs && !isSelf && isOther(before, after, secrets)))
    throw new AccountError('not-your-account')
}

/** By what an account is known and reached. */
const identity = ['name', 'email', 'username', 'deletedAt']
/** What opens it; the password stands in no row. */
const secrets = ['password', 'apiKey', 'enableAPIKey']

const isOther = (before: Values, after: Values, fields: readonly string[]): boolean =>
  fields.some((name) => (before[name] ?? null) !== (after[name] ?? null))

/** Nobody gives themselves a role: it takes two administrators to let one of them out of the office. */
const refuseOwnRole = (req: PayloadRequest, { before, after }: { before: Values; after: Values }): void => {
  if (toActor(req.user)?.id === before.id && hasOtherRights(before, after))
    throw new AccountError('not-your-own-role')
}

const hasOtherRights = (before: Values, after: Values): boolean =>
  before.role !== after.role ||
  toId(before.district) !== toId(after.district) ||
  toId(before.unit) !== toId(after.unit)

const requireFittingRole = (account: Values, { district, unit }: Bounds): void => {
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

/** The district and the unit that an account is bound to, as the rules compare them. */
type Bounds = { readonly district: string | undefined; readonly unit: string | undefined }

const findBounds = async (req: PayloadRequest, { district, unit }: Values): Promise<Bounds> => ({
  district: await findText(req, { collection: slugOf(req, 'districts'), row: district, field: 'code' }),
  unit: await findText(req, { collection: slugOf(req, 'units'), row: unit, field: 'key' }),
})

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
