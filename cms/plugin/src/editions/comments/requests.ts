import { readable, typed } from '@exemplar/shared/scalars'
import { z } from 'zod'

/**
 * The body of `POST /api/<collection>/:id/comments`: a comment on the edition, on one field of it (a path of the form,
 * `quote.text`), or a reply to a comment (its id), which is about what that one is about.
 */
export const commentRequest = z
  .strictObject({
    text: typed.max(2000),
    field: readable.min(1).max(200).optional(),
    parent: readable.min(1).max(100).optional(),
  })
  .refine(({ field, parent }) => field === undefined || parent === undefined, {
    path: ['field'],
    message: '回复不另选字段',
  })
export type CommentRequest = z.infer<typeof commentRequest>

/** The body of `POST /api/<collection>/:id/comments/:comment/resolution`: what the comment is to be. */
export const resolutionRequest = z.strictObject({ to: z.enum(['resolved', 'open']) })
export type ResolutionRequest = z.infer<typeof resolutionRequest>
