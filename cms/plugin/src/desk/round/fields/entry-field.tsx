import type { Label } from '@exemplar/shared/glossary'
import { useSay } from '../../use-say.ts'
import { AssessmentField } from './assessment-field.tsx'
import { ChecklistField } from './checklist-field.tsx'
import { CountedField } from './counted-field.tsx'
import type { Entry, EntryOf, FieldProps } from './entry.ts'
import { FilesField } from './files-field.tsx'
import { ItemsField } from './items-field.tsx'
import { PointsField } from './points-field.tsx'

type Props = {
  readonly id: string
  readonly entry: Entry
  readonly value: unknown
  readonly set: (value: unknown) => void
  readonly wrong: Label | string | undefined
}

const grouped: readonly Entry['kind'][] = ['items', 'checklist', 'counted', 'assessment', 'points']

/** One entry of a form: its label, its input, what it is for, and what is wrong with it. */
export const EntryField = ({ entry, id, set, value, wrong }: Props) => {
  const say = useSay()
  const { label, note, optional } = entry
  const inner = <Input id={id} entry={entry} value={value} set={set} wrong={wrong !== undefined} />
  const name = (
    <b>
      {say(label)}
      {optional && <small>{say({ zh: '（可不填）', en: ' (optional)' })}</small>}
    </b>
  )
  const told = (
    <span id={`${id}-told`}>
      {wrong && <strong role="alert">{typeof wrong === 'string' ? wrong : say(wrong)}</strong>}
      {note && <small>{say(note)}</small>}
    </span>
  )
  return grouped.includes(entry.kind) ? (
    <fieldset className="exemplar-round__wide" data-entry={entry.name}>
      <legend>{name}</legend>
      {inner}
      {told}
    </fieldset>
  ) : (
    <label
      htmlFor={id}
      data-entry={entry.name}
      className={entry.kind === 'area' ? 'exemplar-round__wide' : undefined}
    >
      {name}
      {inner}
      {told}
    </label>
  )
}

const Input = ({ entry, ...rest }: FieldProps<Entry['kind']>) => {
  switch (entry.kind) {
    case 'choice':
    case 'yes':
      return <Choice entry={entry} {...rest} />
    case 'files':
      return <FilesField entry={entry} {...rest} />
    case 'items':
      return <ItemsField entry={entry} {...rest} />
    case 'checklist':
      return <ChecklistField entry={entry} {...rest} />
    case 'counted':
      return <CountedField entry={entry} {...rest} />
    case 'assessment':
      return <AssessmentField entry={entry} {...rest} />
    case 'points':
      return <PointsField entry={entry} {...rest} />
    default:
      return <Plain entry={entry} {...rest} />
  }
}

const Plain = ({ entry, id, set, value, wrong }: FieldProps<'line' | 'area' | 'day' | 'number'>) => {
  const common = {
    id,
    name: entry.name,
    value: String(value ?? ''),
    'aria-invalid': wrong,
    'aria-describedby': `${id}-told`,
    onChange: (event: { target: { value: string } }) => set(event.target.value),
  }
  if (entry.kind === 'area') return <textarea rows={3} maxLength={entry.most} {...common} />
  if (entry.kind === 'day') return <input type="date" {...common} />
  if (entry.kind === 'number')
    return <input type="number" inputMode="numeric" min={entry.least ?? 0} step={1} {...common} />
  return <input type="text" maxLength={entry.most} {...common} />
}

const Choice = ({ entry, id, set, value, wrong }: FieldProps<'choice' | 'yes'>) => {
  const say = useSay()
  return (
    <select
      id={id}
      name={entry.name}
      value={String(value ?? '')}
      aria-invalid={wrong}
      aria-describedby={`${id}-told`}
      onChange={(event) => set(event.target.value)}
    >
      <option value="">
        {entry.optional && entry.kind === 'choice'
          ? say({ zh: '不选', en: 'None' })
          : say({ zh: '请选择', en: 'Choose one' })}
      </option>
      {listOptions(entry).map(({ label, value: one }) => (
        <option key={one} value={one}>
          {say(label)}
        </option>
      ))}
    </select>
  )
}

const listOptions = (entry: EntryOf<'choice'> | EntryOf<'yes'>): EntryOf<'choice'>['options'] =>
  entry.kind === 'choice'
    ? entry.options
    : [
        { value: 'yes', label: entry.yes },
        { value: 'no', label: entry.no },
      ]
