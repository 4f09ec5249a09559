import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { SiteError } from '../errors/site-error.ts'
import { toBaseNote } from './base-note.ts'
import type { Handler } from './capture.ts'

/**
 * Loads the built pages from a folder. Throws a SiteError where there is no build (`build-missing`) or one for another
 * base (`build-of-other-base`).
 */
export const loadBuild = async (
  folder: string,
  base: string,
): Promise<{ handler: Handler; clientFolder: string }> => {
  const entry = join(folder, 'server/entry.mjs')
  const note = toBaseNote(folder)
  if (!existsSync(entry) || !existsSync(note)) throw new SiteError('build-missing', entry)
  const built = readFileSync(note, 'utf8').trim()
  if (built !== base) throw new SiteError('build-of-other-base', `${built} ≠ ${base}`)
  const { handler } = await import(pathToFileURL(entry).href)
  return { handler, clientFolder: join(folder, 'client') }
}
