import type { CollectionAfterOperationHook, CollectionBeforeDeleteHook, PayloadRequest, Where } from 'payload'
import { takeLock } from '../database/lock.ts'
import { slugOf } from '../database/slugs.ts'
import { toValues } from '../fields/row.ts'
import { AccountError } from './errors.ts'
import { hasRole, isMaster } from './holder.ts'

/** Held by whoever makes the first account, or takes an administrator away: of two at once, one has to look again. */
export const accountsLock = 'administrators'

/** Requests in which an administrator is about to go: what is left is counted when all of it has been written. */
const removing = new WeakSet<PayloadRequest>()

/** To be called before the account `id` stops being an administrator's. `last-administrator` where it is the only one. */
export const removeAdministrator = async (req: PayloadRequest, id: unknown): Promise<void> => {
  removing.add(req)
  await takeLock(req, accountsLock)
  await requireAdministrator(req, { id: { not_equals: id } })
}

/** Who is no administrator closes no account that has a role; the last administrator's is closed by nobody. */
export const guardAdministrator: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const account = toValues(
    await req.payload.findByID({ collection: slugOf(req, 'users'), id, depth: 0, req }),
  )
  if (hasRole(account) && !isMaster(req)) throw new AccountError('not-your-account')
  if (account.role === 'administrator') await removeAdministrator(req, id)
}

/**
 * Counts after a whole operation, before its commit: the documents of a bulk call are checked side by side, so that
 * each of them still sees the others.
 */
export const keepAnAdministrator: CollectionAfterOperationHook = async ({ operation, req, result }) => {
  if (writing.includes(operation) && removing.delete(req)) await requireAdministrator(req, {})
  return result
}

const writing: readonly string[] = ['update', 'updateByID', 'delete', 'deleteByID']

const requireAdministrator = async (req: PayloadRequest, where: Where): Promise<void> => {
  const { totalDocs } = await req.payload.count({
    collection: slugOf(req, 'users'),
    where: { role: { equals: 'administrator' }, ...where },
    req,
  })
  if (totalDocs === 0) throw new AccountError('last-administrator')
}
