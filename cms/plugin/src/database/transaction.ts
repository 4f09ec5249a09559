import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
  type PayloadRequest,
  type TypedUser,
} from 'payload'
import { isConflict } from '../errors/conflict.ts'
import { DatabaseError } from './errors.ts'

const attempts = 20
/** Longest pause before another attempt, in milliseconds; it grows to that, and differs from process to process. */
const longestPause = 200

/**
 * Runs `work` in a transaction of its own, as `user`. When another process wrote the same rows or took the same number
 * first, everything is undone and done again from reading on, so that `work` decides on what is true by then; calls of
 * this process take turns, since all of them append to the same log. Where the database has no transactions, `work` has
 * to be repeatable by itself. Throws what `work` throws, or `too-busy`.
 */
export const inTransaction = <T>(
  actor: { payload: Payload; user: TypedUser | null },
  work: (req: PayloadRequest) => Promise<T>,
): Promise<T> => {
  // It would wait for the turn that it is itself part of.
  if (withinTurn.getStore()) return Promise.reject(new DatabaseError('nested-operation'))
  return inTurn(actor.payload, () => withinTurn.run(true, () => inShortTransaction(actor, work)))
}

/** The same beside the turns: for what appends to no log and may have to happen within one. */
export const inShortTransaction = async <T>(
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
      await pause(Math.random() * Math.min(longestPause, 10 * 2 ** attempt))
    }
  }
  throw new DatabaseError('too-busy')
}

const withinTurn = new AsyncLocalStorage<true>()
const lastTurns = new WeakMap<Payload, Promise<unknown>>()

const inTurn = <T>(payload: Payload, work: () => Promise<T>): Promise<T> => {
  const turn = (lastTurns.get(payload) ?? Promise.resolve()).then(work, work)
  lastTurns.set(payload, turn)
  return turn
}
