import { isVisible } from '@exemplar/shared/text/legible'

/** A text of a document and where it stands: `body.3`, `quote.cite`. */
export type PlacedText = { readonly path: string; readonly text: string }

/** What is no prose: ids, addresses, kinds and digests, in which digits mean nothing. */
const skipped: readonly string[] = [
  'kind',
  'id',
  'slug',
  'type',
  'files',
  'sha256',
  'href',
  'key',
  'salt',
  'code',
  'conference',
  'publicNotice',
]

/** Whether what stands in a field of this name is words to be read, and not what something is referred to by. */
export const isProse = (name: string): boolean => !skipped.includes(name)

/** All texts of a document, in its order. Runs of one paragraph are read as one text, as a reader sees them. */
export const listTexts = (value: unknown, path = ''): PlacedText[] => {
  if (typeof value === 'string') return isVisible(value) ? [{ path, text: value }] : []
  if (Array.isArray(value)) {
    if (value.length > 0 && value.every(isRun))
      return [{ path, text: value.map(({ text }) => text).join('') }]
    return value.flatMap((part, index) => listTexts(part, join(path, String(index))))
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) =>
    isProse(name) ? listTexts(part, join(path, name)) : [],
  )
}

/** Texts one below the other as one text, with where in it each of them starts. */
type JoinedTexts = { readonly text: string; readonly starts: readonly { at: number; path: string }[] }

/** The texts of each field of a document, one a line, as a reader goes through them. */
export const listJoinedTexts = (document: unknown): JoinedTexts[] =>
  [...Map.groupBy(listTexts(document), ({ path }) => path.split('.')[0]).values()].map((texts) => {
    let at = 0
    const starts = texts.map(({ path, text }) => {
      const start = { at, path }
      at += text.length + 1
      return start
    })
    return { text: texts.map(({ text }) => text).join('\n'), starts }
  })

/**
 * All addresses of a document: the public reads them as well, in a link and on the way to the page, where a browser shows
 * what is escaped (`%33`) as what it is.
 */
export const listAddresses = (value: unknown, path = ''): PlacedText[] => {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) => {
    const at = join(path, name)
    return addresses.includes(name) && typeof part === 'string'
      ? [{ path: at, text: unescaped(part) }]
      : listAddresses(part, at)
  })
}

const addresses: readonly string[] = ['slug', 'href']

const unescaped = (address: string): string =>
  address.replace(/(?:%[0-9a-f]{2})+/gi, (escaped) => {
    try {
      return decodeURIComponent(escaped)
    } catch {
      return escaped
    }
  })

const join = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`)

const isRun = (value: unknown): value is { text: string } =>
  typeof value === 'object' &&
  value !== null &&
  'text' in value &&
  typeof value.text === 'string' &&
  Object.keys(value).every((name) => ['text', 'strong', 'href'].includes(name))
