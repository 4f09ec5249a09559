import { listPages } from './kinds/index.ts'

/** Pages of the site that have a file of their own. */
export const ownPages: readonly string[] = [
  '/',
  '/about',
  '/boards',
  '/communities',
  '/data',
  '/evidence',
  '/gazette',
  '/map',
  '/plan',
  '/press',
  '/search',
  '/standards',
  '/stories',
  '/take-part',
  '/verify',
]

/**
 * Pages of the site that are there whatever is published, without the site's base: what a document may link to beside
 * the pages of documents, standards, communities and gazette entries.
 */
export const sitePages: readonly string[] = [...ownPages, ...listPages.keys()]
