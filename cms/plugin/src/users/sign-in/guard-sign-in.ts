import {
  AuthenticationError,
  type CollectionAfterLoginHook,
  type CollectionBeforeOperationHook,
  type PayloadRequest,
} from 'payload'
import { afterCommit } from '../../database/after-commit.ts'
import { toValues, type Values } from '../../fields/row.ts'
import { findDevice } from '../devices/note-device.ts'
import { AccountError } from '../errors.ts'
import { isFirstRegistration } from '../holder.ts'
import { hasPassword, isPassword } from '../passwords/hash.ts'
import { findAccount, toLoginName } from './account-of.ts'
import { findClientAddress, toSender } from './client-address.ts'
import { toAccountKey, toKey } from './keys.ts'
import { count, forget, type Try, type Trying, takeBack } from './tries.ts'
import { limits } from './waits.ts'

/** What was counted for a sign-in that is under way: all that is wrong until it turns out to be right. */
const underWay = new WeakMap<PayloadRequest, { own: Try; others: readonly Try[] }>()

/**
 * Stands before every sign-in, through whatever door: REST, GraphQL (each alias), the server's own. Of an account from one address, and
 * of an address whatever the account, only so much is tried; a device that has signed in to the account before answers for
 * itself alone. An account that does not exist is answered like one that does, in the same time.
 */
export const guardSignIn: CollectionBeforeOperationHook = async ({ args, operation, collection, req }) => {
  // The account that was just made is signed in with what it was made of, in the same transaction.
  if (operation !== 'login' || isFirstRegistration(req)) return
  const { data } = args as { data?: unknown }
  const name = toLoginName(data)
  const { password } = toValues(data)
  // As Payload sees it, which says what is missing: a password of what nobody sees is tried like any other.
  if (name === undefined || typeof password !== 'string' || password.trim() === '') return
  const account = await findAccount(req, { collection, name })
  const [own, ...others] = await countAll(req, await listTryings(req, { account, name }))
  if (own) underWay.set(req, { own, others })
  if (account && hasPassword(account)) return
  // As much work as a wrong password is.
  await isPassword(password)
  throw new AuthenticationError(req.t)
}

/** It was the right password: what was counted before it is forgiven, the rest was no wrong one. */
export const forgiveSignIn: CollectionAfterLoginHook = async ({ req, user }) => {
  const counted = underWay.get(req)
  if (counted)
    // Not in the transaction of the sign-in, which must not fail because somebody else tries at the same time.
    await afterCommit(req, async () => {
      const { payload } = req
      await forget({ payload }, counted.own.key)
      for (const other of counted.others) await takeBack({ payload }, other)
    })
  return user
}

const listTryings = async (
  req: PayloadRequest,
  { account, name }: { account: Values | undefined; name: string },
): Promise<Trying[]> => {
  const { payload } = req
  const device = account && (await findDevice(req, String(account.id)))
  const named = toAccountKey(payload, account ?? { name })
  if (device)
    return [{ key: toKey(payload, 'device', named, device.id), account: named, limit: limits.device }]
  const address = findClientAddress(req)
  const sender = address === undefined ? 'none' : toSender(address)
  return [
    { key: toKey(payload, 'stranger', named, sender), account: named, limit: limits.stranger },
    // What no connection brought is the server's own, or has no address that could be known.
    ...(address === undefined ? [] : [{ key: toKey(payload, 'sender', sender), limit: limits.sender }]),
  ]
}

/** Counts all of them, or none where one has to wait. Throws `sign-in-later`. */
const countAll = async (req: PayloadRequest, tryings: readonly Trying[]): Promise<Try[]> => {
  const counted: Try[] = []
  for (const trying of tryings) {
    const tried = await count(req, trying)
    if (typeof tried !== 'number') counted.push(tried)
    else {
      for (const one of counted) await takeBack(req, one)
      tellWait(req, tried)
      throw new AccountError('sign-in-later')
    }
  }
  return counted
}

/** How long to wait, with the answer. */
export const tellWait = (req: PayloadRequest, wait: number): void => {
  req.responseHeaders ??= new Headers()
  req.responseHeaders.set('Retry-After', String(Math.ceil(wait / 1_000)))
}
