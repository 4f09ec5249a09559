import { Button, useForm, useFormProcessing } from '@payloadcms/ui'
import type { UIFieldClientComponent } from 'payload'
import { useId, useRef, useState } from 'react'
import { useIsClosed } from '../dialogs/closed-bar.tsx'
import { useFill } from '../input/form-fill.ts'
import { isSame } from '../unsaved/changes.ts'
import { useAnswers } from '../unsaved/use-answers.ts'
import { useSay } from '../use-say.ts'
import type { ReadTurn } from './read/read-transcript.ts'
import { type Placing, withTurns } from './to-rows.ts'
import { TranscriptPaste } from './transcript-paste.tsx'
import { transcriptStyle } from './transcript-style.ts'

/** What was put in last, and what stood there before. */
type Filled = { readonly count: number; readonly before: unknown; readonly after: unknown }

/** Takes a transcript in from the text that a press office publishes: 34 turns are one paste. */
export const TranscriptField: UIFieldClientComponent = () => {
  const say = useSay()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const [filled, setFilled] = useState<Filled>()
  const isClosed = useIsClosed()
  const isSaving = useFormProcessing()
  const { getData } = useForm()
  // What was put in is no longer unsaved once a save was answered with success.
  useAnswers(({ ok }) => {
    if (ok) setFilled(undefined)
  })
  const fill = useFill()
  const opener = useRef<HTMLDivElement>(null)
  if (isClosed) return null

  const close = () => {
    setOpen(false)
    opener.current?.focus({ preventScroll: true })
    opener.current?.scrollIntoView({ block: 'nearest' })
  }
  const take = (turns: readonly ReadTurn[], placing: Placing) => {
    const before = getData().turns
    const after = withTurns(before, turns, placing)
    fill((values) => ({ ...values, turns: after }))
    setFilled({ count: turns.length, before, after })
    close()
  }
  return (
    <div ref={opener} tabIndex={-1} className="field-type exemplar-transcript" data-transcript={isOpen}>
      <style href="exemplar-transcript" precedence="medium">
        {transcriptStyle}
      </style>
      {isOpen ? (
        <TranscriptPaste id={id} disabled={isSaving} onTake={take} onClose={close} />
      ) : (
        <p className="exemplar-transcript__open">
          <Button
            type="button"
            margin={false}
            buttonStyle="secondary"
            extraButtonProps={{ 'data-paste-transcript': 'true' }}
            onClick={() => setOpen(true)}
          >
            {say({ zh: '粘贴实录全文', en: 'Paste the whole transcript' })}
          </Button>
          <small>
            {say({
              zh: '整篇一次贴进来，自动分成一条条发言；不用逐条填写。',
              en: 'All of it at once; it is taken apart into turns.',
            })}
          </small>
        </p>
      )}
      <p role="status">
        {filled &&
          say({
            zh: `填入了${filled.count}条发言，还没有保存。`,
            en: `${filled.count} turns put in, not saved yet. `,
          })}
        {filled && <Undo filled={filled} disabled={isSaving} onUndone={() => setFilled(undefined)} />}
      </p>
    </div>
  )
}

const Undo = ({
  disabled,
  filled,
  onUndone,
}: {
  disabled: boolean
  filled: Filled
  onUndone: () => void
}) => {
  const say = useSay()
  const { getData } = useForm()
  const fill = useFill()
  const [isAsked, setAsked] = useState(false)
  const undo = () => {
    if (!isAsked && !isSame(toSaid(getData().turns), toSaid(filled.after))) return setAsked(true)
    fill((values) => ({ ...values, turns: filled.before }))
    onUndone()
  }
  return (
    <button type="button" data-undo-transcript="true" disabled={disabled} onClick={undo}>
      {isAsked
        ? say({ zh: '填入以后又改过，一起撤销', en: 'Undo, with what was written since' })
        : say({ zh: '撤销', en: 'Undo' })}
    </button>
  )
}

/** Rows without what the form gives them by itself. */
const toSaid = (rows: unknown): unknown =>
  Array.isArray(rows) ? rows.map(({ id: _id, anchor: _anchor, ...row }) => row) : rows
