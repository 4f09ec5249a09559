import { listPages } from '@exemplar/shared/kinds/index'

/**
 * The names that pages read in a query, by path without the base. Every other page reads none. What is not named here
 * reaches no page, so that it can neither change one nor make a second copy of it.
 */
export const pageQueries: Readonly<Record<string, readonly string[]>> = {
  '/boards': ['size', 'bleed', 'district', 'q'],
  '/communities': ['district', 'q'],
  '/gazette': ['act', 'kind', 'time', 'before', 'number'],
  '/mode': ['set', 'back'],
  '/oembed': ['url', 'format', 'maxwidth', 'maxheight'],
  '/search': ['q', 'kind', 'district', 'year', 'page'],
  '/stories': ['standard', 'category', 'district', 'community', 'year', 'sort', 'page'],
}

/** Names that say one thing or nothing, with the value that says it: with another one a page is as it is without them. */
const switches: Readonly<Record<string, string>> = { bleed: '1', open: 'all' }

/** Answers what is asked of it with a refusal where it does not know a name. */
const refusing = '/api/gazette'

const namesAt = (path: string): readonly string[] => {
  if (Object.hasOwn(pageQueries, path)) return pageQueries[path] ?? []
  // All groups of a long result open: for paper, and for browsers that cannot open them there.
  if (path.startsWith('/results/')) return ['open']
  if (path.startsWith('/evidence/')) return ['category']
  return listPages.has(path) || path === '/press' || path.startsWith('/communities/') ? ['page'] : []
}

/**
 * The query of a page as the page reads it: the names that it has, in one order, each once. With its question mark; empty
 * where nothing is left. `path` is without the base.
 */
export const toPageQuery = (path: string, search: string): string => {
  if (search === '' || path === refusing) return search
  const names = namesAt(path)
  if (names.length === 0) return ''
  const asked = new URLSearchParams(search)
  const read = new URLSearchParams()
  for (const name of names) {
    const value = asked.get(name)
    if (value !== null && value === (switches[name] ?? value)) read.set(name, value)
  }
  return read.size > 0 ? `?${read}` : ''
}
