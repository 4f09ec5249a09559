/** Tells waiting loops of this process that something happened: the gazette grew, a time was set. */
export type Signal = {
  notify: () => void
  /** How often it was notified; taken before looking, so that nothing falls between looking and waiting. */
  count: () => number
  /** Resolves when it was notified since `since`, after `milliseconds`, or when `abort` fires, whichever comes first. */
  wait: (until: { since: number; milliseconds: number; abort: AbortSignal }) => Promise<void>
}

export const toSignal = (): Signal => {
  const waiting = new Set<() => void>()
  let count = 0
  return {
    notify: () => {
      count += 1
      for (const wake of [...waiting]) wake()
    },
    count: () => count,
    wait: ({ since, milliseconds, abort }) =>
      new Promise((resolve) => {
        const wake = () => {
          clearTimeout(timer)
          abort.removeEventListener('abort', wake)
          waiting.delete(wake)
          resolve()
        }
        const timer = setTimeout(wake, milliseconds)
        waiting.add(wake)
        abort.addEventListener('abort', wake)
        if (abort.aborted || count > since) wake()
      }),
  }
}
