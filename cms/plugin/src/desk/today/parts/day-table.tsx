import { toBeijingDate, toBeijingSecond } from '@exemplar/shared/beijing'
import type { Task } from '../../../dashboard/queue/queue.ts'
import { useSay } from '../../use-say.ts'
import { Ledger } from './ledger.tsx'
import { TaskTitle } from './task-table.tsx'
import { toWeekday } from './today-date.tsx'

/** What goes out by itself, day by day, with the second at which it does. */
export const DayTable = ({ tasks }: { tasks: readonly Task[] }) => {
  const say = useSay()
  const days = Map.groupBy(tasks, ({ publishAt = '' }) => (publishAt === '' ? '' : toBeijingDate(publishAt)))
  return (
    <Ledger heads={heads}>
      {[...days].flatMap(([date, ofDay]) =>
        ofDay.map((task, index) => (
          <tr key={`${task.collection} ${task.id}`}>
            {index === 0 && (
              <th scope="rowgroup" rowSpan={ofDay.length}>
                {say(toDay(date))}
                <small>{say(toWeekday(date))}</small>
              </th>
            )}
            <td>
              <time dateTime={task.publishAt}>{toBeijingSecond(task.publishAt ?? '').slice(11)}</time>
            </td>
            <td>
              <TaskTitle task={task} />
            </td>
          </tr>
        )),
      )}
    </Ledger>
  )
}

const toDay = (date: string) => {
  const [year, month, day] = date.split('-').map(Number)
  return { zh: `${year}年${month}月${day}日`, en: date }
}

const heads = [
  { zh: '日期', en: 'Day' },
  { zh: '时间', en: 'Time' },
  { zh: '稿件', en: 'Text' },
] as const
