import type { Task } from '../../../dashboard/queue/queue.ts'
import { Ledger } from './ledger.tsx'
import { TaskTitle } from './task-table.tsx'

/** What nobody has submitted yet. */
export const DraftTable = ({ tasks }: { tasks: readonly Task[] }) => {
  return (
    <Ledger heads={heads}>
      {tasks.map((task) => (
        <tr key={`${task.collection} ${task.id}`}>
          <td>
            <TaskTitle task={task} />
          </td>
        </tr>
      ))}
    </Ledger>
  )
}

const heads = [{ zh: '稿子', en: 'Text' }] as const
