import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Part } from './parts.ts'

/**
 * The name of a part's build: a digest of what goes into it. By content, not by time: a checkout or an unpacked archive
 * changes times and nothing else.
 */
export const toBuildName = ({ sources, written, settings }: Part, root: string): string => {
  const hash = createHash('sha256').update(`${process.versions.node}\0${settings}`)
  const own = written.map((path) => join(root, path, '/'))
  const files = sources
    .flatMap((source) => listFiles(join(root, source)))
    .filter((file) => !own.some((folder) => file.startsWith(folder)))
  for (const file of files.sort()) hash.update(`\0${file.slice(root.length)}\0`).update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}

const listFiles = (path: string): string[] => {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
}
