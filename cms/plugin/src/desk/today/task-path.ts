import type { Task } from '../../dashboard/queue/queue.ts'

/** Where a text of the queue is dealt with: whoever has to review it (`mine`) reads it, everybody else opens its form. */
export const toTaskPath = ({ collection, id, state }: Task, mine: boolean): `/${string}` =>
  `/collections/${collection}/${id}${mine && state === 'in-review' ? '/read' : ''}`
