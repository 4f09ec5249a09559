import type { Label } from '@exemplar/shared/glossary'
import { useId } from 'react'
import { toPartName } from '../fields/field-name.ts'
import { selectWords } from '../fields/text-targets.ts'
import { useSay } from '../use-say.ts'
import type { FieldNote } from './field-notes.ts'
import { useDescription } from './use-description.ts'
import { useMarks } from './use-marks.ts'

const levels: Readonly<Record<FieldNote['level'], Label>> = {
  block: { zh: '拦截', en: 'Block' },
  warn: { zh: '提示', en: 'Warning' },
  missing: { zh: '待补', en: 'Missing' },
}

type Props = {
  notes: readonly FieldNote[]
  /** The element of the field, or of the folded row around it. */
  field: Element
  /** What the field is called, where its label is not in sight. */
  name: string
}

/** What there is to say at a field, under its input. */
export const NoteList = ({ notes, field, name }: Props) => {
  const say = useSay()
  const id = useId()
  useDescription(field, id)
  useMarks(field, notes)
  return (
    <div
      id={id}
      role="note"
      className="exemplar-notes"
      aria-label={say({ zh: '内容检查', en: 'Content check' })}
    >
      <ul>
        {notes.map((note, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand twice in one field
          <NoteRow key={index} note={note} field={field} name={name} />
        ))}
      </ul>
    </div>
  )
}

const NoteRow = ({ note, field, name }: Omit<Props, 'notes'> & { note: FieldNote }) => {
  const { answered, inText, level, message, rest, words } = note
  const say = useSay()
  const part = [name, toPartName(rest, say)].filter((word) => word !== '').join(' ')
  return (
    <li data-level={level} data-answered={answered}>
      <strong>{say(levels[level])}</strong> {part !== '' && `${part}${say({ zh: '：', en: ': ' })}`}
      {say(message)}
      {answered && <em>{say({ zh: '（已说明）', en: ' (answered)' })}</em>}{' '}
      {words &&
        (inText ? (
          <button
            type="button"
            title={say({ zh: '转到这些字', en: 'Go to these words' })}
            onClick={() => goTo(field, words)}
          >
            <Excerpt words={words} />
          </button>
        ) : (
          <Excerpt words={words} />
        ))}
    </li>
  )
}

/** A row that is folded is unfolded; then the note stands at the field in it. */
const goTo = (field: Element, words: NonNullable<FieldNote['words']>): void => {
  if (!selectWords(field, words)) field.querySelector<HTMLElement>('.collapsible__toggle--collapsed')?.click()
}

/** The words of a finding, marked in what stands around them. */
export const Excerpt = ({ words: { excerpt, start, end } }: { words: NonNullable<FieldNote['words']> }) => (
  <q>
    {excerpt.slice(0, start)}
    <mark>{excerpt.slice(start, end)}</mark>
    {excerpt.slice(end)}
  </q>
)
