import { toBeijingSecond, toBeijingTime } from '@exemplar/shared/beijing'
import type { ReviewLevels } from '@exemplar/shared/review/roles'
import { useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import type { Task } from '../../../dashboard/queue/queue.ts'
import { useSay } from '../../use-say.ts'
import { useLabel } from '../../words/use-label.ts'
import { toTaskPath } from '../task-path.ts'
import { toRemaining, toWaited } from '../words/lapse.ts'
import { toHolder, toStepWords } from '../words/step-words.ts'
import { Ledger } from './ledger.tsx'
import { Strokes } from './strokes.tsx'

type TableProps = { tasks: readonly Task[]; levels: ReviewLevels; now: number; mine: boolean }

/** Texts with how far each has come, with whom it is, since when, and until when. */
export const TaskTable = ({ levels, mine, now, tasks }: TableProps) => {
  const say = useSay()
  return (
    <Ledger heads={heads}>
      {tasks.map((task) => (
        <tr key={`${task.collection} ${task.id}`}>
          <td>
            <TaskTitle task={task} mine={mine} />
          </td>
          <td>
            <div className="exemplar-ledger__step">
              <Strokes levels={levels} level={task.level} state={task.state} mine={mine} />
              <div>
                <b>{say(toStepWords(task, levels))}</b>
                <small>{mine && task.last ? say(toWaited(task.last.at, now)) : say(toHolder(task))}</small>
              </div>
            </div>
          </td>
          <td>
            <Until task={task} now={now} />
          </td>
        </tr>
      ))}
    </Ledger>
  )
}

/** A text by its title, which leads to it, and what else tells it from others. */
export const TaskTitle = ({ task, mine = false }: { task: Task; mine?: boolean }) => {
  const { config, getEntityConfig } = useConfig()
  const say = useSay()
  const toLabel = useLabel()
  const { author, edition, place, title } = task
  const about = [
    toLabel(getEntityConfig({ collectionSlug: task.collection })?.labels?.singular),
    place ?? say({ zh: '市级', en: 'city' }),
    author,
    edition > 1 && say({ zh: `第${edition}稿`, en: `edition ${edition}` }),
  ]
  return (
    <>
      <a
        className="exemplar-ledger__title"
        href={formatAdminURL({ adminRoute: config.routes.admin, path: toTaskPath(task, mine) })}
      >
        {title}
      </a>
      <small>{about.filter(Boolean).join(' · ')}</small>
    </>
  )
}

const Until = ({ now, task: { dueAt, publishAt } }: { task: Task; now: number }) => {
  const say = useSay()
  if (publishAt)
    return (
      <>
        {say({ zh: '已定', en: 'At' })} <time dateTime={publishAt}>{toBeijingSecond(publishAt)}</time>
      </>
    )
  if (!dueAt) return null
  const remaining = toRemaining(dueAt, now)
  return (
    <>
      <span data-late={remaining.late}>{say(remaining)}</span>
      <small>
        {say({ zh: '限', en: 'due ' })}
        <time dateTime={dueAt}>{toBeijingTime(dueAt)}</time>
      </small>
    </>
  )
}

const heads = [
  { zh: '稿子', en: 'Text' },
  { zh: '走到哪一步', en: 'Where it is' },
  { zh: '到什么时候', en: 'Until when' },
] as const
