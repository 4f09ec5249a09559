import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
  type PayloadRequest,
  type TypedUser,
} from 'payload'
import { ExemplarError } from '../errors/exemplar-error.ts'
import { isConflict } from './conflict.ts'

const attempts = 12

/**
 * Runs `work` in a transaction of its own, as `user`. When somebody else wrote the same rows or took the same number
 * first, everything is undone and done again from reading on, so that `work` decides on what is true by then. Where the
 * database has no transactions, `work` has to be repeatable by itself. Throws what `work` throws, or `too-busy`.
 */
export const inTransaction = async <T>(
  { payload, user }: { payload: Payload; user: TypedUser | null },
  work: (req: PayloadRequest) => Promise<T>,
): Promise<T> => {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const req = await createLocalReq(user ? { user } : {}, payload)
    const began = await initTransaction(req)
    try {
      const result = await work(req)
      if (began) await commitTransaction(req)
      return result
    } catch (error) {
      await killTransaction(req)
      if (!isConflict(error)) throw error
      payload.logger.debug({ msg: 'conflict with another write, trying again', attempt })
    }
  }
  throw new ExemplarError('too-busy')
}
