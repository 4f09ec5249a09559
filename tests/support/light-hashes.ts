import crypto from 'node:crypto'

const { pbkdf2 } = crypto

/**
 * Set up before the files of a database's tests: a password is hashed with one round in place of Payload's 600,000.
 * Each file makes ten to thirty accounts and signs them in; that was a third of its time. Hashes are made and compared
 * within this process alone.
 */
const light: typeof pbkdf2 = (password, salt, _rounds, length, digest, done) =>
  pbkdf2(password, salt, 1, length, digest, done)
Object.assign(crypto, { pbkdf2: light })
