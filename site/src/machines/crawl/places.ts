import { type DocumentKind, documentKinds, findAddressed, toKind } from '@exemplar/shared/kinds/index'
import { sitePages } from '@exemplar/shared/site-pages'
import { replica } from '../../gazette/open-replica.ts'
import { findStandardSet, listItems } from '../../kinds/parts/standard-set.ts'
import { toItemPath } from '../../kinds/standard-set/item-path.ts'
import { columns } from '../../layout/columns.ts'
import { toNumbers } from '../stretch.ts'

/** A page that search engines are to list, by its path without the base; `at`: the UTC instant since which it is as it is. */
export type ListedPlace = { readonly path: string; readonly at?: string | undefined }

/** So many addresses stand in one part of the map of the site at most; the standard takes 50,000. */
export const mostOfPart = 5_000

/** A part of the map, by the name of its file, and what stands in it. */
export type MapPart = { readonly name: string; readonly list: () => ListedPlace[] }

/** All parts, of what there is: pages, communities, documents by kind, the entries of the gazette. */
export const listMapParts = (): MapPart[] => [
  ...toParts('pages', listPages()),
  ...toParts('communities', listCommunities()),
  ...documentKinds.filter(isAddressed).flatMap(listPartsOf),
  ...listEntryParts(),
]

/** Pages that are kept out of search engines. */
const unlisted = ['/search']

const toParts = (name: string, places: readonly ListedPlace[]): MapPart[] =>
  Array.from({ length: Math.ceil(places.length / mostOfPart) }, (_, index) => ({
    name: `${name}-${index + 1}`,
    list: () => places.slice(index * mostOfPart, (index + 1) * mostOfPart),
  }))

const listPages = (): ListedPlace[] => {
  const set = findStandardSet()
  const pages = sitePages.filter((path) => !unlisted.includes(path))
  const items = set ? listItems(set.document).map(({ item }) => toItemPath(set, item.number)) : []
  return [
    ...pages.map((path) => ({ path, at: findChange(path) })),
    ...items.map((path) => ({ path, at: set?.entry.at })),
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
    .map(({ slug, at }) => ({ path: `/communities/${slug}`, at }))

/** Whether each document of a kind has a page of its own. */
const isAddressed = (kind: DocumentKind): boolean => findAddressed(toKind(kind).path('a'))?.kind === kind

const listPartsOf = (kind: DocumentKind): MapPart[] => {
  const { collection, path } = toKind(kind)
  return replica()
    .listStretches(kind, mostOfPart)
    .map((stretch) => ({
      name: `${collection}-${stretch}`,
      list: () =>
        replica()
          .listAddressesIn(kind, toNumbers(stretch, mostOfPart))
          .map(({ slug, at }) => ({ path: path(slug), at })),
    }))
}

const listEntryParts = (): MapPart[] => {
  const last = replica().findHead()?.number ?? 0
  return Array.from({ length: Math.ceil(last / mostOfPart) }, (_, index) => ({
    name: `gazette-${index + 1}`,
    list: () =>
      replica()
        .listEntries({ before: toNumbers(index + 1, mostOfPart).upTo + 1, limit: mostOfPart })
        .filter(({ number }) => number > toNumbers(index + 1, mostOfPart).after)
        .map(({ number, at }) => ({ path: `/gazette/${number}`, at })),
  }))
}
