import type { CollectionBeforeOperationHook } from 'payload'
import { toValues } from '../../fields/row.ts'
import { noteReset } from '../devices/note-device.ts'
import { AccountError } from '../errors.ts'
import type { AccountsOf } from '../guard-account.ts'
import { hasRole } from '../holder.ts'
import { requireGoodPassword } from './require-password.ts'

/** A password that is set with the token of a mail keeps the rule too. GraphQL sends no such mails: they have one door. */
export const guardReset =
  (of: AccountsOf): CollectionBeforeOperationHook =>
  async ({ args, operation, collection, req }) => {
    if (operation === 'forgotPassword' && req.payloadAPI === 'GraphQL')
      throw new AccountError('reset-by-rest')
    if (operation !== 'resetPassword') return
    noteReset(req)
    const { password, token } = toValues((args as { data?: unknown }).data)
    if (typeof token !== 'string' || token === '') return
    const account = await req.payload.db.findOne({
      collection: collection.slug,
      where: {
        resetPasswordToken: { equals: token },
        resetPasswordExpiration: { greater_than: new Date().toISOString() },
      },
      req,
    })
    // Payload says only that it is forbidden, as of a session that has ended.
    if (!account && of === 'plugin') throw new AccountError('reset-link-over')
    const values = toValues(account)
    if (account && (of === 'plugin' || hasRole(values)))
      requireGoodPassword(req, { account: values, password })
  }
