import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Settings } from './settings.ts'

/** The secret that signs sessions: the one that is set, else one made once and kept in the data folder for its owner alone. */
export const readSecret = ({ secret, dataFolder }: Pick<Settings, 'secret' | 'dataFolder'>): string => {
  if (secret) return secret
  const file = join(dataFolder, 'secret')
  return findText(file) ?? createSecret(file, dataFolder)
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
  mkdirSync(folder, { recursive: true })
  const own = `${file}.${process.pid}`
  writeFileSync(own, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 })
  try {
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
