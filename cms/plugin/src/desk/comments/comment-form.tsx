import { Button } from '@payloadcms/ui'
import { useId, useRef, useState } from 'react'
import type { Refused } from '../call-server.ts'
import { listTopFields } from '../fields/top-fields.ts'
import { useDocumentFields } from '../fields/use-document-fields.ts'
import { FoundNote } from '../unsent/found-note.tsx'
import { useKeptWords } from '../unsent/use-kept-words.ts'
import { useSay } from '../use-say.ts'
import type { CommentsOfDocument } from './use-comments.ts'

type Props = {
  busy: boolean
  send: CommentsOfDocument['comment']
  /** The comment that is replied to; without one it is a new comment, on the edition or on a field. */
  parent?: string
}

/** A place to say something. What was typed stays until it is stored, also when the page is left. */
export const CommentForm = ({ busy, send, parent }: Props) => {
  const [text, setText] = useState('')
  const [field, setField] = useState('')
  const [refused, setRefused] = useState<Refused>()
  const fields = useDocumentFields()
  const id = useId()
  const say = useSay()
  const box = useRef<HTMLDetailsElement>(null)
  const kept = useKeptWords({
    about: parent ? `reply:${parent}` : 'comment',
    putBack: ({ chosen, texts }) => {
      setText(texts.text ?? '')
      setField(chosen?.field ?? '')
      if (box.current) box.current.open = true
    },
  })
  const write = (next: { text: string; field: string }) => {
    setText(next.text)
    setField(next.field)
    kept.keep({ texts: { text: next.text }, chosen: { field: next.field } })
  }
  const store = async () => {
    const about = parent ? { parent } : field ? { field } : {}
    const answered = await send({ text, ...about })
    setRefused('answer' in answered ? undefined : answered)
    if (!('answer' in answered)) return
    setText('')
    kept.forget()
  }
  return (
    <details ref={box} className="exemplar-review__form" data-comment={parent ? 'reply' : 'new'}>
      <summary>{parent ? say({ zh: '回复', en: 'Reply' }) : say({ zh: '写批注', en: 'Comment' })}</summary>
      {!parent && (
        <>
          <label htmlFor={`${id}-field`}>{say({ zh: '对哪一处', en: 'On what' })}</label>
          <select
            id={`${id}-field`}
            disabled={busy}
            value={field}
            onChange={(event) => write({ text, field: event.target.value })}
          >
            <option value="">{say({ zh: '整篇', en: 'The whole document' })}</option>
            {listTopFields(fields).map(({ name, label }) => (
              <option key={name} value={name}>
                {say(label)}
              </option>
            ))}
          </select>
        </>
      )}
      <label htmlFor={`${id}-text`}>
        {parent ? say({ zh: '回复内容', en: 'Reply' }) : say({ zh: '批注内容', en: 'Comment' })}
      </label>
      <textarea
        id={`${id}-text`}
        rows={3}
        maxLength={2000}
        readOnly={busy}
        value={text}
        onChange={(event) => write({ text: event.target.value, field })}
      />
      <FoundNote isFound={kept.isFound} />
      {refused && (
        <p role="alert" className="exemplar-review__warning">
          {say(refused.refusal)}
        </p>
      )}
      <Button
        size="small"
        margin={false}
        buttonStyle="secondary"
        disabled={busy || text.trim() === ''}
        extraButtonProps={{ 'data-send': parent ? 'reply' : 'comment' }}
        onClick={() => void store()}
      >
        {parent
          ? say({ zh: '发出回复', en: 'Send the reply' })
          : say({ zh: '发出批注', en: 'Send the comment' })}
      </Button>
    </details>
  )
}
