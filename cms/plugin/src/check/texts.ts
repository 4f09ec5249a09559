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
]

/** All texts of a document, in its order. Runs of one paragraph are read as one text, as a reader sees them. */
export const listTexts = (value: unknown, path = ''): PlacedText[] => {
  if (typeof value === 'string') return value.trim() === '' ? [] : [{ path, text: value }]
  if (Array.isArray(value)) {
    if (value.length > 0 && value.every(isRun))
      return [{ path, text: value.map(({ text }) => text).join('') }]
    return value.flatMap((part, index) => listTexts(part, join(path, String(index))))
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) =>
    skipped.includes(name) ? [] : listTexts(part, join(path, name)),
  )
}

/** All addresses of a document: the public reads them as well, in a link and on the way to the page. */
export const listAddresses = (value: unknown, path = ''): PlacedText[] => {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) => {
    const at = join(path, name)
    return addresses.includes(name) && typeof part === 'string'
      ? [{ path: at, text: part }]
      : listAddresses(part, at)
  })
}

const addresses: readonly string[] = ['slug', 'href']

const join = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`)

const isRun = (value: unknown): value is { text: string } =>
  typeof value === 'object' &&
  value !== null &&
  'text' in value &&
  typeof value.text === 'string' &&
  Object.keys(value).every((name) => ['text', 'strong', 'href'].includes(name))
