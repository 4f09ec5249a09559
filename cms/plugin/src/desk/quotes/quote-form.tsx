import type { Quote } from '@exemplar/shared/quotes/quote'
import { Button } from '@payloadcms/ui'
import { useEffect, useId, useRef, useState } from 'react'
import { Keys, keys } from '../actions/keys.tsx'
import type { CommentsOfDocument } from '../comments/use-comments.ts'
import { useSay } from '../use-say.ts'
import { Quoted } from './quote-note.tsx'

type Props = {
  readonly field: string
  readonly quote: Quote
  readonly comments: CommentsOfDocument
  /** It was sent, or is not to be. */
  readonly leave: () => void
}

/** A comment on words that is being written, beside them. What was typed stays until it is stored. */
export const QuoteForm = ({ comments, field, leave, quote }: Props) => {
  const say = useSay()
  const id = useId()
  const [text, setText] = useState('')
  const entry = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    entry.current?.focus({ preventScroll: true })
    entry.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const send = async () => {
    if (await comments.comment({ text, field, quote })) leave()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: keys reach what belongs to one form, and a fieldset has a look of its own
    <div
      role="group"
      className="exemplar-quote-form"
      aria-labelledby={`${id}-words`}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) leave()
      }}
    >
      <p id={`${id}-words`} className="exemplar-quote">
        <b>{say({ zh: '批注', en: 'On ' })}</b>
        <Quoted words={quote.exact} />
      </p>
      <textarea
        ref={entry}
        rows={3}
        maxLength={2000}
        aria-label={say({ zh: '批注内容', en: 'Comment' })}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {comments.refused && <p role="alert">{say(comments.refused.refusal)}</p>}
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
        <Button size="small" margin={false} buttonStyle="secondary" onClick={leave}>
          {say({ zh: '不写了', en: 'Leave it' })}
        </Button>
      </div>
    </div>
  )
}
