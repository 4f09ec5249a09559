import type { Queue } from '../../../dashboard/queue/queue.ts'

/** How much waits for the account itself: to be reviewed or published, and to be written anew. Pure. */
export const countMine = ({ returned, waiting }: Pick<Queue, 'returned' | 'waiting'>): number =>
  new Set([...returned, ...waiting].map(({ id }) => id)).size
