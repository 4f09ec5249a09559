import { Button } from '@payloadcms/ui'
import { type ReactNode, useId, useState } from 'react'
import type { ReviewStatus } from '../../review/doors/status.ts'
import { toFieldName } from '../fields/field-name.ts'
import { findPosition } from '../fields/find-position.ts'
import { showField } from '../fields/show-field.ts'
import { useDocumentFields } from '../fields/use-document-fields.ts'
import { useFormState } from '../fields/use-form-state.ts'
import { Excerpt } from '../notes/note-list.tsx'
import { useSay } from '../use-say.ts'
import type { AnswerWish } from './use-review.ts'

export type Finding = ReviewStatus['findings'][number]
type Props = {
  status: ReviewStatus
  /** Nothing can be stored now: a call is under way, or the form holds what is not saved. */
  disabled: boolean
  answer: (wish: AnswerWish) => Promise<boolean>
}

/** What the content check finds: each with its words marked, the way to its field, and who let it stand and why. */
export const FindingList = ({ status, disabled, answer }: Props) => {
  const say = useSay()
  const { findings, state } = status
  if (findings.length === 0 || state === 'published' || state === 'withdrawn') return null
  const open = findings.filter((finding) => !finding.answer).length
  return (
    <div className="exemplar-review__issues exemplar-review__findings">
      <p>
        <strong>
          {open > 0
            ? say({ zh: `内容检查：${open}处待处理`, en: `Content check: ${open} to settle` })
            : say({ zh: '内容检查：均已处理', en: 'Content check: all settled' })}
        </strong>
      </p>
      <ul>
        {findings.map((finding, index) => (
          <FindingRow
            // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand twice in one field
            key={`${finding.key} ${index}`}
            finding={finding}
            disabled={disabled}
            answer={answer}
          />
        ))}
      </ul>
    </div>
  )
}

const FindingRow = ({ finding, disabled, answer }: Omit<Props, 'status'> & { finding: Finding }) => {
  const say = useSay()
  const fields = useDocumentFields()
  const form = useFormState()
  const { path } = finding
  const show = (from: Element) => {
    const place = findPosition(path, { fields, form, words: finding })
    showField(place?.field ?? path, { from, words: finding })
  }
  return (
    <FindingNote finding={finding} disabled={disabled} answer={answer}>
      <button type="button" onClick={({ currentTarget }) => show(currentTarget)}>
        {toFieldName(fields, { path, say })}
      </button>
    </FindingNote>
  )
}

type NoteProps = Omit<Props, 'status'> & { finding: Finding; children: ReactNode }

/** What was found, behind what says where: with its words, who let it stand and why, or the way to do so. */
export const FindingNote = ({ finding, disabled, answer, children }: NoteProps) => {
  const say = useSay()
  const { level } = finding
  return (
    <li data-level={level} data-answered={finding.answer !== undefined}>
      {children}
      {say({ zh: '：', en: ': ' })}
      {say(finding)}
      {level === 'block' && say({ zh: '（拦截）', en: ' (block)' })}
      <Excerpt words={finding} />
      {finding.answer && (
        <p>
          {say({ zh: '已说明：', en: 'Answered: ' })}
          {finding.answer.reason}
        </p>
      )}
      {!finding.answer && !finding.refused && (
        <AnswerForm finding={finding} disabled={disabled} answer={answer} />
      )}
      {!finding.answer && finding.refused && level === 'block' && (
        <p>
          {say({
            zh: '请改正；确属必要的，须由未参与撰写的审核员说明理由后放行。',
            en: 'Correct it, or have a reviewer who has not written in it let it through.',
          })}
        </p>
      )}
    </li>
  )
}

const AnswerForm = ({ finding, disabled, answer }: Omit<Props, 'status'> & { finding: Finding }) => {
  const [reason, setReason] = useState('')
  const id = useId()
  const say = useSay()
  return (
    <details className="exemplar-review__form">
      <summary>
        {finding.level === 'block'
          ? say({ zh: '放行', en: 'Let it through' })
          : say({ zh: '说明理由', en: 'Say why it may stand' })}
      </summary>
      <label htmlFor={id}>{say({ zh: '理由（写入审核日志）', en: 'Reason (for the review log)' })}</label>
      <textarea
        id={id}
        rows={2}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button
        size="small"
        buttonStyle="secondary"
        margin={false}
        disabled={disabled || reason.trim() === ''}
        extraButtonProps={{ 'data-answer': finding.rule }}
        onClick={() => void answer({ finding: finding.key, reason })}
      >
        {say({ zh: '确认', en: 'Confirm' })}
      </Button>
    </details>
  )
}
