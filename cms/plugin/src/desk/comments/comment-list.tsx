import { toBeijingTime } from '@exemplar/shared/beijing'
import { glossary } from '@exemplar/shared/glossary'
import { roles } from '@exemplar/shared/review/roles'
import { Button } from '@payloadcms/ui'
import { type ReactNode, useId } from 'react'
import type { Comment, Thread } from '../../editions/comments/threads.ts'
import { toFieldName } from '../fields/field-name.ts'
import { showField } from '../fields/show-field.ts'
import { useDocumentFields } from '../fields/use-document-fields.ts'
import { QuoteInForm } from '../quotes/quote-in-form.tsx'
import { quoteStyle } from '../quotes/quote-style.ts'
import { useSay } from '../use-say.ts'
import { CommentForm } from './comment-form.tsx'
import { type CommentsOfDocument, useComments } from './use-comments.ts'

/** What was said of the document and its fields: open threads first, each with its replies, and a place to say more. */
export const CommentList = ({ edition }: { edition: number }) => {
  const comments = useComments(edition)
  const heading = useId()
  const say = useSay()
  const { page, refused } = comments
  if (!page) return refused ? <p role="alert">{say(refused.refusal)}</p> : null
  const open = page.threads.filter(({ resolved }) => !resolved).length
  if (page.threads.length === 0 && !page.canComment) return null
  return (
    <section className="exemplar-review__comments" aria-labelledby={heading}>
      <style href="exemplar-quotes" precedence="medium">
        {quoteStyle}
      </style>
      <h4 id={heading}>
        {say(glossary.comments)}
        {page.threads.length > 0 &&
          say({
            zh: `（${open}处待处理，共${page.threads.length}处）`,
            en: ` (${open} open of ${page.threads.length})`,
          })}
      </h4>
      {refused && (
        <p role="alert" className="exemplar-review__warning">
          {say(refused.refusal)}
        </p>
      )}
      <ul>
        {page.threads.map((thread) => (
          <ThreadRow
            key={thread.id}
            thread={thread}
            comments={comments}
            canComment={page.canComment}
            quote={thread.field && thread.quote && <QuoteInForm field={thread.field} quote={thread.quote} />}
          />
        ))}
      </ul>
      {page.canComment && <CommentForm busy={comments.busy} send={comments.comment} />}
    </section>
  )
}

type RowProps = {
  thread: Thread
  comments: CommentsOfDocument
  canComment: boolean
  /** The words that it is about, where it is about some. */
  quote: ReactNode
}

/** A thread with its replies, and what can be done with it. */
export const ThreadRow = ({ thread, comments, canComment, quote }: RowProps) => {
  const say = useSay()
  const { resolved } = thread
  const parts = (
    <>
      <Words comment={thread} />
      {thread.replies.length > 0 && (
        <ul>
          {thread.replies.map((reply) => (
            <li key={reply.id}>
              <Words comment={reply} />
            </li>
          ))}
        </ul>
      )}
      {canComment && !resolved && (
        <CommentForm busy={comments.busy} send={comments.comment} parent={thread.id} />
      )}
      {thread.canResolve && (
        <Button
          size="small"
          margin={false}
          buttonStyle="secondary"
          disabled={comments.busy}
          extraButtonProps={{ 'data-resolve': resolved ? 'open' : 'resolved' }}
          onClick={() => void comments.resolve(thread.id, { to: resolved ? 'open' : 'resolved' })}
        >
          {resolved ? say({ zh: '重新打开', en: 'Open again' }) : say({ zh: '已处理', en: 'Settled' })}
        </Button>
      )}
    </>
  )
  return (
    <li data-resolved={resolved !== undefined} data-thread={thread.id} tabIndex={-1}>
      {thread.field && <FieldLink path={thread.field} />}
      {quote}
      {resolved ? (
        <details>
          <summary>
            {say({
              zh: `${resolved.byName}已处理（${toBeijingTime(resolved.at)}）：${thread.text.slice(0, 20)}`,
              en: `Settled by ${resolved.byName} (${toBeijingTime(resolved.at)}): ${thread.text.slice(0, 20)}`,
            })}
          </summary>
          {parts}
        </details>
      ) : (
        parts
      )}
    </li>
  )
}

const FieldLink = ({ path }: { path: string }) => {
  const fields = useDocumentFields()
  const say = useSay()
  return (
    <button type="button" onClick={({ currentTarget }) => showField(path, { from: currentTarget })}>
      {toFieldName(fields, { path, say })}
    </button>
  )
}

const Words = ({ comment }: { comment: Comment }) => {
  const say = useSay()
  const { authorName, role, at, edition, current, discarded, text } = comment
  return (
    <div>
      <p className="exemplar-review__byline">
        {authorName}（{say(roles[role])}） <time dateTime={at}>{toBeijingTime(at)}</time>
        {!current && say({ zh: ` 对第${edition}稿`, en: ` on edition ${edition}` })}
        {discarded && say({ zh: '（已放弃的修订）', en: ' (a revision that was discarded)' })}
      </p>
      <p className="exemplar-review__words">{text}</p>
    </div>
  )
}
