import { glossary } from '@exemplar/shared/glossary'
import type { DocumentKind } from '@exemplar/shared/kinds/index'
import { states } from '@exemplar/shared/review/transitions'
import { Button, useDocumentInfo, useFormFields, useFormModified, useFormProcessing } from '@payloadcms/ui'
import { useId, useRef } from 'react'
import type { ReviewStatus } from '../../review/doors/status.ts'
import { ReviewActions } from '../actions/review-actions.tsx'
import { toSituation } from '../actions/situation.ts'
import { CommentList } from '../comments/comment-list.tsx'
import { NotesAtFields } from '../notes/notes-at-fields.tsx'
import { useOpenIssues } from '../notes/open-issues.ts'
import { useTellTrouble } from '../unsaved/form-trouble.ts'
import { useSay } from '../use-say.ts'
import { AssignmentBox } from './assignment-box.tsx'
import { FindingList } from './finding-list.tsx'
import { IssueList } from './issue-list.tsx'
import { LiveEdition } from './live-edition.tsx'
import { PreviewButton } from './preview-button.tsx'
import { ReviewLog } from './review-log.tsx'
import { ReviewSteps } from './review-steps.tsx'
import { reviewStyle } from './review-style.ts'
import { useReview, type Wish } from './use-review.ts'

/** Whether the edition is not public as it stands: what is, is looked at where it is published. */
const isAhead = ({ state }: ReviewStatus): boolean => state !== 'published' && state !== 'withdrawn'

/** Where an edition stands in its review, and what this account can do with it now. Sits beside the form. */
export const ReviewPanel = ({ kind, siteUrl }: { kind: DocumentKind; siteUrl: string }) => {
  const { hasSavePermission, id } = useDocumentInfo()
  const { status: stored, busy: acting, act, assign, answer } = useReview()
  const status = useOpenIssues(stored)
  const modified = useFormModified()
  const saving = useFormProcessing()
  const tellTrouble = useTellTrouble()
  const heading = useId()
  const standing = useRef<HTMLParagraphElement>(null)
  const say = useSay()
  const seen = useFormFields(([fields]) => fields['review.revision']?.value)
  // Between a save and the review read anew, a step would be about a text that is there no more.
  const behind = status !== undefined && typeof seen === 'number' && seen > status.revision
  const overtaken = !acting && status !== undefined && typeof seen === 'number' && seen < status.revision
  const busy = acting || saving || behind || overtaken

  // The buttons of the step just taken are gone; the keyboard goes on from where the edition stands now.
  const actAndTell = async (wish: Wish) => {
    const done = await act(wish)
    if (done) standing.current?.focus()
    return done
  }

  return (
    <section
      id="exemplar-review"
      className="exemplar-review"
      aria-labelledby={heading}
      data-state={status?.state}
    >
      <style href="exemplar-review" precedence="medium">
        {reviewStyle}
      </style>
      <h3 id={heading}>{say(glossary.review)}</h3>
      {!id && <p>{say({ zh: '先保存，再提交审核。', en: 'Save it first, then submit it for review.' })}</p>}
      {id && !status && <p>{say({ zh: '正在读取……', en: 'Reading …' })}</p>}
      {status && (
        <>
          <p ref={standing} tabIndex={-1} className="exemplar-review__state">
            <strong>{say(states[status.state])}</strong>
            <span>{say({ zh: `第${status.edition}稿`, en: `Edition ${status.edition}` })}</span>
          </p>
          <p role="status">{say(toSituation(status, { canSave: hasSavePermission === true }))}</p>
          <LiveEdition
            kind={kind}
            siteUrl={siteUrl}
            live={status.live}
            withdrawn={status.state === 'withdrawn'}
          />
          {isAhead(status) && <PreviewButton modified={modified} />}
          <ReviewSteps status={status} />
          <AssignmentBox status={status} disabled={busy || modified} assign={assign} />
          {overtaken && (
            <div className="exemplar-review__warning" role="alert">
              <p>
                {say({
                  zh: '其间有人改动或审核过，这一页已经不是最新的。',
                  en: 'Somebody changed or reviewed it in the meantime; this page is out of date.',
                })}
              </p>
              <Button
                size="small"
                margin={false}
                extraButtonProps={{ 'data-overtaken': 'true' }}
                onClick={() => tellTrouble('stale')}
              >
                {say({ zh: '看改了什么', en: 'See what changed' })}
              </Button>
            </div>
          )}
          <ReviewActions status={status} busy={busy} modified={modified} act={actAndTell} />
          <IssueList issues={status.issues} state={status.state} />
          <FindingList status={status} disabled={busy || modified} answer={answer} />
          <NotesAtFields status={status} />
          <CommentList edition={status.edition} />
          <ReviewLog log={status.log} />
        </>
      )}
    </section>
  )
}
