import type { DatabaseSync } from 'node:sqlite'
import { LRUCache } from 'lru-cache'
import { toQuery } from './database/query.ts'

/** How many answers are kept, and of how many documents one may be: the campaign, the register, the standards, and not a list of stories. */
const [mostKept, longest] = [32, 100]

type Ask = (...values: never[]) => readonly unknown[]

/**
 * Keeps what nearly every page of one state asks for: the head and the foot of a page read the same few documents, and a
 * publish has all pages made anew. An answer is good as long as nobody has committed anything to the replica since, which
 * SQLite counts; so it holds what a page would read, and no longer. Only while the state is pinned.
 */
export const createKeptAnswers = (database: DatabaseSync) => {
  const kept = new LRUCache<string, readonly unknown[]>({ max: mostKept })
  // Another number after each commit of another connection; within a transaction it is that of its state.
  const version = toQuery<{ data_version: number }>(database, 'PRAGMA data_version')
  let known: number | undefined
  let isPinned = false
  return {
    /** Called when the state is taken. */
    pin: (): void => {
      const now = version.find()?.data_version
      if (now !== known) kept.clear()
      known = now
      isPinned = true
    },
    unpin: (): void => {
      isPinned = false
    },
    /** The same question, answered from memory where it was asked in this state before. */
    toKept: <A extends Ask>(ask: A): A =>
      ((...values: Parameters<A>) => {
        if (!isPinned) return ask(...values)
        const key = JSON.stringify(values)
        const before = kept.get(key)
        if (before) return before
        const answer = ask(...values)
        if (answer.length <= longest) kept.set(key, answer)
        return answer
      }) as A,
  }
}
