import { listFiles } from '@exemplar/shared/kinds/index'
import { type PublishedFile, toFileName } from '@exemplar/shared/media/picture'
import { type Preview, toPreviewPath } from '@exemplar/shared/preview/preview'
import type { PayloadRequest } from 'payload'
import { ExemplarError } from '../errors/exemplar-error.ts'
import { type Content, findRow, toContent } from '../review/content.ts'
import { findReviewable, openDocument } from '../review/open-document.ts'
import { type ReviewColumn, toReview } from '../review/review-column.ts'
import type { Review } from '../review/review-state.ts'
import { withoutSalt } from '../review/salt.ts'
import { toRuntime } from '../runtime.ts'
import { openToken, signToken } from './token.ts'

/** Where a preview is looked at, and until when (instant). */
export type PreviewAddress = { readonly url: string; readonly expiresAt: string }

type Which = { readonly collection: string; readonly id: string }

/**
 * An address on the site that shows a document as it stands now, for a quarter of an hour, to whoever has it.
 * `unknown-document` where `req.user` may not read it, `incomplete` with every issue while it could not be published.
 */
export const toPreviewAddress = async (
  req: PayloadRequest,
  { collection, id }: Which,
): Promise<PreviewAddress> => {
  const { reviewable, row, review } = await openDocument(req, { collection, id })
  const content = await toContent(reviewable, row)
  if (review.state === 'withdrawn') throw new ExemplarError('withdrawn-is-final')
  if ('issues' in content) throw new ExemplarError('not-to-preview', content.issues)
  const { revision } = review
  const { secret } = req.payload
  const { token, expiresAt } = await signToken({ collection, id, revision }, { secret })
  const site = toRuntime(req.payload).options.siteUrl.replace(/\/$/, '')
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
    throw new ExemplarError('preview-outdated')
  return { document: withoutSalt(content.document), edition: review.edition, expiresAt }
}

/** A file that the document behind a token shows, by its name; `unknown-preview` for every other. */
export const openPreviewFile = async (
  req: PayloadRequest,
  { token, name }: { token: unknown; name: unknown },
): Promise<{ bytes: Uint8Array<ArrayBuffer>; type: PublishedFile['type'] }> => {
  const { document } = await openPreview(req, token)
  const file = listFiles(document).find((shown) => toFileName(shown) === name)
  const bytes = file && (await toRuntime(req.payload).files.read(toFileName(file)))
  if (!bytes) throw new ExemplarError('unknown-preview')
  return { bytes, type: file.type }
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
