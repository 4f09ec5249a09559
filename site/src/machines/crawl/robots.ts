import { to } from '../../layout/to.ts'
import { toWholeAddress } from '../../layout/whole-address.ts'
import { pageQueries } from '../../server/store/page-query.ts'

/** What is for readers and no page of its own: what they searched, how they read, what they share, copy or report, where they leave. */
const closed = ['/search', '/mode', '/share/', '/correct/', '/copy/', '/leave/', '/preview/']

/** Names in a query that only turn pages. */
const turning = ['page', 'before']

/** robots.txt (RFC 9309): the same thing in another selection is not to be read again and again. */
export const toRobots = (): string => {
  const filters = Object.entries(pageQueries)
    .filter(([path]) => !closed.includes(path))
    .flatMap(([path, names]) =>
      names.filter((name) => !turning.includes(name)).map((name) => `${path}?*${name}=`),
    )
  return [
    'User-agent: *',
    ...[...closed, ...filters].map((path) => `Disallow: ${to(path)}`),
    '',
    `Sitemap: ${toWholeAddress('/sitemap.xml')}`,
    '',
  ].join('\n')
}
