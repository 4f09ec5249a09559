import type { Payload } from 'payload'
import { ExemplarError } from './errors/exemplar-error.ts'
import { repairGazette } from './gazette/repair.ts'
import { runScheduler } from './review/scheduler.ts'
import { toRuntime } from './runtime.ts'

/** What happens once at every start: keys, the proof of transactions, repair, the scheduler. */
export const start = async (payload: Payload): Promise<void> => {
  const { keys, options } = toRuntime(payload)
  // Numbers of two collections collide, and a preference or a session of one is then read as another's.
  if (payload.db.defaultIDType !== 'text') throw new ExemplarError('numeric-ids')
  await keys()
  if (options.withoutTransactions === 'refused') await requireTransactions(payload)
  const repaired = await repairGazette(payload)
  if (repaired.length > 0)
    payload.logger.warn({ msg: 'finished gazette entries that a crash left undone', repaired })
  scheduleUntilDestroyed(payload)
}

/** Payload runs silently without transactions on a database that gives none; we do not. */
const requireTransactions = async (payload: Payload): Promise<void> => {
  const transaction = await payload.db.beginTransaction()
  if (transaction === null) throw new ExemplarError('transactions-missing')
  await payload.db.rollbackTransaction(transaction)
}

const scheduleUntilDestroyed = (payload: Payload): void => {
  const stop = new AbortController()
  const running = runScheduler(payload, stop.signal)
  const destroy = payload.destroy.bind(payload)
  payload.destroy = async () => {
    stop.abort()
    await running
    await destroy()
  }
}
