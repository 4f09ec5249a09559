import crypto from 'node:crypto'
import { promisify } from 'node:util'
import type { Values } from '../../fields/row.ts'

/** How Payload hashes a password today, and how its older releases did: docs/decisions/0012. */
const current = { prefix: 'pbkdf2-sha256-v1:', rounds: 600_000, length: 32 }
const former = { prefix: '', rounds: 25_000, length: 512 }

/** Whether an account has a password that could be right: `hash` and `salt` of its row. */
export const hasPassword = ({ hash, salt }: Values): boolean =>
  typeof hash === 'string' && typeof salt === 'string'

/** Whether it is the password of an account, by its row as it is stored. Of no account it takes as long. */
export const isPassword = async (password: string, { hash, salt }: Values = {}): Promise<boolean> => {
  if (typeof hash !== 'string' || typeof salt !== 'string') {
    await toHash(password, crypto.randomBytes(32).toString('hex'), current)
    return false
  }
  const how = hash.startsWith(current.prefix) ? current : former
  const [is, said] = [Buffer.from(hash.slice(how.prefix.length), 'hex'), await toHash(password, salt, how)]
  return is.length === said.length && crypto.timingSafeEqual(is, said)
}

const toHash = (password: string, salt: string, { length, rounds }: typeof current): Promise<Buffer> =>
  promisify(crypto.pbkdf2)(password, salt, rounds, length, 'sha256')
