import type { Task } from '../../../dashboard/queue/queue.ts'
import { useSay } from '../../use-say.ts'
import { TaskTitle } from './task-table.tsx'

/** What nobody has submitted yet. */
export const DraftTable = ({ tasks }: { tasks: readonly Task[] }) => {
  const say = useSay()
  return (
    <table className="exemplar-ledger">
      <thead>
        <tr>
          <th scope="col">{say({ zh: '稿子', en: 'Text' })}</th>
        </tr>
      </thead>
      <tbody>
        {tasks.map((task) => (
          <tr key={`${task.collection} ${task.id}`}>
            <td>
              <TaskTitle task={task} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
