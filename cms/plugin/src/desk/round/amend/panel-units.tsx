import { roundTerms } from '@exemplar/shared/glossary'
import { useState } from 'react'
import { useSay } from '../../use-say.ts'
import type { Offered } from '../fields/use-offered.ts'
import type { PanelRow } from './amended.ts'

type Props = {
  /** As it was: a unit that is taken off and put on again is what it was. */
  readonly before: readonly PanelRow[]
  readonly panel: readonly PanelRow[]
  readonly set: (panel: readonly PanelRow[]) => void
  readonly offered: Readonly<Record<'districts' | 'units' | 'communities', readonly Offered[]>>
}

/** Who sits in the joint review, and what each is kept out of: its own districts, the communities that it is paired with. */
export const PanelUnits = ({ before, offered, panel, set }: Props) => {
  const say = useSay()
  const toggle = (unit: string, on: boolean) => {
    const others = panel.filter((one) => one.unit !== unit)
    set(on ? [...others, before.find((one) => one.unit === unit) ?? { unit }] : others)
  }
  const change = (unit: string, part: Partial<PanelRow>) =>
    set(panel.map((one) => (one.unit === unit ? { ...one, ...part } : one)))
  return (
    <fieldset>
      <legend>{say(roundTerms.panel)}</legend>
      <ul className="exemplar-round__panel-units">
        {offered.units.map(({ id, title }) => {
          const member = panel.find((one) => one.unit === id)
          return (
            <li key={id} data-unit={title}>
              <label className="exemplar-round__check">
                <input
                  type="checkbox"
                  checked={member !== undefined}
                  onChange={(event) => toggle(id, event.target.checked)}
                />
                {title}
              </label>
              {member && (
                <Interests
                  member={member}
                  name={title}
                  offered={offered}
                  change={(part) => change(id, part)}
                />
              )}
            </li>
          )
        })}
      </ul>
    </fieldset>
  )
}

type InterestsProps = Pick<Props, 'offered'> & {
  readonly member: PanelRow
  readonly name: string
  readonly change: (part: Partial<PanelRow>) => void
}

const Interests = ({ change, member, name, offered }: InterestsProps) => {
  const say = useSay()
  const { districts = [], paired = [] } = member
  const [isOpen, setOpen] = useState(false)
  const count = districts.length + paired.length
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {say({ zh: '回避', en: 'Kept out of' })}
        {count > 0 && say({ zh: `（${count}处）`, en: ` (${count})` })}
      </summary>
      {/* Hundreds of communities a unit are listed for who looks. */}
      {isOpen && (
        <>
          <Chosen
            ids={districts}
            label={say({ zh: `${name}所在的区市`, en: `District of ${name}` })}
            offered={offered.districts}
            set={(ids) => change({ districts: ids })}
          />
          <Chosen
            ids={paired}
            label={say({ zh: `${name}包联的社区`, en: `Paired with ${name}` })}
            offered={offered.communities}
            set={(ids) => change({ paired: ids })}
          />
        </>
      )}
    </details>
  )
}

type ChosenProps = {
  readonly label: string
  readonly ids: readonly string[]
  readonly offered: readonly Offered[]
  readonly set: (ids: readonly string[]) => void
}

/** Some of many: those that were chosen, each to be taken off, and one more to be added. */
const Chosen = ({ ids, label, offered, set }: ChosenProps) => {
  const say = useSay()
  const names = new Map(offered.map(({ id, title }) => [id, title]))
  return (
    <div className="exemplar-round__chosen">
      {ids.map((id) => (
        <button
          key={id}
          type="button"
          aria-label={say({ zh: `去掉${names.get(id) ?? id}`, en: `Remove ${names.get(id) ?? id}` })}
          onClick={() => set(ids.filter((one) => one !== id))}
        >
          {names.get(id) ?? id} ×
        </button>
      ))}
      <select
        aria-label={label}
        value=""
        onChange={(event) => event.target.value !== '' && set([...ids, event.target.value])}
      >
        <option value="">{say({ zh: `加：${label}`, en: `Add: ${label}` })}</option>
        {offered
          .filter(({ id }) => !ids.includes(id))
          .map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
      </select>
    </div>
  )
}
