import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, relative } from 'node:path'

/** The files below a folder by their paths, with their bytes; the mirror's own record is left out. */
export const readFiles = (folder: string): Map<string, Buffer> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
      .filter((path) => !path.startsWith('_mirror/state.sqlite'))
      .toSorted()
      .map((path) => [path, readFileSync(join(folder, path))]),
  )

/** The same by their digests, to be compared. */
export const readDigests = (folder: string): Record<string, string> =>
  Object.fromEntries(
    [...readFiles(folder)].map(([path, bytes]) => [path, createHash('sha256').update(bytes).digest('hex')]),
  )

/**
 * Links of all pages and styles in a folder that lead to no file: behind a server that has the folder at a base, or,
 * without one, on the disk.
 */
export const listDeadLinks = (folder: string, base?: string): string[] => {
  const files = readFiles(folder)
  return [...files].flatMap(([path, bytes]) =>
    /\.(?:html|css)$/.test(path)
      ? listLinks(bytes.toString().replace(scripts, '$1'))
          .filter((link) => !leadsTo(files, { path, link, base }))
          .map((link) => `${path}: ${link}`)
      : [],
  )
}

/** What a script is written in is no link. */
const scripts = /(<script\b[^>]*>).*?<\/script>/gs

const listLinks = (text: string): string[] => [
  ...[...text.matchAll(/\s(?:href|src|srcset|poster|action)="([^"]*)"/g)].flatMap(([, value = '']) =>
    value
      .split(/,\s+/)
      .map((part) => part.replaceAll('&#38;', '&').replaceAll('&amp;', '&').split(' ')[0] ?? ''),
  ),
  ...[...text.matchAll(/url\("?([^")]*)"?\)/g)].map(([, link = '']) => link),
  ...[...text.matchAll(/content="0; url=([^"]*)"/g)].map(([, link = '']) => link),
]

const isElsewhere = /^(?:https?:|tel:|mailto:|data:|#)/

const leadsTo = (
  files: ReadonlyMap<string, Buffer>,
  { path, link, base }: { path: string; link: string; base: string | undefined },
): boolean => {
  if (isElsewhere.test(link)) return true
  const [target = '', fragment] = link.split('#')
  const file = base === undefined ? findLoose(path, target) : findServed(target, base)
  if (file === undefined) return false
  const found = files.get(file) ?? files.get(file === '' ? 'index.html' : `${file}/index.html`)
  if (!found) return false
  // Which entry is to be checked: the script of that page reads it.
  if (/(?:^|\/)verify(?:\/index\.html)?$/.test(target) && /^\d+$/.test(fragment ?? '')) return true
  return fragment === undefined || found.toString().includes(` id="${fragment}"`)
}

const findLoose = (path: string, link: string): string | undefined =>
  link.startsWith('/') ? undefined : posix.join(posix.dirname(path), decodeURI(link))

const findServed = (link: string, base: string): string | undefined =>
  link.startsWith(base) && !link.includes('?') ? decodeURI(link.slice(base.length)) : undefined
