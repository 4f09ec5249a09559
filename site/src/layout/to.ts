import type { DocumentKind } from '@exemplar/shared/gazette/published-document'
import { type PublishedFile, toFileName } from '@exemplar/shared/media/picture'

const base = import.meta.env.BASE_URL.replace(/\/$/, '')

/** Address of a path of this site under its base. `path` begins with a slash and may carry a query or an anchor. */
export const to = (path: string): string => `${base}${path}`

const documentPaths: Record<DocumentKind, (slug: string) => string> = {
  campaign: () => '/',
  'standard-set': () => '/standards',
  story: (slug) => `/stories/${slug}`,
  announcement: (slug) => `/results/${slug}`,
  conference: (slug) => `/press/${slug}`,
  figure: (slug) => `/press#figure-${slug}`,
}

/** Path at which the public reads a document of a kind, without the base. */
export const toDocumentPath = ({ kind, slug }: { kind: DocumentKind; slug: string }): string =>
  documentPaths[kind](slug)

/** Address of a published file. */
export const toFileAddress = (file: Pick<PublishedFile, 'sha256' | 'type'>): string =>
  to(`/files/${toFileName(file)}`)
