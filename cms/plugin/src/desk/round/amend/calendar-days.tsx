import { roundTerms } from '@exemplar/shared/glossary'
import { useId, useState } from 'react'
import { useSay } from '../../use-say.ts'
import { toDay } from '../words.ts'
import type { CalendarRow } from './amended.ts'

type Props = {
  readonly days: readonly CalendarRow[]
  readonly set: (days: readonly CalendarRow[]) => void
}

/** Days that the published calendar does not know as they are: added one by one, with whether they are worked. */
export const CalendarDays = ({ days, set }: Props) => {
  const say = useSay()
  const id = useId()
  const [date, setDate] = useState('')
  const add = (day: string) => {
    if (date === '') return
    const others = days.filter((one) => one.date.slice(0, 10) !== date)
    set(
      [...others, { date: `${date}T04:00:00.000Z`, day }].toSorted((one, other) =>
        one.date.localeCompare(other.date),
      ),
    )
    setDate('')
  }
  return (
    <fieldset className="exemplar-round__calendar">
      <legend>{say(roundTerms.calendar)}</legend>
      <small>
        {say({
          zh: '公示的工作日已照国务院办公厅的放假通知扣好；以后公布的、临时调的，选日期，再点这天放假还是上班。',
          en: 'The published calendar is counted already. Add what was announced or moved since.',
        })}
      </small>
      <ul>
        {days.map(({ date: own, day }) => (
          <li key={own} data-day={own.slice(0, 10)}>
            {say({ zh: `${own.slice(0, 4)}年${toDay(own.slice(0, 10)).zh}`, en: own.slice(0, 10) })}{' '}
            {say(day === 'worked' ? roundTerms.worked : roundTerms.free)}{' '}
            <button
              type="button"
              aria-label={say({ zh: `去掉${toDay(own.slice(0, 10)).zh}`, en: `Remove ${own.slice(0, 10)}` })}
              onClick={() => set(days.filter((one) => one.date !== own))}
            >
              {say({ zh: '去掉', en: 'Remove' })}
            </button>
          </li>
        ))}
      </ul>
      <div className="exemplar-round__add">
        <label htmlFor={id}>{say({ zh: '加一天', en: 'Add a day' })}</label>
        <input id={id} type="date" value={date} onChange={(event) => setDate(event.target.value)} />
        {(['free', 'worked'] as const).map((day) => (
          <button key={day} type="button" disabled={date === ''} data-add-day={day} onClick={() => add(day)}>
            {say(roundTerms[day])}
          </button>
        ))}
      </div>
    </fieldset>
  )
}
