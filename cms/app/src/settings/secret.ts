import { randomBytes, randomUUID } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SecretError } from './secret-error.ts'
import type { Settings } from './settings.ts'

/** Of a secret that is set the settings ask the same. */
const shortest = 32

/**
 * The secret that signs sessions: the one that is set, else one made once and kept in the data folder for its owner
 * alone. Throws a SecretError: `secret-refused` where what is kept is too short, `secret-not-kept` where it cannot be read
 * or written.
 */
export const toSecret = ({ secret, dataFolder }: Pick<Settings, 'secret' | 'dataFolder'>): string => {
  if (secret) return secret
  const file = join(dataFolder, 'secret')
  const kept = findOrCreate(file, dataFolder)
  if (kept.length < shortest) throw new SecretError('secret-refused', file)
  return kept
}

/** The same for a process that cannot do without: says on stderr what is wrong and ends it with exit code 1. */
export const readSecret = (settings: Settings): string => {
  try {
    return toSecret(settings)
  } catch (error) {
    if (!(error instanceof SecretError)) throw error
    console.error(error.message)
    process.exit(1)
  }
}

const findOrCreate = (file: string, folder: string): string => {
  try {
    return findText(file) ?? createSecret(file, folder)
  } catch (error) {
    throw new SecretError('secret-not-kept', (error as Error).message, { cause: error })
  }
}

const findText = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined
    throw error
  }
}

/** Linking fails where the name is taken, so of two that start at once both use the first one's, and never half of it. */
const createSecret = (file: string, folder: string): string => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const own = `${file}.${randomUUID()}`
  try {
    // On the disk before it has its name: a power cut leaves the whole secret or none.
    writeFileSync(own, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flush: true })
    linkSync(own, file)
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error
  } finally {
    rmSync(own, { force: true })
  }
  return readFileSync(file, 'utf8').trim()
}

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code
