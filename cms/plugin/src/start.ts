import { join } from 'node:path'
import type { Payload } from 'payload'
import { guardEntrance } from './access/entrance/guard-entrance.ts'
import { sitesOf } from './dashboard/public-side/sites.ts'
import { limitDocumentLocks } from './database/document-locks.ts'
import { DatabaseError } from './database/errors.ts'
import { toPart } from './database/part.ts'
import { limitPreferences } from './database/preferences.ts'
import { ExemplarError } from './errors/exemplar-error.ts'
import { checkColumns } from './gazette/entry/check-columns.ts'
import { findLatestHead } from './gazette/entry/entry-row.ts'
import { isUnfinishedName } from './gazette/files/file-store.ts'
import { createKeys, findKeys } from './gazette/keys.ts'
import { settle } from './gazette/mark/mark.ts'
import { gazetteOf } from './gazette/runtime.ts'
import { sweepIncoming } from './media/attachments/sweep-incoming.ts'
import { runMail } from './messages/deliver.ts'
import type { ResolvedOptions } from './options.ts'
import { keepAllTitles } from './places/titles/keep-titles.ts'
import { runScheduler } from './review/machine/scheduler.ts'
import { repairGazette } from './review/repair/repair.ts'
import { runReminders } from './selection/reminders/evening.ts'
import { sendResets } from './users/passwords/send-resets.ts'

/** What only the start asks the options for. */
const { keep: keepStart, of: startOf } =
  toPart<Pick<ResolvedOptions, 'dataFolder' | 'withoutTransactions'>>('start')

export { keepStart }

/** What happens once at every start: the reach of Payload's own locks, keys, the proof of transactions, repair, the scheduler, mail. */
export const start = async (payload: Payload): Promise<void> => {
  const { keys, highWater } = gazetteOf(payload)
  const options = startOf(payload)
  // Numbers of two collections collide, and a preference or a session of one is then read as another's.
  if (payload.db.defaultIDType !== 'text') throw new DatabaseError('numeric-ids')
  limitDocumentLocks(payload)
  limitPreferences(payload)
  guardEntrance(payload)
  // An empty database beside a mark is the wrong one: what was signed was signed with other keys than a new one.
  const isNew = !(await findLatestHead({ payload })) && highWater.find() === undefined
  if (isNew && !(await findKeys(options.dataFolder))) await createKeys(options.dataFolder)
  await keys()
  await lookAtMark(payload)
  const hasTransactions = await findTransactions(payload)
  if (!hasTransactions && options.withoutTransactions === 'refused')
    throw new DatabaseError('transactions-missing')
  // With transactions there is nothing to repair: what is missing was taken away, and is to be found, not made good.
  if (!hasTransactions) await repair(payload)
  // What cannot be removed takes room and harms nothing: no reason not to start.
  await sweep(options.dataFolder).catch((error: unknown) => {
    payload.logger.warn({ msg: 'what uploads left behind could not be removed', err: error })
  })
  // Without them communities are still there, under no name: told, and made good at the next start.
  await keepAllTitles(payload).catch((error: unknown) => {
    payload.logger.warn({ msg: 'the titles of communities could not be kept', err: error })
  })
  runUntilDestroyed(payload)
}

const sweep = async (dataFolder: string): Promise<void> => {
  await sweepIncoming(join(dataFolder, 'incoming'))
  await sweepIncoming(join(dataFolder, 'published'), isUnfinishedName)
}

/** What the database lacks keeps nobody from writing and reviewing: it is said in the log, and at every door it closes. */
const lookAtMark = async (payload: Payload): Promise<void> => {
  try {
    await settle(payload)
    for (const { at, number, reason } of gazetteOf(payload).highWater.listAdopted())
      payload.logger.warn({
        msg: `${at} 起以数据库的公报为准（此前最高号为第${number}号） / the database was taken as it was, in place of the mark at ${number}`,
        reason,
      })
  } catch (error) {
    if (!(error instanceof ExemplarError)) throw error
  }
}

const repair = async (payload: Payload): Promise<void> => {
  const repaired = await repairGazette(payload)
  if (repaired.length > 0)
    payload.logger.warn({ msg: 'finished gazette entries that a crash left undone', repaired })
}

/** Whether the database gives transactions; Payload itself runs silently without. */
const findTransactions = async (payload: Payload): Promise<boolean> => {
  const transaction = await payload.db.beginTransaction()
  if (transaction === null) return false
  await payload.db.rollbackTransaction(transaction)
  return true
}

const runUntilDestroyed = (payload: Payload): void => {
  const { ending } = gazetteOf(payload)
  const { signal } = ending
  const running = Promise.all([
    runScheduler(payload, signal),
    runMail(payload, signal),
    runReminders(payload, signal),
    sendResets(payload, signal),
    checkColumns(payload, signal),
    sitesOf(payload).run(signal),
  ])
  works.set(payload, running)
  const destroy = payload.destroy.bind(payload)
  payload.destroy = async () => {
    await endWork(payload)
    await destroy()
  }
}

const works = new WeakMap<Payload, Promise<unknown>>()

/**
 * Ends what a CMS has open and runs by itself: streams, the scheduler, mail. Resolves when none of it uses the database
 * any more; requests go on.
 */
export const endWork = async (payload: Payload): Promise<void> => {
  gazetteOf(payload).ending.abort()
  await works.get(payload)
}
