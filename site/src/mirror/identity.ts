import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Settings } from '../server/to-settings.ts'

/**
 * What all pages are made by, beside the gazette: another one, and every page is made anew. Where it is followed from, and
 * where it is kept, goes into none.
 */
export const toIdentity = (buildFolder: string, settings: Settings): string => {
  const { dataFolder, cmsUrl, sitePort, siteSecret, fingerprint, ...said } = settings
  const digest = createHash('sha256').update(JSON.stringify(said))
  for (const part of ['server', 'client']) {
    const folder = join(buildFolder, part)
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }).toSorted(byName)) {
      if (!entry.isFile()) continue
      const path = join(entry.parentPath, entry.name)
      digest.update(relative(buildFolder, path)).update(readFileSync(path))
    }
  }
  return digest.digest('hex')
}

type Named = { readonly parentPath: string; readonly name: string }
const byName = (one: Named, other: Named): number =>
  join(one.parentPath, one.name) < join(other.parentPath, other.name) ? -1 : 1
