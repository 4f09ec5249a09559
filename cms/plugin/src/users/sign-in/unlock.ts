import type { Payload, PayloadRequest } from 'payload'
import { accountsOf, findAccount } from './account-of.ts'
import { toAccountKey } from './keys.ts'
import { forgetAccount } from './tries.ts'

/**
 * Lets an account sign in at once again, from wherever wrong passwords were tried.
 *
 * @param name what somebody signs in with: an e-mail address, or a user name where the app has them.
 * @returns from how many places it had to wait or soon would have; undefined where there is no such account.
 */
export const unlock = async (
  reader: PayloadRequest | { readonly payload: Payload },
  name: string,
): Promise<number | undefined> => {
  const { payload } = reader
  const typed = name.trim().toLowerCase()
  const account = await findAccount(reader, { collection: accountsOf(payload), name: typed })
  return account && forgetAccount(reader, toAccountKey(payload, account))
}
