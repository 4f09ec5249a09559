import { withdrawalReasons } from '@exemplar/shared/gazette/withdrawal'
import { type Transition, toStepLabel } from '@exemplar/shared/review/transitions'
import { Button } from '@payloadcms/ui'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { ReviewStatus } from '../../review/doors/status.ts'
import type { Wish } from '../panel/use-review.ts'
import { FoundNote } from '../unsent/found-note.tsx'
import { useKeptWords } from '../unsent/use-kept-words.ts'
import { useSay } from '../use-say.ts'
import { toConsequence } from './consequence.ts'
import { DiscardLoss } from './discard-loss.tsx'
import { type Entries, findMissing, toFirstEntries, toWish } from './entries.ts'
import { Keys, keys } from './keys.tsx'
import { useOwnRemarks } from './own-remarks.ts'

type Props = {
  transition: Transition
  status: ReviewStatus
  /** Whether the form of the document holds what is not saved. */
  modified: boolean
  disabled: boolean
  keyed: boolean
  /** Tells whether the step was taken. */
  onConfirm: (wish: Wish) => Promise<boolean>
  onCancel: () => void
}

/** What a step needs to be told, and the button that takes it. */
export const TransitionForm = ({
  transition,
  status,
  modified,
  disabled,
  keyed,
  onConfirm,
  onCancel,
}: Props) => {
  const { entries, isFound, forget, write } = useEntries(transition, status)
  const [missing, setMissing] = useState<string>()
  const first = useRef<HTMLDivElement>(null)
  const id = useId()
  const say = useSay()
  const name = toStepLabel(transition, status.state)
  useEffect(() => first.current?.querySelector<HTMLElement>('textarea, input, select')?.focus(), [])

  const confirm = async () => {
    const lacking = findMissing(transition, entries)
    setMissing(lacking && say(lacking))
    const wish = lacking ? undefined : toWish(transition, entries)
    if (wish && (await onConfirm(wish))) forget()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'Escape') onCancel()
    // Enter in a one-line field would save the document around this form.
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault()
  }
  const set = (change: Partial<Entries>) => {
    write(change)
    setMissing(undefined)
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a form cannot stand inside the document's own form
    <div
      ref={first}
      role="group"
      aria-labelledby={`${id}-name`}
      className="exemplar-review__form"
      onKeyDown={onKeyDown}
    >
      <p id={`${id}-name`}>
        <strong>{say(name)}</strong>
        {say({ zh: '：', en: ': ' })}
        {say(toConsequence(transition, status))}
      </p>
      {transition === 'discard' && <DiscardLoss modified={modified} />}
      {transition === 'schedule' && (
        <label>
          {say({ zh: '发布时间（北京时间）', en: 'Time of publishing (Beijing)' })}
          <input
            type="datetime-local"
            step={1}
            value={entries.time}
            onChange={(event) => set({ time: event.target.value })}
          />
        </label>
      )}
      {transition === 'withdraw' && <WithdrawalEntries entries={entries} set={set} />}
      <label>
        {say(toCommentLabel(transition))}
        <textarea
          rows={3}
          maxLength={2000}
          value={entries.comment}
          onChange={(event) => set({ comment: event.target.value })}
        />
      </label>
      <FoundNote isFound={isFound} />
      {missing && (
        <p className="exemplar-review__warning" role="alert">
          {missing}
        </p>
      )}
      <div className="exemplar-review__buttons">
        <Button
          size="medium"
          margin={false}
          buttonStyle="primary"
          disabled={disabled}
          extraButtonProps={{
            'data-confirm': transition,
            'aria-keyshortcuts': keyed ? keys.on : undefined,
          }}
          onClick={() => void confirm()}
        >
          {say({ zh: '确认', en: 'Confirm: ' })}
          {say(name)}
          {keyed && <Keys keys={keys.on} />}
        </Button>
        <Button size="medium" margin={false} buttonStyle="secondary" onClick={onCancel}>
          {say({ zh: '取消', en: 'Cancel' })}
        </Button>
      </div>
    </div>
  )
}

/** What was typed, kept in this browser until the step is taken: another edition begins with nothing. */
const useEntries = (transition: Transition, status: ReviewStatus) => {
  const [entries, setEntries] = useState<Entries>(() => toFirstEntries(status))
  const { forget, isFound, keep } = useKeptWords({
    about: `${transition}:${status.edition}`,
    putBack: ({ chosen, texts }) => setEntries((now) => ({ ...now, ...chosen, ...texts })),
  })
  useOwnRemarks(transition === 'request-changes', (comment) =>
    setEntries((now) => (now.comment === '' ? { ...now, comment } : now)),
  )
  const write = (change: Partial<Entries>) => {
    const next = { ...entries, ...change }
    setEntries(next)
    keep({
      texts: { comment: next.comment, notice: next.notice },
      chosen: { reason: next.reason, time: next.time },
    })
  }
  return { entries, forget, isFound, write }
}

const toCommentLabel = (transition: Transition) => {
  if (transition === 'request-changes') return { zh: '退回意见（必填）', en: 'What has to change (needed)' }
  if (transition === 'publish-unreviewed') return { zh: '先发后审的理由（必填）', en: 'Reason (needed)' }
  if (transition === 'review-afterwards') return { zh: '补审意见（必填）', en: 'Opinion (needed)' }
  return { zh: '意见（可不填，写入审核日志）', en: 'Comment (optional, for the review log)' }
}

const WithdrawalEntries = ({
  entries,
  set,
}: {
  entries: Entries
  set: (change: Partial<Entries>) => void
}) => {
  const say = useSay()
  return (
    <>
      <label>
        {say({ zh: '撤下原因（公开）', en: 'Reason (public)' })}
        <select value={entries.reason} onChange={(event) => set({ reason: event.target.value })}>
          <option value="">{say({ zh: '请选择', en: 'Choose one' })}</option>
          {Object.entries(withdrawalReasons).map(([value, label]) => (
            <option key={value} value={value}>
              {say(label)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say({ zh: '对公众的说明（公开，不超过500字）', en: 'Notice to the public (up to 500 characters)' })}
        <textarea
          rows={3}
          maxLength={500}
          value={entries.notice}
          onChange={(event) => set({ notice: event.target.value })}
        />
      </label>
    </>
  )
}
