import { toBeijingSecond, toBeijingTime } from '@exemplar/shared/beijing'
import type { Label } from '@exemplar/shared/glossary'
import { states } from '@exemplar/shared/review/transitions'
import { useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useId } from 'react'
import type { Queue, Task } from '../../dashboard/queue/queue.ts'
import { useQueue } from '../today/queue-provider.tsx'
import { toTaskPath } from '../today/task-path.ts'
import { useActor } from '../use-actor.ts'
import { useSay } from '../use-say.ts'
import { useLabel } from '../words/use-label.ts'
import { ColumnTable } from './column-table.tsx'
import { queueStyle } from './queue-style.ts'

type List = Exclude<keyof Queue, 'columns' | 'levels'>

/** The lists in the order in which they matter; what an empty one means is said only where that is good news. */
const lists: readonly { readonly name: List; readonly title: Label; readonly none?: Label }[] = [
  {
    name: 'waiting',
    title: { zh: '待我办理', en: 'Waiting for me' },
    none: { zh: '没有等您审核、签发的稿件。', en: 'Nothing waits for your review or for you to publish.' },
  },
  { name: 'returned', title: { zh: '退回给我', en: 'Returned to me' } },
  { name: 'overdue', title: { zh: '已逾期', en: 'Overdue' } },
  { name: 'owed', title: { zh: '先发后审，待补审', en: 'Published, review owed' } },
  { name: 'scheduled', title: { zh: '定时发布', en: 'Scheduled' } },
  { name: 'drafts', title: { zh: '我的草稿', en: 'My drafts' } },
]

/** What waits, on the dashboard: lists that have something in them, and how the columns of the site stand. */
export const ReviewQueue = () => (useActor() ? <Lists /> : null)

const Lists = () => {
  const queue = useQueue()
  const say = useSay()
  if (queue === 'failed')
    return (
      <p role="alert">
        {say({ zh: '待办没有读出来，请刷新页面再看。', en: 'The queue could not be read; reload.' })}
      </p>
    )
  return (
    <div className="exemplar-queue" aria-busy={queue === undefined}>
      <style href="exemplar-queue" precedence="medium">
        {queueStyle}
      </style>
      {queue &&
        lists.map(({ name, title, none }) => (
          <TaskList key={name} name={name} title={title} none={none} tasks={queue[name]} />
        ))}
      {queue && <ColumnTable columns={queue.columns} />}
    </div>
  )
}

type ListProps = { name: List; title: Label; none: Label | undefined; tasks: readonly Task[] }

const TaskList = ({ name, title, none, tasks }: ListProps) => {
  const heading = useId()
  const say = useSay()
  if (tasks.length === 0 && !none) return null
  return (
    <section aria-labelledby={heading} data-list={name}>
      <h2 id={heading}>
        {say(title)}
        {tasks.length > 0 && <span> {tasks.length}</span>}
      </h2>
      {tasks.length === 0 && none && <p>{say(none)}</p>}
      <ul>
        {tasks.map((task) => (
          <TaskRow key={`${task.collection} ${task.id}`} task={task} mine={name === 'waiting'} />
        ))}
      </ul>
    </section>
  )
}

const TaskRow = ({ mine, task }: { mine: boolean; task: Task }) => {
  const { config, getEntityConfig } = useConfig()
  const say = useSay()
  const toLabel = useLabel()
  const { assigneeName, collection, dueAt, edition, publishAt, state, title } = task
  const due = publishAt ?? dueAt
  return (
    <li>
      <a href={formatAdminURL({ adminRoute: config.routes.admin, path: toTaskPath(task, mine) })}>{title}</a>
      <span>
        {toLabel(getEntityConfig({ collectionSlug: collection })?.labels?.singular)} · {say(states[state])} ·{' '}
        {say({ zh: `第${edition}稿`, en: `edition ${edition}` })}
        {assigneeName && <> · {say({ zh: `经办人${assigneeName}`, en: `in charge: ${assigneeName}` })}</>}
      </span>
      {due && (
        <time dateTime={due} data-late={!publishAt && Date.parse(due) < Date.now()}>
          {publishAt ? say({ zh: '发布时间', en: 'Publishes' }) : say({ zh: '期限', en: 'Due' })}{' '}
          {publishAt ? toBeijingSecond(publishAt) : toBeijingTime(due)}
        </time>
      )}
    </li>
  )
}
