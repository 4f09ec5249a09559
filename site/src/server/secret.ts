import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { toReplicaFolder } from '../gazette/replica-folder.ts'
import type { Settings } from './to-settings.ts'

/** The secret of the site: the one that is set, else one made once and kept with the replica for its owner alone. */
export const readSecret = ({
  siteSecret,
  dataFolder,
}: Pick<Settings, 'siteSecret' | 'dataFolder'>): string => {
  if (siteSecret) return siteSecret
  const folder = toReplicaFolder(dataFolder)
  const file = join(folder, 'secret')
  return findText(file) ?? createSecret(file, folder)
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
