import { existsSync, readFileSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { z } from 'zod'
import { own } from './address.ts'
import { toRecordPath } from './place.ts'

const manifestShape = z.object({ files: z.record(z.string(), z.string()) })
const ownFiles = ['manifest.json', 'manifest.sig', 'manifest.pem'].map((name) => `${own}/${name}`)

/**
 * Removes a bundle that a stop kept from its name after its record had gone, so that it is made anew. Where a file is that
 * its manifest does not name, somebody else has been there, and all of it stays.
 */
export const removeEnded = async (partial: string): Promise<void> => {
  if (existsSync(toRecordPath(partial))) return
  const known = new Set([...ownFiles, ...readManifest(partial)])
  if (known.size === ownFiles.length) return
  const entries = await readdir(partial, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => relative(partial, join(parentPath, name)).split(sep).join('/'))
  if (files.every((path) => known.has(path))) await rm(partial, { recursive: true })
}

/** The files that the manifest of a bundle names; none where there is no such manifest. */
const readManifest = (folder: string): string[] => {
  try {
    const text = readFileSync(join(folder, own, 'manifest.json'), 'utf8')
    return Object.keys(manifestShape.parse(JSON.parse(text)).files)
  } catch {
    return []
  }
}
