import type { FollowTiming } from './timing.ts'

/** Decides when a stream is tried again: at once at first, then after waits that double while streams are short-lived. */
export const toStreamWait = ({ streamAgainAfter, streamAgainAtMost }: FollowTiming) => {
  let wait = streamAgainAfter
  let due = 0
  let begun = 0
  let faultAt = Number.NEGATIVE_INFINITY
  let wasOpen = true
  return {
    /** Milliseconds until the next try. */
    left: (): number => Math.max(0, due - performance.now()),
    begin: (): void => {
      begun = performance.now()
    },
    /** A stream that lived long enough had no fault of its own. */
    end: (): void => {
      const now = performance.now()
      wait = now - begun >= streamAgainAtMost ? streamAgainAfter : wait
      due = now + wait
      wait = Math.min(wait * 2, streamAgainAtMost)
    },
    /** Whether a broken stream is news: one that was open, or the first of those that cannot be opened. */
    isNews: (isOpen: boolean): boolean => {
      const isNews = isOpen || wasOpen
      wasOpen = isOpen
      return isNews
    },
    /** A stream has brought what it must not. */
    noteFault: (): void => {
      faultAt = performance.now()
    },
    /** Whether that is so long ago that it is over, if streams have been good since. */
    isFaultOver: (): boolean => performance.now() - faultAt >= streamAgainAtMost,
  }
}
export type StreamWait = ReturnType<typeof toStreamWait>
