import crypto from 'node:crypto'

type Hash = typeof crypto.pbkdf2
type Bytes = Parameters<Parameters<Hash>[5]>[1]

const known = new Map<string, Bytes>()
const { pbkdf2 } = crypto

/**
 * Set up before the files of a database's tests: the hash of one password with one salt is worked out once in a process.
 * Accounts here are made and signed in a moment later, and Payload's 600,000 rounds would be run through twice for each.
 */
const remembered: Hash = (password, salt, rounds, length, digest, done) => {
  const key = JSON.stringify([password, salt, rounds, length, digest].map(String))
  const found = known.get(key)
  if (found) {
    setImmediate(() => done(null, found))
    return
  }
  pbkdf2(password, salt, rounds, length, digest, (error, hash) => {
    if (!error) known.set(key, hash)
    done(error, hash)
  })
}
Object.assign(crypto, { pbkdf2: remembered })
