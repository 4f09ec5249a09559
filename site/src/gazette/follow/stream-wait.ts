import type { FollowTiming } from './timing.ts'

/** Decides when a stream is tried again: at once at first, then after waits that double while streams are short-lived. */
export const toStreamWait = ({ streamAgainAfter, streamAgainAtMost }: FollowTiming) => {
  let wait = streamAgainAfter
  let due = 0
  let begun = 0
  /** When the first stream after a fault began; nothing after the fault itself. */
  let goodSince: number | undefined = Number.NEGATIVE_INFINITY
  let wasOpen = true
  return {
    /** Milliseconds until the next try. */
    left: (): number => Math.max(0, due - performance.now()),
    begin: (): void => {
      begun = performance.now()
      goodSince ??= begun
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
      goodSince = undefined
    },
    /**
     * Whether streams have been good for so long since that it is over. The wait before the first of them does not count:
     * one that begins well may go on as the last one did.
     */
    isFaultOver: (): boolean => goodSince !== undefined && performance.now() - goodSince >= streamAgainAtMost,
  }
}
export type StreamWait = ReturnType<typeof toStreamWait>
