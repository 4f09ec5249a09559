import type { DocumentKind } from './published-document.ts'

const paths: Record<DocumentKind, (slug: string) => string> = {
  campaign: () => '/',
  'standard-set': () => '/standards',
  story: (slug) => `/stories/${slug}`,
  announcement: (slug) => `/results/${slug}`,
  conference: (slug) => `/press/${slug}`,
  'press-release': (slug) => `/press/releases/${slug}`,
  figure: (slug) => `/press#figure-${slug}`,
}

/** Path on the site at which the public reads a document of a kind, without the site's base. */
export const toPublicPath = ({ kind, slug }: { kind: DocumentKind; slug: string }): string =>
  paths[kind](slug)

/** The same of an entry; one of a kind that only a later release knows is read in the ledger. */
export const toEntryPath = (entry: { kind: string; slug: string; number: number }): string =>
  Object.hasOwn(paths, entry.kind)
    ? paths[entry.kind as DocumentKind](entry.slug)
    : `/gazette/${entry.number}`
