import { type DocumentKind, documentKinds, toKind } from '@exemplar/shared/kinds/index'

const news = documentKinds.filter((kind) => toKind(kind).news)

/**
 * Where feeds stand, each with the kinds that it tells of: all the news at the root, each kind of news in the folder of
 * its documents, `/stories`. Paths without the base, and without a slash at the end.
 */
export const feedPlaces: ReadonlyMap<string, readonly DocumentKind[]> = new Map<
  string,
  readonly DocumentKind[]
>([['', news], ...news.map((kind) => [toKind(kind).path('-').replace(/\/-$/, ''), [kind]] as const)])

/** The forms that each feed has, by the name of the file in its place. */
export const feedForms = {
  'feed.xml': { type: 'application/rss+xml', title: 'RSS' },
  'atom.xml': { type: 'application/atom+xml', title: 'Atom' },
  'feed.json': { type: 'application/feed+json', title: 'JSON Feed' },
} as const
export type FeedForm = keyof typeof feedForms

/** The feed of the kind whose documents a page lists or shows, beside the feed of all. `path` is without the base. */
export const findFeedPlace = (path: string): { place: string; name: string } | undefined => {
  const [found] = [...feedPlaces]
    .filter(([place]) => place !== '' && `${path}/`.replace(/\?.*$/, '/').startsWith(`${place}/`))
    .toSorted(([one], [other]) => other.length - one.length)
  const [place, [kind]] = found ?? ['', []]
  return kind && { place, name: toKind(kind).many.zh }
}
