import type { Label } from '@exemplar/shared/glossary'
import type { Actor } from '@exemplar/shared/review/roles'
import { type ReactNode, useState } from 'react'
import type { Queue, Task } from '../../dashboard/queue/queue.ts'
import { ColumnTable } from '../dashboard/column-table.tsx'
import { NotificationList } from '../dashboard/notification-list.tsx'
import { PublicSide } from '../dashboard/public-side.tsx'
import { FirstDay, FirstDayAgain, useGuide } from '../guide/first-day.tsx'
import { WaitingRounds } from '../round/waiting-rounds.tsx'
import { useActor } from '../use-actor.ts'
import { useSay } from '../use-say.ts'
import { BeginList } from './begin/begin-list.tsx'
import { Foundations } from './begin/foundations.tsx'
import { HoleBoard } from './begin/hole-board.tsx'
import { DayTable } from './parts/day-table.tsx'
import { DeskHead } from './parts/desk-head.tsx'
import { DraftTable } from './parts/draft-table.tsx'
import { PressList } from './parts/press-list.tsx'
import { RecordList } from './parts/record-list.tsx'
import { ReturnedList } from './parts/returned-list.tsx'
import { Section } from './parts/section.tsx'
import { TaskTable } from './parts/task-table.tsx'
import { useQueue } from './queue-provider.tsx'
import { todayStyle } from './today-style.ts'
import { AccountList } from './upkeep/account-list.tsx'
import { BackupLines } from './upkeep/backup-lines.tsx'
import { MailLines } from './upkeep/mail-lines.tsx'
import { type ReadUpkeep, useUpkeep } from './upkeep/use-upkeep.ts'
import { type SectionName, sections } from './words/sections.ts'

/** Today's desk: one sentence that says what is to be done now, and the account's own work below it. In place of Payload's dashboard. */
export const Today = ({ sites }: { sites: number }) => {
  const actor = useActor()
  return (
    <div className="exemplar-today gutter--left gutter--right">
      <style href="exemplar-today" precedence="medium">
        {todayStyle}
      </style>
      {actor ? <Desk actor={actor} sites={sites} /> : <NoRole />}
    </div>
  )
}

const NoRole = () => {
  const say = useSay()
  return (
    <h1>
      {say({
        zh: '您的账号还没有岗位，请找系统管理员。',
        en: 'Your account has no role yet; ask an administrator.',
      })}
    </h1>
  )
}

const Desk = ({ actor, sites }: { actor: Actor; sites: number }) => {
  const queue = useQueue()
  const guide = useGuide()
  const upkeep = useUpkeep(actor.role === 'administrator')
  const say = useSay()
  // One moment for the whole page: what is late in the sentence is late in the ledger.
  const [now] = useState(() => Date.now())
  if (queue === 'failed')
    return (
      <p role="alert">
        {say({ zh: '待办没有读出来，请刷新页面再看。', en: 'The queue could not be read; reload.' })}
      </p>
    )
  if (queue === undefined) return <p aria-busy="true">{say({ zh: '正在摆案头…', en: 'Reading…' })}</p>
  return (
    <>
      <DeskHead queue={queue} role={actor.role} now={now} upkeep={upkeep} />
      <FirstDay guide={guide} role={actor.role} />
      {sections[actor.role].map((name) => (
        <Part key={name} {...{ name, now, queue, sites, upkeep }} />
      ))}
      <FirstDayAgain guide={guide} />
    </>
  )
}

type List = Extract<SectionName, keyof Queue>

/** What is said in the margin of a list, and of an empty one where that is good to know. */
const lists: Readonly<Record<List, { readonly title: Label; readonly note?: Label; readonly none?: Label }>> =
  {
    waiting: {
      title: { zh: '等我办的', en: 'Waiting for me' },
      none: { zh: '没有等您审核、签发的稿件。', en: 'Nothing waits for your review or for you to publish.' },
    },
    returned: { title: { zh: '退回给我', en: 'Returned to me' } },
    submitted: {
      title: { zh: '我提交的', en: 'What I submitted' },
      note: {
        zh: '一步一画，画满就公开了。',
        en: 'A stroke for each step; when all are drawn it is public.',
      },
    },
    overdue: { title: { zh: '已逾期', en: 'Overdue' } },
    owed: {
      title: { zh: '待补审', en: 'Review owed' },
      note: { zh: '先发布了，还欠一次审核。', en: 'Published first; a review is owed.' },
    },
    scheduled: {
      title: { zh: '定时发布', en: 'Scheduled' },
      note: { zh: '到点自动公开。', en: 'Goes out by itself.' },
    },
    drafts: { title: { zh: '我的草稿', en: 'My drafts' } },
    columns: { title: { zh: '栏目更新', en: 'Columns' } },
  }

type PartProps = { name: SectionName; queue: Queue; now: number; sites: number; upkeep: ReadUpkeep }

const Part = ({ name, now, queue, sites, upkeep }: PartProps): ReactNode => {
  switch (name) {
    case 'accounts':
    case 'mail':
    case 'backup':
      return <Kept name={name} upkeep={upkeep} now={now} />
    case 'begin':
      return (
        <Section name={name} title={{ zh: '写一篇', en: 'Begin one' }}>
          <BeginList />
        </Section>
      )
    case 'records':
      return (
        <Section name={name} title={{ zh: '近来要看的', en: 'To look at' }}>
          <RecordList />
        </Section>
      )
    case 'columns':
      return (
        <Section name={name} {...lists.columns}>
          <ColumnTable columns={queue.columns} />
        </Section>
      )
    case 'foundations':
      return <Foundations />
    case 'holes':
      return <HoleBoard />
    case 'press':
      return <PressList now={now} />
    case 'sites':
      return <PublicSide count={sites} />
    case 'rounds':
      return <WaitingRounds />
    case 'notices':
      return <NotificationList />
    default:
      return <Tasks name={name} queue={queue} now={now} />
  }
}

type KeptName = Extract<SectionName, 'accounts' | 'mail' | 'backup'>

const keptTitles: Readonly<Record<KeptName, Label>> = {
  accounts: { zh: '账号', en: 'Accounts' },
  mail: { zh: '发信', en: 'Mail' },
  backup: { zh: '备份', en: 'Backups' },
}

/** What an administrator sees to: one answer fills all three. */
const Kept = ({ name, now, upkeep }: { name: KeptName; now: number; upkeep: ReadUpkeep }) => {
  const say = useSay()
  const isRead = upkeep !== undefined && upkeep !== 'failed'
  return (
    <Section
      name={name}
      title={keptTitles[name]}
      {...(isRead && name === 'accounts' ? { count: upkeep.accounts.all } : {})}
    >
      {upkeep === undefined && <p aria-busy="true">{say({ zh: '正在读取…', en: 'Reading…' })}</p>}
      {upkeep === 'failed' && (
        <p role="alert">{say({ zh: '没有读出来，请刷新页面再看。', en: 'Could not be read; reload.' })}</p>
      )}
      {isRead && name === 'accounts' && <AccountList accounts={upkeep.accounts} />}
      {isRead && name === 'mail' && <MailLines mail={upkeep.mail} />}
      {isRead && name === 'backup' && <BackupLines backups={upkeep.backups} now={now} />}
    </Section>
  )
}

/** With whom it is that so many are late: the city's and each district's, most first. */
const toPlaces = (tasks: readonly Task[]): Label => {
  const counts = [...Map.groupBy(tasks, ({ place }) => place)].toSorted(([, a], [, b]) => b.length - a.length)
  return {
    zh: counts.map(([place, late]) => `${place ?? '市级'}${late.length}篇`).join('、'),
    en: counts.map(([place, late]) => `${place ?? 'city'}: ${late.length}`).join(', '),
  }
}

/** Lists that have a table of their own. */
const ownTables: readonly SectionName[] = ['returned', 'drafts', 'scheduled']

type TasksProps = { name: Exclude<List, 'columns'>; queue: Queue; now: number }

const Tasks = ({ name, now, queue }: TasksProps) => {
  const say = useSay()
  const tasks = queue[name]
  const { none, note: said, title } = lists[name]
  const note = name === 'overdue' ? toPlaces(tasks) : said
  if (tasks.length === 0 && !none) return null
  return (
    <Section name={name} title={title} count={tasks.length} {...(note ? { note } : {})}>
      {tasks.length === 0 && none && <p>{say(none)}</p>}
      {tasks.length > 0 && name === 'returned' && <ReturnedList tasks={tasks} />}
      {tasks.length > 0 && name === 'drafts' && <DraftTable tasks={tasks} />}
      {tasks.length > 0 && name === 'scheduled' && <DayTable tasks={tasks} />}
      {tasks.length > 0 && !ownTables.includes(name) && (
        <TaskTable tasks={tasks} levels={queue.levels} now={now} mine={name === 'waiting'} />
      )}
    </Section>
  )
}
