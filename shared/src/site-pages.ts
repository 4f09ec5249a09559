/**
 * Pages of the site that are there whatever is published, without the site's base: what a document may link to beside
 * the pages of documents, standards, communities and gazette entries.
 */
export const sitePages: readonly string[] = [
  '/',
  '/gazette',
  '/map',
  '/press',
  '/press/releases',
  '/results',
  '/search',
  '/standards',
  '/stories',
]
