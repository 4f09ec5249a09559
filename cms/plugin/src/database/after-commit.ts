import type { Payload, PayloadRequest } from 'payload'

type Work = () => Promise<void>
type Id = number | string

const adapters = new WeakMap<Payload['db'], Map<Id, Work[]>>()

/**
 * Does `work` once the transaction of `req` has been committed, before whoever committed goes on; never after a rollback.
 * Without a transaction it is done at once. For what no rollback brings back, such as files. Nothing waits for it to come
 * to pass: its process may end before, and what it throws is logged. So it looks for itself what is to be done by then.
 */
export const afterCommit = async (req: PayloadRequest, work: Work): Promise<void> => {
  const { payload } = req
  const id = await req.transactionID
  if (id === undefined || id === null) return attempt(payload, work)
  const works = adapters.get(payload.db) ?? watch(payload)
  works.set(id, [...(works.get(id) ?? []), work])
}

/** Payload has no hook for the end of a transaction, so its adapter is listened to. */
const watch = (payload: Payload): Map<Id, Work[]> => {
  const { db } = payload
  const works = new Map<Id, Work[]>()
  adapters.set(db, works)
  const take = (id: Id): readonly Work[] => {
    const taken = works.get(id) ?? []
    works.delete(id)
    return taken
  }
  const { commitTransaction: commit, rollbackTransaction: rollback } = db
  db.commitTransaction = async (id) => {
    const taken = take(await id)
    await commit.call(db, id)
    for (const work of taken) await attempt(payload, work)
  }
  db.rollbackTransaction = async (id) => {
    take(await id)
    await rollback.call(db, id)
  }
  return works
}

const attempt = async ({ logger }: Payload, work: Work): Promise<void> => {
  try {
    await work()
  } catch (error) {
    logger.error({ msg: 'what was to follow a transaction was not done', err: error })
  }
}
