/** Runs work one after the other, with at most `most` under way and waiting. `tryRun` gives undefined beyond that. */
export const createLine = (most: number) => {
  let length = 0
  let last: Promise<unknown> = Promise.resolve()
  return {
    tryRun: <T>(work: () => Promise<T>): Promise<T> | undefined => {
      if (length >= most) return undefined
      length++
      const done = last.then(work).finally(() => {
        length--
      })
      // Whoever waits behind it goes on; whoever asked is told by `done` itself.
      last = done.catch(() => undefined)
      return done
    },
  }
}
