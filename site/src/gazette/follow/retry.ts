/** Milliseconds. Waits between tries that go on failing: each twice as long as the one before, up to the most, and never quite the same. */
export const toRetry = (first: number, atMost: number) => {
  let wait = first
  return {
    /** Milliseconds until the next try. Many sites that lost one feed at once do not come back at once. */
    next: (): number => {
      const now = wait * (0.8 + 0.2 * Math.random())
      wait = Math.min(wait * 2, atMost)
      return now
    },
    reset: (): void => {
      wait = first
    },
  }
}
export type Retry = ReturnType<typeof toRetry>
