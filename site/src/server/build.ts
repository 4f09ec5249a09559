import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { SiteError } from '../errors/site-error.ts'
import { toBaseNote } from './base-note.ts'
import type { Handler } from './capture.ts'

/**
 * Loads the built pages from a folder, all of them at once: from then on the folder may go, and no page is asked for
 * that is not there. Throws a SiteError where there is no build (`build-missing`) or one for another
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
  await loadModules(join(folder, 'server'))
  return { handler, clientFolder: join(folder, 'client') }
}

/** What the entry would load when a page is first asked for: the pages, that of errors too, and what they share. */
const loadModules = async (folder: string): Promise<void> => {
  const within = pathToFileURL(join(folder, '/')).href
  // Node looks for the file at every first import by a module, also where it has been loaded through another one.
  registerHooks({
    resolve: (name, context, next) =>
      name.startsWith('.') && context.parentURL?.startsWith(within)
        ? { url: new URL(name, context.parentURL).href, format: 'module', shortCircuit: true }
        : next(name, context),
  })
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile() && entry.name.endsWith('.mjs'))
      await import(pathToFileURL(join(entry.parentPath, entry.name)).href)
}
