import { type DocumentKind, documentKinds, hasOwnPages, toKind } from '@exemplar/shared/kinds/index'
import { toCommunityPath } from '@exemplar/shared/kinds/parts/place'
import { sitePages } from '@exemplar/shared/site-pages'
import { replica } from '../../gazette/open-replica.ts'
import { findStandardSet, listItems } from '../../kinds/parts/standard-set.ts'
import { toItemPath } from '../../kinds/standard-set/item-path.ts'
import { columns } from '../../layout/columns.ts'
import { listDistricts } from '../../places/districts.ts'
import { toNumbers } from '../stretch.ts'

/** A page that search engines are to list, by its path without the base; `at`: the UTC instant since which it is as it is. */
export type ListedPlace = { readonly path: string; readonly at?: string | undefined }

/** So many addresses stand in one part of the map of the site at most; the standard takes 50,000. */
const mostOfPart = 5_000

/** What the map lists of one sort, in parts: 1 is the first. What is not asked for is not read. */
type MapSource = {
  /** Part of the names of its files. */
  readonly name: string
  readonly listParts: () => readonly number[]
  readonly list: (part: number) => readonly ListedPlace[]
}

/** All that the map lists: pages, communities, documents by kind, the entries of the gazette. */
export const mapSources = (): readonly MapSource[] => [
  ofPlaces('pages', listPages),
  ofPlaces('communities', listCommunities),
  ...documentKinds.filter(hasOwnPages).map(ofKind),
  entries,
]

/** Pages that are kept out of search engines. */
const unlisted = ['/search']

const toNumbersUpTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1)

const ofPlaces = (name: string, listAll: () => readonly ListedPlace[]): MapSource => ({
  name,
  listParts: () => toNumbersUpTo(Math.ceil(listAll().length / mostOfPart)),
  list: (part) => listAll().slice((part - 1) * mostOfPart, part * mostOfPart),
})

const listPages = (): ListedPlace[] => {
  const set = findStandardSet()
  const pages = sitePages.filter((path) => !unlisted.includes(path))
  const items = set ? listItems(set.document).map(({ item }) => toItemPath(set, item.number)) : []
  return [
    ...pages.map((path) => ({ path, at: findChange(path) })),
    ...items.map((path) => ({ path, at: set?.entry.at })),
    ...listDistricts().map(({ register }) => ({ path: `/evidence/${register.document.slug}` })),
  ]
}

/** When a page last had something new: the head of the gazette on pages that tell of it, the newest of a column. */
const findChange = (path: string): string | undefined => {
  if (path === columns.home.path || path === columns.gazette.path) return replica().findHead()?.at
  return documentKinds
    .filter((kind) => toColumnPaths(kind).includes(path))
    .flatMap((kind) =>
      replica()
        .listLive(kind, { limit: 1 })
        .map(({ entry }) => entry.at),
    )
    .sort()
    .at(-1)
}

const toColumnPaths = (kind: DocumentKind): (string | undefined)[] => {
  const { column, list } = toKind(kind)
  return [list, column && columns[column].path]
}

const listCommunities = (): ListedPlace[] =>
  replica()
    .listCommunities()
    .map(({ slug, at }) => ({ path: toCommunityPath({ slug }), at }))

const ofKind = (kind: DocumentKind): MapSource => {
  const { collection, path } = toKind(kind)
  return {
    name: collection,
    listParts: () => replica().listStretches(kind, mostOfPart),
    list: (part) =>
      replica()
        .listAddressesIn(kind, toNumbers(part, mostOfPart))
        .map(({ slug, at }) => ({ path: path(slug), at })),
  }
}

const entries: MapSource = {
  name: 'gazette',
  listParts: () => toNumbersUpTo(Math.ceil((replica().findHead()?.number ?? 0) / mostOfPart)),
  list: (part) => {
    const { after, upTo } = toNumbers(part, mostOfPart)
    return replica()
      .listEntries({ before: upTo + 1, limit: mostOfPart })
      .filter(({ number }) => number > after)
      .map(({ number, at }) => ({ path: `/gazette/${number}`, at }))
  },
}
