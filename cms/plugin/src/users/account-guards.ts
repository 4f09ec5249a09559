import type { CollectionAfterOperationHook, CollectionConfig, Endpoint } from 'payload'
import { recordAccount, recordClosedAccount } from './account-record.ts'
import { deviceEndpoints } from './devices/endpoints.ts'
import { forgetAllDevices, forgetOthers, noteDevice } from './devices/note-device.ts'
import { type AccountsOf, guardAccount } from './guard-account.ts'
import { guardAdministrator, keepAnAdministrator } from './last-administrator.ts'
import { forgotPassword } from './passwords/forgot-password.ts'
import { guardReset } from './passwords/guard-reset.ts'
import { toLoginName } from './sign-in/account-of.ts'
import { forgiveSignIn, guardSignIn } from './sign-in/guard-sign-in.ts'
import { unlock } from './sign-in/unlock.ts'

type AccountHooks = NonNullable<CollectionConfig['hooks']>

/** Payload's own lock, which anybody can put on any account, is off: `sign-in/` limits who tries, and not who is tried. */
export const withoutLocks = { maxLoginAttempts: 0 } as const

/** What Payload calls unlocking; it has asked by then whether `req.user` may. */
const unlockAccount: CollectionAfterOperationHook = async ({ args, operation, req, result }) => {
  if ((operation as string) !== 'unlock') return result
  const name = toLoginName((args as { data?: unknown }).data)
  if (name !== undefined) await unlock(req, name)
  return result
}

/** What guards accounts, whoever brings the collection. */
export const toAccountHooks = (of: AccountsOf): AccountHooks => ({
  beforeOperation: [guardSignIn, guardReset(of)],
  beforeValidate: [guardAccount(of)],
  beforeDelete: [guardAdministrator],
  afterChange: [forgetOthers, recordAccount],
  afterDelete: [recordClosedAccount, forgetAllDevices],
  afterLogin: [forgiveSignIn, noteDevice],
  afterOperation: [keepAnAdministrator, unlockAccount],
})

/** What accounts are asked for beside their rows; a list of its own each time, since Payload puts its own endpoints into it. */
export const toAccountEndpoints = (): Endpoint[] => [forgotPassword, ...deviceEndpoints]
