import { createHmac } from 'node:crypto'
import type { Payload } from 'payload'

/** A digest of its parts that nobody can make, or look up, who does not know the secret of the CMS. */
export const toKey = ({ secret }: Pick<Payload, 'secret'>, ...parts: readonly string[]): string =>
  createHmac('sha256', secret)
    .update(JSON.stringify(['exemplar sign-in', ...parts]))
    .digest('base64url')

/** An account, by whatever name somebody signs in to it; one that does not exist by what was typed. */
export const toAccountKey = (
  payload: Pick<Payload, 'secret'>,
  account: { readonly id?: unknown; readonly name?: unknown },
): string =>
  account.id === undefined
    ? toKey(payload, 'no account', String(account.name))
    : toKey(payload, 'account', String(account.id))
