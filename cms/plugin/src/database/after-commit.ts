import type { Payload, PayloadRequest } from 'payload'

type Work = () => Promise<void>
type Id = number | string
type Ending = 'commit' | 'rollback'
type Works = Map<Id, { readonly ending: Ending; readonly work: Work }[]>

const adapters = new WeakMap<Payload['db'], Works>()

/**
 * Does `work` once the transaction of `req` has been committed, before whoever committed goes on; never after a rollback.
 * Without a transaction it is done at once. For what no rollback brings back, such as files. Nothing waits for it to come
 * to pass: its process may end before, and what it throws is logged. So it looks for itself what is to be done by then.
 */
export const afterCommit = (req: PayloadRequest, work: Work): Promise<void> => after(req, 'commit', work)

/** The same once it has been rolled back, never after a commit. For what has to be known of something that was refused. */
export const afterRollback = (req: PayloadRequest, work: Work): Promise<void> => after(req, 'rollback', work)

const after = async (req: PayloadRequest, ending: Ending, work: Work): Promise<void> => {
  const { payload } = req
  const id = await req.transactionID
  if (id === undefined || id === null) return attempt(payload, work)
  const works = adapters.get(payload.db) ?? watch(payload)
  works.set(id, [...(works.get(id) ?? []), { ending, work }])
}

/** Payload has no hook for the end of a transaction, so its adapter is listened to. */
const watch = (payload: Payload): Works => {
  const { db } = payload
  const works: Works = new Map()
  adapters.set(db, works)
  const take = (id: Id, ending: Ending): readonly Work[] => {
    const taken = works.get(id) ?? []
    works.delete(id)
    return taken.filter((one) => one.ending === ending).map(({ work }) => work)
  }
  const { commitTransaction: commit, rollbackTransaction: rollback } = db
  db.commitTransaction = async (id) => {
    const taken = take(await id, 'commit')
    await commit.call(db, id)
    for (const work of taken) await attempt(payload, work)
  }
  db.rollbackTransaction = async (id) => {
    const taken = take(await id, 'rollback')
    await rollback.call(db, id)
    for (const work of taken) await attempt(payload, work)
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
