import crypto from 'node:crypto'

type Pbkdf2 = typeof crypto.pbkdf2
/** Payload's own, also where this file runs a second time in one process. */
const real: Pbkdf2 = (crypto.pbkdf2 as Pbkdf2 & { real?: Pbkdf2 }).real ?? crypto.pbkdf2

/**
 * Set up before the files of a database's tests: a password is hashed with one round in place of Payload's 600,000.
 * Each file makes ten to thirty accounts and signs them in; that was a third of its time. Hashes are made and compared
 * within this process alone.
 */
const light: Pbkdf2 = (password, salt, _rounds, length, digest, done) =>
  real(password, salt, 1, length, digest, done)

export const useLightHashes = (): void => {
  Object.assign(crypto, { pbkdf2: Object.assign(light, { real }) })
}
/** For passwords that an older release has hashed. */
export const useRealHashes = (): void => {
  Object.assign(crypto, { pbkdf2: real })
}

useLightHashes()
