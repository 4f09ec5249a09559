import type { PayloadRequest } from 'payload'
import { accountHeader } from '../../errors/account-header.ts'
import { EntranceError } from './errors.ts'

/**
 * What a page sends is done as the account that it was opened for, or not at all: who signs in in another window of the
 * browser does not become the writer of what stands here. Throws `other-account`.
 */
export const requireOwnAccount = ({ headers, user }: PayloadRequest): void => {
  const account = headers.get(accountHeader)
  if (account !== null && user && String(user.id) !== account) throw new EntranceError('other-account')
}
