import { listFiles } from '@exemplar/shared/kinds/index'
import { toFileName } from '@exemplar/shared/media/published-file'
import { type Preview, toPreviewPath } from '@exemplar/shared/preview/preview'
import type { PayloadRequest } from 'payload'
import { type Content, findRow, toContent } from '../../documents/content.ts'
import { findReviewable, openDocument } from '../../documents/open-document.ts'
import { type ReviewColumn, toReview } from '../../documents/review-column.ts'
import type { Review } from '../../documents/review-state.ts'
import { documentsOf } from '../../documents/runtime.ts'
import { withoutSalt } from '../../documents/salt.ts'
import { GazetteError } from '../../gazette/errors.ts'
import { EditionError } from '../errors.ts'
import { openToken, signToken } from './token.ts'

/** Where a preview is looked at, and until when (instant). */
export type PreviewAddress = { readonly url: string; readonly expiresAt: string }

type Which = { readonly collection: string; readonly id: string }

/**
 * An address on the site that shows a document as it stands now, for a quarter of an hour, to whoever has it.
 * `unknown-document` where `req.user` may not read it, `incomplete` with every issue while it could not be published.
 */
export const signPreviewAddress = async (
  req: PayloadRequest,
  { collection, id }: Which,
): Promise<PreviewAddress> => {
  const { reviewable, row, review } = await openDocument(req, { collection, id })
  const content = await toContent(reviewable, row)
  if (review.state === 'withdrawn') throw new GazetteError('withdrawn-is-final')
  if ('issues' in content) throw new EditionError('not-to-preview', content.issues)
  const { revision } = review
  const { secret } = req.payload
  const { token, expiresAt } = await signToken({ collection, id, revision }, { secret })
  const site = documentsOf(req.payload).siteUrl.replace(/\/$/, '')
  return { url: `${site}${toPreviewPath(token)}`, expiresAt }
}

/**
 * What a token opens: the document as it would be published, while it is the revision that the token was made for.
 * Throws `unknown-preview`, `preview-expired` or `preview-outdated`.
 */
export const openPreview = async (req: PayloadRequest, token: unknown): Promise<Preview> => {
  const { revision, expiresAt, ...which } = await openToken(token, { secret: req.payload.secret })
  const { review, content } = (await findEdition(req, which)) ?? {}
  // A picture or a place that it names can have changed without it.
  if (review?.revision !== revision || !content || 'issues' in content)
    throw new EditionError('preview-outdated')
  return { document: withoutSalt(content.document), edition: review.edition, expiresAt }
}

/** The name of a file, provided that the document behind a token shows it; `unknown-preview` for every other. */
export const requirePreviewFile = async (
  req: PayloadRequest,
  { token, name }: { token: unknown; name: unknown },
): Promise<string> => {
  const { document } = await openPreview(req, token)
  const file = listFiles(document).find((shown) => toFileName(shown) === name)
  if (!file) throw new EditionError('unknown-preview')
  return toFileName(file)
}

const findEdition = async (
  req: PayloadRequest,
  which: Which,
): Promise<{ review: Review; content: Content } | undefined> => {
  const row = await findRow(req, which)
  if (!row) return undefined
  const content = await toContent(findReviewable(req.payload, which.collection), row)
  return { review: toReview(row.review as ReviewColumn), content }
}
