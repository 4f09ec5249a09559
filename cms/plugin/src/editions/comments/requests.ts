import { longestContext, longestQuote, type Quote } from '@exemplar/shared/quotes/quote'
import { readable, typed } from '@exemplar/shared/scalars'
import { isVisible } from '@exemplar/shared/text/legible'
import { z } from 'zod'

/** Words of a field, by which they are found anew in a text that goes on (docs/decisions/0054). Kept as they stand there. */
const quote: z.ZodType<Quote> = z.strictObject({
  exact: readable.max(longestQuote).refine(isVisible, { error: '没有选中看得见的文字' }),
  before: readable.max(longestContext).optional(),
  after: readable.max(longestContext).optional(),
  start: z.int().min(0).max(9_999_999).optional(),
})

/**
 * The body of `POST /api/<collection>/:id/comments`: a comment on the edition, on one field of it (a path of the form,
 * `quote.text`) or on some words of that field, or a reply to a comment (its id), which is about what that one is about.
 */
export const commentRequest = z
  .strictObject({
    text: typed.max(2000),
    field: readable.min(1).max(200).optional(),
    quote: quote.optional(),
    parent: readable.min(1).max(100).optional(),
  })
  .refine(({ field, parent }) => field === undefined || parent === undefined, {
    path: ['field'],
    message: '回复不另选字段',
  })
  .refine(({ field, quote }) => quote === undefined || field !== undefined, {
    path: ['quote'],
    message: '引用的文字要写明在哪一栏',
  })
export type CommentRequest = z.infer<typeof commentRequest>

/** The body of `POST /api/<collection>/:id/comments/:comment/resolution`: what the comment is to be. */
export const resolutionRequest = z.strictObject({ to: z.enum(['resolved', 'open']) })
export type ResolutionRequest = z.infer<typeof resolutionRequest>
