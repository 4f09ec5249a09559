/** Tells the streams of this process that the gazette has grown. Other processes are noticed by looking. */
export type Signal = {
  notify: () => void
  /** Resolves at the next notification, after `milliseconds`, or when `abort` fires, whichever comes first. */
  wait: (milliseconds: number, abort: AbortSignal) => Promise<void>
}

export const toSignal = (): Signal => {
  const waiting = new Set<() => void>()
  return {
    notify: () => {
      for (const wake of [...waiting]) wake()
    },
    wait: (milliseconds, abort) =>
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
        if (abort.aborted) wake()
      }),
  }
}
