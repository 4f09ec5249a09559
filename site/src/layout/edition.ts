import type { DocumentKind, DocumentOf } from '@exemplar/shared/kinds/index'
import type { PublishedFile } from '@exemplar/shared/media/published-file'
import { toFileName } from '@exemplar/shared/media/published-file'
import { toPreviewPath } from '@exemplar/shared/preview/preview'
import type { Live } from '../gazette/replica.ts'
import { to, toDocumentPath, toFileAddress } from './to.ts'

/**
 * A document that somebody looks at before it is published. Nothing of it stands in the gazette: it has no number, no
 * digest, and no time of publishing.
 */
export type Draft<K extends DocumentKind = DocumentKind> = {
  readonly state: 'draft'
  readonly document: DocumentOf<K>
  readonly edition: number
  /** What opens it at the CMS: part of its address. */
  readonly token: string
  /** UTC instant until which it does. */
  readonly expiresAt: string
}

/** What a page of one document shows: the public edition, or a draft. */
export type Edition<K extends DocumentKind = DocumentKind> = Live<K> | Draft<K>

/** Path of the page that shows an edition, without the base. */
export const toEditionPath = (edition: Edition): string =>
  edition.state === 'live' ? toDocumentPath(edition.document) : toPreviewPath(edition.token)

/** Where the files of an edition are: public ones under their own names, those of a draft behind its token. */
export const toFileAddresses = (edition: Edition): ((file: PublishedFile) => string) =>
  edition.state === 'live'
    ? toFileAddress
    : (file) => to(`${toPreviewPath(edition.token)}/files/${toFileName(file)}`)
