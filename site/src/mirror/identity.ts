import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Settings } from '../server/to-settings.ts'

const ownSources = join(import.meta.dirname, '..')

/**
 * What all pages are made by, beside the gazette: another one, and every page is made anew. The build renders pages; what
 * makes files of them (links, policies, marks) runs from `sources`. Where the gazette is followed from, where it is kept and
 * who measures it, goes into none.
 */
export const toIdentity = (buildFolder: string, settings: Settings, sources = ownSources): string => {
  const { dataFolder, cmsUrl, sitePort, siteSecret, fingerprint, metrics, ...said } = settings
  const digest = createHash('sha256').update(JSON.stringify(said))
  for (const path of ['server', 'client'].flatMap((part) => listFiles(join(buildFolder, part))))
    digest.update(relative(buildFolder, path)).update(readFileSync(path))
  for (const path of listFiles(sources).filter((one) => /(?<!\.test)\.ts$/.test(one)))
    digest.update(relative(sources, path)).update(readFileSync(path))
  return digest.digest('hex')
}

const listFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
