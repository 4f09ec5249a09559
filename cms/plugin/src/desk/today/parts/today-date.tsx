import { toBeijingDate } from '@exemplar/shared/beijing'
import type { Label } from '@exemplar/shared/glossary'
import { useSay } from '../../use-say.ts'

/** The day of the week of a calendar date (`YYYY-MM-DD`). Pure. */
export const toWeekday = (date: string): Label => {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  return { zh: weekdays.zh[weekday] ?? '', en: weekdays.en[weekday] ?? '' }
}

const weekdays = {
  zh: ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const

/** The day in Beijing, as a calendar on the desk shows it. */
export const TodayDate = ({ now }: { now: number }) => {
  const say = useSay()
  const date = toBeijingDate(now)
  const [, month = '', day = ''] = date.split('-')
  const weekday = toWeekday(date)
  return (
    <time className="exemplar-today__date" dateTime={date}>
      <b>{Number(day)}</b>
      {say({
        zh: `${Number(month)}月 ${weekday.zh}`,
        en: `${weekday.en}, month ${Number(month)}`,
      })}
    </time>
  )
}
