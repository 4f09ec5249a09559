import { toBeijingTime } from '@exemplar/shared/beijing'
import { states } from '@exemplar/shared/review/transitions'
import { Button, useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useRef, useState } from 'react'
import type { Reading } from '../../editions/reading/piece.ts'
import type { ReviewStatus } from '../../review/doors/status.ts'
import { useKeys } from '../actions/keys.tsx'
import { ReviewActions } from '../actions/review-actions.tsx'
import { toSituation } from '../actions/situation.ts'
import { CommentForm } from '../comments/comment-form.tsx'
import { type CommentsOfDocument, useComments } from '../comments/use-comments.ts'
import { noteStyle } from '../notes/note-style.ts'
import { AssignmentBox } from '../panel/assignment-box.tsx'
import { PreviewButton } from '../panel/preview-button.tsx'
import { ReviewLog } from '../panel/review-log.tsx'
import { ReviewSteps } from '../panel/review-steps.tsx'
import { reviewStyle } from '../panel/review-style.ts'
import { useReviewOn, type Wish } from '../panel/use-review.ts'
import { quoteStyle } from '../quotes/quote-style.ts'
import { useBegun } from '../quotes/use-begun.ts'
import { useAddress } from '../use-address.ts'
import { useSay } from '../use-say.ts'
import { type Notes, usePlaced } from './margin.tsx'
import { NoteSteps } from './note-steps.tsx'
import { readingStyle } from './reading-style.ts'
import { ReadingText } from './reading-text.tsx'
import { useReading } from './use-reading.ts'

/**
 * The tab in which a text is read as a text (审读): what the check found and what colleagues said beside the words that it
 * is about, and the steps that the account may take within reach of hand and keys.
 */
export const ReadingView = () => {
  const { load, reading, refused, surface } = useReading()
  const address = useAddress()
  const page = useRef<HTMLDivElement>(null)
  const say = useSay()
  useKeys(page)
  return (
    <div ref={page} className="exemplar-reading" aria-busy={!reading && !refused}>
      <style href="exemplar-review" precedence="medium">
        {reviewStyle}
      </style>
      <style href="exemplar-notes" precedence="medium">
        {noteStyle}
      </style>
      <style href="exemplar-quotes" precedence="medium">
        {quoteStyle}
      </style>
      <style href="exemplar-reading" precedence="medium">
        {readingStyle}
      </style>
      {!address && <p>{say({ zh: '先保存，再来读。', en: 'Save it first, then read it here.' })}</p>}
      {refused && <p role="alert">{say(refused.refusal)}</p>}
      {address && !reading && !refused && <p>{say({ zh: '正在读取……', en: 'Reading …' })}</p>}
      {reading && <Page reading={reading} surface={surface} reload={() => void load()} />}
    </div>
  )
}

type PageProps = {
  reading: Reading
  surface: Parameters<typeof useReviewOn>[0]
  reload: () => void
}

const Page = ({ reading, reload, surface }: PageProps) => {
  const { act, answer, assign, busy: acting, status } = useReviewOn(surface)
  const comments = useComments(reading.edition)
  const { begin, choose, ranges, writing } = useBegun(reading, comments.page?.canComment === true)
  const placed = usePlaced(reading, { status, comments })
  const standing = useRef<HTMLParagraphElement>(null)
  const [done, setDone] = useState(false)
  const overtaken = !acting && status !== undefined && status.revision !== reading.revision
  const busy = acting || overtaken
  const notes: Notes = { ...placed, ...{ comments, ranges, writing }, disabled: busy, answer }
  // The buttons of the step just taken are gone; the keyboard goes on from where the edition stands now.
  const actAndTell = async (wish: Wish) => {
    const isDone = await act(wish)
    if (isDone) {
      setDone(true)
      standing.current?.focus()
    }
    return isDone
  }
  return (
    <>
      <div className="exemplar-reading__sheet">
        <div className="exemplar-reading__page">
          <section className="exemplar-review exemplar-reading__head" data-state={status?.state}>
            {status && <Standing status={status} standing={standing} done={done} />}
            {overtaken && <Overtaken reload={reload} />}
            {status && <NoteSteps notes={notes} refused={comments.refused} />}
          </section>
          <ReadingText reading={reading} notes={notes} choose={choose} begin={begin} />
          {status && (
            <section className="exemplar-review exemplar-reading__more">
              <ReviewSteps status={status} />
              <AssignmentBox status={status} disabled={busy} assign={assign} />
              <SayMore comments={comments} />
              {status.state !== 'published' && status.state !== 'withdrawn' && (
                <PreviewButton modified={false} />
              )}
              <ReviewLog log={status.log} />
            </section>
          )}
        </div>
      </div>
      {status && (status.allowed.length > 0 || status.refused.length > 0) && (
        <div className="exemplar-review exemplar-reading__bar">
          <ReviewActions status={status} busy={busy} modified={false} act={actAndTell} keyed />
        </div>
      )}
    </>
  )
}

const SayMore = ({ comments }: { comments: CommentsOfDocument }) =>
  comments.page?.canComment ? (
    <div className="exemplar-review__comments">
      <CommentForm busy={comments.busy} send={comments.comment} />
    </div>
  ) : null

type StandingProps = {
  status: ReviewStatus
  standing: React.RefObject<HTMLParagraphElement | null>
  /** Whether a step was taken here. */
  done: boolean
}

/** Where the edition stands; once a step is taken, the way to what waits next. */
const Standing = ({ done, standing, status }: StandingProps) => {
  const { config } = useConfig()
  const say = useSay()
  const { dueAt, edition, state } = status
  return (
    <>
      <p ref={standing} tabIndex={-1} className="exemplar-review__state">
        <strong>{say(states[state])}</strong>
        <span>{say({ zh: `第${edition}稿`, en: `Edition ${edition}` })}</span>
      </p>
      <p role="status">{say(toSituation(status, { canSave: false }))}</p>
      {dueAt && state === 'in-review' && (
        <p>{say({ zh: `期限：${toBeijingTime(dueAt)}`, en: `Due: ${toBeijingTime(dueAt)}` })}</p>
      )}
      {done && (
        <p>
          <a href={formatAdminURL({ adminRoute: config.routes.admin, path: '' })}>
            {say({ zh: '回今日案头，看下一篇', en: 'Back to the desk, to the next one' })}
          </a>
        </p>
      )}
    </>
  )
}

const Overtaken = ({ reload }: { reload: () => void }) => {
  const say = useSay()
  return (
    <div className="exemplar-review__warning" role="alert">
      <p>
        {say({
          zh: '其间有人改动或审核过，下面已经不是最新的。',
          en: 'Somebody changed or reviewed it in the meantime; what is below is out of date.',
        })}
      </p>
      <Button size="small" margin={false} extraButtonProps={{ 'data-overtaken': 'true' }} onClick={reload}>
        {say({ zh: '读最新的', en: 'Read what it says now' })}
      </Button>
    </div>
  )
}
