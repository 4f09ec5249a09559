import {
  type DocumentKind,
  documentKinds,
  listPages,
  toKind,
  toPublicPath,
} from '@exemplar/shared/kinds/index'
import { listNear } from '@exemplar/shared/nearest'
import { ownPages } from '@exemplar/shared/site-pages'
import { replica } from '../../gazette/open-replica.ts'
import { DifferingError } from '../../gazette/replica.ts'
import { columns } from '../../layout/columns.ts'

/** A page that is there, with its title. */
type Near = { readonly path: string; readonly title: string }

/** So many letters of an address may be wrong. */
const mostWrong = 2

/** So many addresses of a kind are compared, each in less than a microsecond. */
const mostCompared = 20_000

const most = 5

/** No address of a page is longer; what somebody made up may be. */
const longestPath = 200

const communities = '/communities/'

/** The pages that somebody may have meant who asked for a path, without the base, at which there is none; nearest first. */
export const listNearest = (path: string): Near[] => {
  if (path.length > longestPath) return []
  const cut = path.lastIndexOf('/') + 1
  const [folder, slug] = [path.slice(0, cut), path.slice(cut)]
  if (slug === '') return []
  const found = [
    ...[...listMoved(slug), ...listMisspelled(folder, slug)],
    ...[...listNamed(slug), ...listColumns(path)],
  ]
  const apart = new Map(found.map((near) => [near.path, near]))
  return [...apart.values()].slice(0, most)
}

const findCommunity = (slug: string): Near[] => {
  const community = replica().findCommunity(slug)?.community
  return community ? [{ path: `${communities}${community.slug}`, title: community.name }] : []
}

/** The live document of a kind at an address; none while its copy is being fetched again. */
const findDocument = (kind: DocumentKind, slug: string): Near[] => {
  try {
    const found = replica().findBySlug(kind, slug)
    if (found?.state !== 'live') return []
    return [{ path: toPublicPath(found.document), title: found.document.title }]
  } catch (error) {
    if (error instanceof DifferingError) return []
    throw error
  }
}

/** The same last part in another place. */
const listMoved = (slug: string): Near[] => [
  ...documentKinds.filter(hasAddresses).flatMap((kind) => findDocument(kind, slug)),
  ...findCommunity(slug),
]

/** Whether each document of a kind has an address of its own. */
const hasAddresses = (kind: DocumentKind): boolean => toKind(kind).path('-') !== toKind(kind).path('--')

/** What is called as somebody wrote in an address: those of ours have no Chinese letters. */
const listNamed = (slug: string): Near[] =>
  /\p{Script=Han}/u.test(slug)
    ? replica()
        .search(slug, { limit: most })
        .hits.map(({ passage }) => ({ path: passage.path, title: passage.title }))
    : []

/** Another last part in the same place, a letter or two away. */
const listMisspelled = (folder: string, slug: string): Near[] => {
  if (folder === communities)
    return listNear(slug, replica().listCommunityAddresses(), mostWrong).slice(0, most).flatMap(findCommunity)
  const kind = documentKinds.find((one) => hasAddresses(one) && toKind(one).path(slug) === folder + slug)
  if (!kind) return []
  const length = { from: slug.length - mostWrong, to: slug.length + mostWrong }
  const addresses = replica().listAddresses(kind, { length, limit: mostCompared })
  return listNear(slug, addresses, mostWrong)
    .slice(0, most)
    .flatMap((near) => findDocument(kind, near))
}

/** Columns and lists whose address is a letter or two away, then those that the address begins with. */
const listColumns = (path: string): Near[] => {
  const [, first = ''] = path.split('/')
  const titles = new Map<string, string>([
    ...[...listPages].map(([page, kind]) => [page, toKind(kind).many.zh] as const),
    ...Object.values(columns).map((column) => [column.path, column.title] as const),
    ['/search', '检索'],
    ['/map', '网站地图'],
  ])
  const pages = new Set<string>([...titles.keys(), ...ownPages])
  const near = listNear(path, [...pages], mostWrong).filter((page) => page !== '/')
  const begun = listNear(`/${first}`, [...pages], mostWrong).filter((page) => page !== '/')
  return [...near, ...begun].map((page) => ({ path: page, title: titles.get(page) ?? page }))
}
