import type { Payload, PayloadRequest } from 'payload'
import { accountsOf, findAccount } from './account-of.ts'
import { toKey } from './keys.ts'
import { forgetAccount } from './tries.ts'

/** Forgets what was tried with a name that somebody signs in with, from wherever. Resolves with the number of places. */
export const unlockName = (
  reader: PayloadRequest | { readonly payload: Payload },
  name: string,
): Promise<number> => forgetAccount(reader, toKey(reader.payload, 'account', name))

/**
 * Lets an account sign in at once again, from wherever wrong passwords were tried; for whoever keeps the server.
 *
 * @returns from how many places it had to wait or soon would have; undefined where there is no such account.
 */
export const unlock = async (payload: Payload, name: string): Promise<number | undefined> => {
  const typed = name.trim().toLowerCase()
  const account = await findAccount({ payload }, { collection: accountsOf(payload), name: typed })
  return account ? unlockName({ payload }, typed) : undefined
}
