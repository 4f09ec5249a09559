import { Button } from '@payloadcms/ui'
import { useEffect, useId, useRef, useState } from 'react'
import type { Thread } from '../../editions/comments/threads.ts'
import { Keys, keys } from '../actions/keys.tsx'
import type { Refused } from '../call-server.ts'
import type { CommentsOfDocument } from '../comments/use-comments.ts'
import { FoundNote } from '../unsent/found-note.tsx'
import { useSay } from '../use-say.ts'
import { Quoted } from './quote-note.tsx'
import type { OpenWriting } from './use-begun.ts'

type Props = { readonly writing: OpenWriting; readonly comments: CommentsOfDocument }

/** A comment on words that is being written, beside them. What was typed stays until it is stored, or given up in so many words. */
export const QuoteForm = ({ comments, writing }: Props) => {
  const { asked, begun, close, isFound, leave, stay, text, write } = writing
  const say = useSay()
  const id = useId()
  const entry = useRef<HTMLTextAreaElement>(null)
  const [refused, setRefused] = useState<Refused>()
  const isBegunHere = useRef(!isFound)
  useEffect(() => {
    // What came back by itself takes nobody away from what is read.
    if (!isBegunHere.current) return
    entry.current?.focus({ preventScroll: true })
    entry.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const goOn = () => {
    stay()
    entry.current?.focus()
  }
  const send = async () => {
    const before = comments.page?.threads ?? []
    const answered = await comments.comment({ text, field: begun.field, quote: begun.quote })
    if ('answer' in answered) return close(findNew(before, answered.answer.threads, text))
    setRefused(answered)
    // The button was shut while it was sent, by which the keyboard lost its place.
    entry.current?.focus()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: keys reach what belongs to one form, and a fieldset has a look of its own
    <div
      role="group"
      className="exemplar-quote-form"
      aria-labelledby={`${id}-words`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing || comments.busy) return
        if (asked) goOn()
        else leave()
      }}
    >
      <p id={`${id}-words`} className="exemplar-quote">
        <b>{say({ zh: '批注', en: 'On ' })}</b>
        <Quoted words={begun.quote.exact} />
        {!begun.words && say({ zh: '（原文已改）', en: ' (the text has changed)' })}
      </p>
      <textarea
        ref={entry}
        rows={3}
        maxLength={2000}
        readOnly={comments.busy}
        aria-label={say({ zh: '批注内容', en: 'Comment' })}
        value={text}
        onChange={(event) => write(event.target.value)}
      />
      <FoundNote isFound={isFound} />
      {refused && <p role="alert">{say(refused.refusal)}</p>}
      {asked && <Question writing={writing} disabled={comments.busy} goOn={goOn} />}
      <div className="exemplar-quote-form__buttons">
        <Button
          size="small"
          margin={false}
          disabled={comments.busy || text.trim() === ''}
          extraButtonProps={{ 'data-send': 'quote', 'aria-keyshortcuts': keys.on }}
          onClick={() => void send()}
        >
          {say({ zh: '发出批注', en: 'Send the comment' })}
          <Keys keys={keys.on} />
        </Button>
        {!asked && (
          <Button
            size="small"
            margin={false}
            buttonStyle="secondary"
            disabled={comments.busy}
            onClick={leave}
          >
            {say({ zh: '不写了', en: 'Leave it' })}
          </Button>
        )}
      </div>
    </div>
  )
}

/** The comment that was just stored, among those that others made meanwhile. */
const findNew = (before: readonly Thread[], now: readonly Thread[], text: string): string | undefined =>
  now.findLast((one) => one.isOwn && one.text === text.trim() && !before.some(({ id }) => id === one.id))?.id

type QuestionProps = { readonly writing: OpenWriting; readonly disabled: boolean; readonly goOn: () => void }

/** Asks before words are lost that nobody has stored; where the eyes are, at the words themselves. */
const Question = ({ disabled, goOn, writing: { asked, drop } }: QuestionProps) => {
  const say = useSay()
  const question = useRef<HTMLDivElement>(null)
  useEffect(() => {
    question.current?.querySelector<HTMLElement>('[data-stay]')?.focus({ preventScroll: true })
    question.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div ref={question} className="exemplar-quote-form__question">
      <p role="alert">
        {say({
          zh: '这条批注还没有发出，放弃后已写的内容不再保留。',
          en: 'This comment has not been sent; put away, it is lost.',
        })}
      </p>
      <div className="exemplar-quote-form__buttons">
        <Button size="small" margin={false} extraButtonProps={{ 'data-stay': 'true' }} onClick={goOn}>
          {say({ zh: '接着写', en: 'Go on writing' })}
        </Button>
        <Button
          size="small"
          margin={false}
          buttonStyle="secondary"
          disabled={disabled}
          extraButtonProps={{ 'data-drop': 'true' }}
          onClick={drop}
        >
          {asked?.next
            ? say({ zh: '放弃，批注新选的文字', en: 'Put it away, begin the other' })
            : say({ zh: '放弃', en: 'Put it away' })}
        </Button>
      </div>
    </div>
  )
}
