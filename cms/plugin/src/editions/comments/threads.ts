import type { Quote } from '@exemplar/shared/quotes/quote'
import type { Actor, Role } from '@exemplar/shared/review/roles'
import type { PayloadRequest } from 'payload'
import { slugOf } from '../../database/slugs.ts'
import type { Review } from '../../documents/review-state.ts'
import { commentsSlug } from './comments.ts'
import { findCommentRefusal, findResolutionRefusal } from './permissions.ts'

/** A comment as the database holds it. */
export type StoredComment = {
  readonly id: string
  readonly edition: number
  readonly field?: string | null
  readonly quote?: { readonly [name in keyof Quote]: Quote[name] | null } | null
  readonly parent?: string | null
  readonly text: string
  readonly author: string
  readonly authorName: string
  readonly role: Role
  readonly at: string
  readonly resolvedBy?: string | null
  readonly resolvedByName?: string | null
  readonly resolvedAt?: string | null
  readonly discarded?: boolean | null
}

/** One thing that somebody said, with the edition that it was said of. */
export type Comment = Pick<StoredComment, 'id' | 'text' | 'edition' | 'authorName' | 'role' | 'at'> & {
  /** Whether the reader said it. */
  readonly isOwn: boolean
  /** Whether that edition is the one at hand. */
  readonly current: boolean
  /** That edition was given up before it was published. */
  readonly discarded?: true
}

/** A comment with its replies. */
export type Thread = Comment & {
  readonly field?: string
  /** The words of that field that it is about, as they were when it was made. */
  readonly quote?: Quote
  readonly resolved?: { readonly byName: string; readonly at: string }
  /** Whether the reader may settle it, or open it again. */
  readonly canResolve: boolean
  readonly replies: readonly Comment[]
}

/** What `GET /api/<collection>/:id/comments` answers: open threads first, each part by its time. */
export type CommentPage = { readonly canComment: boolean; readonly threads: readonly Thread[] }

/** Most comments and replies of one document: all of them are read at once. */
export const mostComments = 500

/** Everything that was said of a document, by its time. */
export const listComments = async (req: PayloadRequest, subject: string): Promise<StoredComment[]> => {
  const { docs } = await req.payload.db.find({
    collection: slugOf(req, commentsSlug),
    where: { subject: { equals: subject } },
    sort: 'at',
    limit: mostComments,
    pagination: false,
    req,
  })
  return docs as unknown as StoredComment[]
}

/** The comments of a document as `actor` sees them. Pure. */
export const toCommentPage = (
  comments: readonly StoredComment[],
  { actor, review }: { actor: Actor; review: Review },
): CommentPage => {
  const toComment = ({ discarded, ...comment }: StoredComment): Comment => {
    const { id, text, edition, authorName, role, at } = comment
    const isOwn = comment.author === actor.id
    const told = { id, text, edition, authorName, role, at, isOwn }
    return discarded
      ? { ...told, current: false, discarded: true }
      : { ...told, current: edition === review.edition }
  }
  const toThread = (comment: StoredComment): Thread => ({
    ...toComment(comment),
    ...(comment.field ? { field: comment.field } : {}),
    ...toQuote(comment),
    ...(comment.resolvedAt
      ? { resolved: { byName: comment.resolvedByName ?? '', at: comment.resolvedAt } }
      : {}),
    canResolve: findResolutionRefusal(actor, { author: comment.author, review }) === undefined,
    replies: comments.filter(({ parent }) => parent === comment.id).map(toComment),
  })
  const threads = comments.filter(({ parent }) => !parent).map(toThread)
  return {
    canComment: findCommentRefusal(actor) === undefined,
    threads: [...threads.filter(({ resolved }) => !resolved), ...threads.filter(({ resolved }) => resolved)],
  }
}

const toQuote = ({ quote }: StoredComment): { readonly quote?: Quote } => {
  if (!quote?.exact) return {}
  const { after, before, exact, start } = quote
  return {
    quote: {
      exact,
      before: before ?? undefined,
      after: after ?? undefined,
      start: start ?? undefined,
    },
  }
}
