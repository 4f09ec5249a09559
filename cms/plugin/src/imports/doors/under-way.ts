import { setTimeout as pause } from 'node:timers/promises'
import type { Payload } from 'payload'
import { DatabaseError } from '../../database/errors.ts'
import { ImportError } from '../errors.ts'

type UnderWay = { readonly account: string; readonly end: Promise<void> }

/** Imports that a process has under way: others' steps of review take turns with theirs. */
const most = 2
/** So long is waited for the end of what was cancelled just now, in milliseconds. */
const patience = 2_000

const all = new WeakMap<Payload, Set<UnderWay>>()

/**
 * Lets an account look at a sheet, record it or undo it: one at a time an account, and two a process, so that nobody keeps
 * all others waiting. Answers with what tells the end of it. Throws `import-under-way`, and `too-busy` where others have
 * theirs under way.
 */
export const beginImport = async (payload: Payload, account: string): Promise<() => void> => {
  const going = all.get(payload) ?? new Set()
  all.set(payload, going)
  const until = Date.now() + patience
  while (true) {
    const own = [...going].filter((one) => one.account === account)
    const before = own.length > 0 ? own : going.size < most ? [] : [...going]
    if (before.length === 0) return begin(going, account)
    const left = until - Date.now()
    if (left <= 0) throw own.length > 0 ? new ImportError('import-under-way') : new DatabaseError('too-busy')
    await Promise.race([...before.map(({ end }) => end), pause(left)])
  }
}

const begin = (going: Set<UnderWay>, account: string): (() => void) => {
  const { promise, resolve } = Promise.withResolvers<void>()
  const one = { account, end: promise }
  going.add(one)
  return () => {
    going.delete(one)
    resolve()
  }
}
