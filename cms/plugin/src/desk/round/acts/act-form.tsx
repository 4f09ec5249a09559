import type { Label } from '@exemplar/shared/glossary'
import type { RoundRequest } from '@exemplar/shared/selection/record'
import { type Act, acts } from '@exemplar/shared/selection/stages'
import { Button } from '@payloadcms/ui'
import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { Refused } from '../../call-server.ts'
import { useSay } from '../../use-say.ts'
import { CommunityContext } from '../fields/community-context.ts'
import { type Entry, findMissing, toFirstValues, toTold, type Values } from '../fields/entry.ts'
import { EntryField } from '../fields/entry-field.tsx'
import { placesOfRefusals } from './places.ts'

type Props = {
  readonly act: Act
  readonly entries: readonly Entry[]
  /** What the request names beside the entries: the community, the docket. */
  readonly about: Values
  readonly send: (request: RoundRequest) => Promise<Refused | undefined>
  readonly onDone: () => void
  readonly onCancel: () => void
  /** What is shown before it is confirmed, of what is written so far. */
  readonly toSummary?: (values: Values) => ReactNode
}

type Wrong = Readonly<Record<string, Label | string>>

/**
 * The form of one act. What is missing, and what the server refuses, is told at the entry that it is about, else at the
 * head; what was written stays.
 */
export const ActForm = ({ about, act, entries, onCancel, onDone, send, toSummary }: Props) => {
  const [values, setValues] = useState<Values>(() => toFirstValues(entries))
  const [wrong, setWrong] = useState<Wrong>({})
  const [isSending, setSending] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const id = useId()
  const say = useSay()
  useEffect(() => focusFirst(form.current, 'input, select, textarea'), [])
  const tell = (found: Wrong) => {
    setWrong(found)
    // Once it is drawn: who cannot see the page is led to the first of them.
    requestAnimationFrame(() => focusFirst(form.current, '[aria-invalid=true]'))
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const missing = findMissing(entries, values)
    if (Object.keys(missing).length > 0) return tell(missing)
    setSending(true)
    const refused = await send({ act, ...about, ...toTold(entries, values) } as RoundRequest)
    setSending(false)
    if (refused) return tell(toWrong(refused, entries))
    onDone()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onCancel()
  }
  const { label } = acts[act]
  return (
    <CommunityContext value={String(values.community ?? about.community ?? '')}>
      <form
        ref={form}
        noValidate
        className="exemplar-round__form"
        aria-labelledby={`${id}-name`}
        data-form={act}
        onSubmit={(event) => void submit(event)}
        onKeyDown={onKeyDown}
      >
        <h4 id={`${id}-name`}>{say(label)}</h4>
        {wrong[''] && (
          <p role="alert" className="exemplar-round__refused">
            {typeof wrong[''] === 'string' ? wrong[''] : say(wrong[''])}
          </p>
        )}
        {entries.map((entry) => (
          <EntryField
            key={entry.name}
            id={`${id}-${entry.name}`}
            entry={entry}
            value={values[entry.name]}
            set={(value) => setValues((before) => ({ ...before, [entry.name]: value }))}
            wrong={wrong[entry.name]}
          />
        ))}
        {toSummary?.(values)}
        <div className="exemplar-round__buttons">
          <Button
            type="submit"
            margin={false}
            buttonStyle="primary"
            disabled={isSending}
            extraButtonProps={{ 'data-confirm': act }}
          >
            {say({ zh: `确认${label.zh}`, en: `Confirm: ${label.en}` })}
          </Button>
          <Button type="button" margin={false} buttonStyle="secondary" onClick={onCancel}>
            {say({ zh: '取消', en: 'Cancel' })}
          </Button>
          <small>
            {say({ zh: '记下以后不能改、不能删。', en: 'A record is neither changed nor deleted.' })}
          </small>
        </div>
      </form>
    </CommunityContext>
  )
}

const focusFirst = (form: HTMLFormElement | null, what: string): void =>
  form?.querySelector<HTMLElement>(what)?.focus()

/** A refusal by the names of the entries that it is about; under the empty name what is about none of them. */
const toWrong = ({ code, issues, refusal }: Refused, entries: readonly Entry[]): Wrong => {
  const names = new Set(entries.map(({ name }) => name))
  const at = issues?.flatMap(({ message, path }): [string, string][] => {
    const [name = ''] = path.split('.')
    return names.has(name) ? [[name, message]] : []
  })
  if (at && at.length > 0) return Object.fromEntries(at)
  const place = placesOfRefusals[code ?? ''] ?? ''
  return { [names.has(place) ? place : '']: refusal }
}
