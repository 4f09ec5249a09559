import type { FollowTiming } from './timing.ts'

/** Keeps account of how long the feed could not be read. */
export const toUnread = ({ unreadFor }: FollowTiming) => {
  let goodAt = performance.now()
  let isTold = false
  return {
    /** It could not be read: whether for the first time since it could, and whether for long. */
    note: (): { isFirst: boolean; forLong: boolean } => {
      const isFirst = !isTold
      isTold = true
      return { isFirst, forLong: performance.now() - goodAt >= unreadFor }
    },
    /** Something good was read. */
    end: (): void => {
      goodAt = performance.now()
      isTold = false
    },
  }
}
export type Unread = ReturnType<typeof toUnread>
