import { fieldTerms } from '@exemplar/shared/glossary'
import type { Turn } from '@exemplar/shared/kinds/conference'
import { decodeText } from '@exemplar/shared/text/decode'
import { Button, useForm } from '@payloadcms/ui'
import { type DragEvent, type KeyboardEvent, useMemo, useState } from 'react'
import { toRows } from '../../fields/row.ts'
import { useSay } from '../use-say.ts'
import { isEarlier, type ReadTurn, readTranscript } from './read/read-transcript.ts'
import type { Placing } from './to-rows.ts'
import { TranscriptLines } from './transcript-lines.tsx'
import { TranscriptSpeakers } from './transcript-speakers.tsx'

type Props = {
  readonly id: string
  /** The form is being saved: what was put in now would be lost with the answer. */
  readonly disabled: boolean
  readonly onTake: (turns: readonly ReadTurn[], placing: Placing) => void
  readonly onClose: () => void
}

/** Where the text goes in, what was understood of it while it is there, and the button that puts it into the form. */
export const TranscriptPaste = ({ disabled, id, onClose, onTake }: Props) => {
  const say = useSay()
  const [text, setText] = useState('')
  const [refused, setRefused] = useState<string>()
  const [roles, setRoles] = useState<ReadonlyMap<string, Turn['role']>>(new Map())
  const isTooLong = text.length > longest
  const read = useMemo(() => readTranscript(text.length > longest ? '' : text), [text])
  const turns = read.turns.map((turn) => ({ ...turn, role: roles.get(turn.speaker) ?? turn.role }))

  const take = async (file: File) => {
    const written = file.size <= most ? decodeText(new Uint8Array(await file.arrayBuffer())) : undefined
    setRefused(written === undefined ? file.name : undefined)
    if (written !== undefined) setText(written)
  }
  const onDrop = (event: DragEvent) => {
    const [file] = event.dataTransfer.files
    if (!file) return
    event.preventDefault()
    void take(file)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
  }
  return (
    <section aria-label={say({ zh: '粘贴实录', en: 'Paste a transcript' })} onKeyDown={onKeyDown}>
      <label htmlFor={`${id}-text`}>
        {say({
          zh: '把实录全文贴在这里，或把.txt文件拖进来',
          en: 'Paste the whole transcript here, or drop a .txt file',
        })}
      </label>
      <textarea
        id={`${id}-text`}
        // biome-ignore lint/a11y/noAutofocus: it was asked for, and the next thing done is a paste
        autoFocus
        rows={text === '' ? 8 : 4}
        value={text}
        aria-describedby={`${id}-how`}
        onChange={(event) => setText(event.target.value)}
        onDragOver={(event) => event.preventDefault()}
        onDrop={onDrop}
      />
      <p id={`${id}-how`}>
        <small>
          {say({
            zh: '时刻和发言人写在一行或各写一行都能读，时刻写在发言后面也能读；从Word、网页、Excel复制都行。',
            en: 'Time and speaker on one line or each on its own, the time before or after the text.',
          })}
        </small>
      </p>
      {refused !== undefined && (
        <p role="alert">
          {say({
            zh: `“${refused}”不是文本文件。请打开它，全选、复制，再贴到上面。`,
            en: `“${refused}” is no text file. Open it, copy all, and paste it above.`,
          })}
        </p>
      )}
      <p role="status">{text.trim() !== '' && say(isTooLong ? tooLong : toSummary(read))}</p>
      {turns.length > 0 && (
        <TranscriptSpeakers
          turns={turns}
          onRole={(speaker, role) => setRoles(new Map(roles).set(speaker, role))}
        />
      )}
      {read.lines.length > 0 && <TranscriptLines id={id} lines={read.lines} turns={turns} />}
      <Steps turns={turns} disabled={disabled} onTake={onTake} onClose={onClose} />
    </section>
  )
}

/** A transcript of a whole day has a tenth of it; in bytes. */
const most = 2_000_000

/** In characters: more than a day of talking, and it would take long to draw. */
const longest = 300_000
const tooLong = {
  zh: '太长了（30万字以上），请分几次贴。',
  en: 'Too long (over 300,000 characters): paste it in several parts.',
}

const toSummary = ({ lines, turns }: ReturnType<typeof readTranscript>) => {
  const left = lines.filter(({ told, turn }) => turn === undefined && told !== undefined).length
  const missing = [
    ...(turns.some(({ clock }) => clock === undefined) ? [fieldTerms.clock] : []),
    ...(turns.some(({ speaker }) => speaker === '') ? [fieldTerms.speaker] : []),
  ]
  const doubts = turns.filter((_turn, at) => isEarlier(turns, at)).length
  if (turns.length === 0)
    return {
      zh: '没有读出发言。每条发言前面要有发言人，如“15:02:37　主持人：”。',
      en: 'No turn was understood. Each needs its speaker: “15:02:37 Host:”.',
    }
  return {
    zh: `读出${turns.length}条发言${left > 0 ? `，${left}行没有放入` : '，每一行都放入了'}${missing.length > 0 ? `；有的缺${missing.map(({ zh }) => zh).join('、')}，填入后补` : ''}${doubts > 0 ? `；${doubts}处时刻请核对` : ''}。`,
    en: `${turns.length} turns understood, ${left} lines left out.${missing.length > 0 ? ` Some lack: ${missing.map(({ en }) => en).join(', ')}.` : ''}`,
  }
}

type StepsProps = Omit<Props, 'id'> & { readonly turns: readonly ReadTurn[] }

const Steps = ({ disabled, onClose, onTake, turns }: StepsProps) => {
  const say = useSay()
  const { getData } = useForm()
  const count = turns.length
  const there = toRows(getData().turns).length
  return (
    <div className="exemplar-transcript__steps">
      {count > 0 && (
        <Button
          type="button"
          margin={false}
          disabled={disabled}
          extraButtonProps={{ 'data-take-transcript': 'after' }}
          onClick={() => onTake(turns, 'after')}
        >
          {there === 0
            ? say({ zh: `填入${count}条发言`, en: `Put in ${count} turns` })
            : say({ zh: `接在现有${there}条之后`, en: `Put after the ${there} that are there` })}
        </Button>
      )}
      {count > 0 && there > 0 && (
        <Button
          type="button"
          margin={false}
          buttonStyle="secondary"
          disabled={disabled}
          extraButtonProps={{ 'data-take-transcript': 'instead' }}
          onClick={() => onTake(turns, 'instead')}
        >
          {say({ zh: `换掉现有${there}条`, en: `In place of the ${there}` })}
        </Button>
      )}
      <Button type="button" margin={false} buttonStyle="secondary" onClick={onClose}>
        {say({ zh: '取消', en: 'Cancel' })}
      </Button>
    </div>
  )
}
