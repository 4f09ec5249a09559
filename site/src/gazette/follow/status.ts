import type { Stoppage } from '../apply/memory.ts'

/** How far a follower is. */
export type FollowStatus = {
  /** Whether there is a state of the gazette to serve. */
  readonly ready: boolean
  /** Number of the newest entry in the replica, and of the newest that the feed is known to have. */
  readonly head: number
  readonly latest: number
  /** How the feed was reached last; `nothing` while it cannot be reached, and once following has stopped. */
  readonly following: 'stream' | 'polling' | 'nothing'
  /** Whether all that the feed had was taken in since this follower started. */
  readonly caughtUp: boolean
  /** Why following stopped; of an earlier run, until this one has caught up. */
  readonly fault: Stoppage | undefined
}

/** A status that can be changed in parts and waited for. */
export const toObservable = (initial: FollowStatus) => {
  let status = initial
  const listeners = new Set<(status: FollowStatus) => void>()
  return {
    read: (): FollowStatus => status,
    change: (part: Partial<FollowStatus>): void => {
      status = { ...status, ...part }
      for (const listener of [...listeners]) listener(status)
    },
    /** Calls `listener` after every change. Returns what ends that. */
    watch: (listener: (status: FollowStatus) => void): (() => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    /** Resolves with the first status, from the present one on, that `isReached` accepts. */
    until: (isReached: (status: FollowStatus) => boolean): Promise<FollowStatus> =>
      new Promise((resolve) => {
        const look = () => {
          if (!isReached(status)) return
          listeners.delete(look)
          resolve(status)
        }
        listeners.add(look)
        look()
      }),
  }
}
export type Observable = ReturnType<typeof toObservable>
