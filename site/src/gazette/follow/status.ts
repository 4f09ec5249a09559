import type { Forgetting, KeptFault, LostMemory } from '../memory/memory.ts'

/** How far a follower is. */
export type FollowStatus = {
  /** Whether there is a state of the gazette to serve. */
  readonly ready: boolean
  /** Number of the newest entry in the replica, and of the newest that the feed is known to have. */
  readonly head: number
  readonly latest: number
  /** How the feed was reached last; `nothing` while it cannot be reached, while it has a fault, and after a stop. */
  readonly following: 'stream' | 'polling' | 'nothing'
  /** Whether all that the feed had was taken in since this follower started. */
  readonly caughtUp: boolean
  /** What is wrong with the feed and since when; of an earlier run, until this one has caught up. */
  readonly fault: KeptFault | undefined
  /** Whether this follower found the fault itself: one of an earlier run may be over. */
  readonly isFound: boolean
  /** When this follower last had a whole good answer of the feed (UTC instant). */
  readonly lastReadAt?: string | undefined
  /** That the memory was lost, and how it was last cleared; undefined where that never was. */
  readonly lost?: LostMemory | undefined
  readonly forgotten?: Forgetting | undefined
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
