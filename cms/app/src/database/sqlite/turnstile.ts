import { DatabaseBusyError } from './database-busy-error.ts'

/** Lets the next one through. Calling it again changes nothing. */
export type Release = () => void

type Turnstile = {
  /** Resolves when it is the caller's turn, in order of arrival; rejects with {@link DatabaseBusyError} when that takes too long. */
  readonly enter: () => Promise<Release>
}

/** One at a time through here. `patience` is how long one waits for a turn, in milliseconds. */
export const createTurnstile = (patience: number): Turnstile => {
  const waiting = new Set<() => void>()
  let occupied = false

  const leave = () => {
    const [next] = waiting
    if (next) next()
    else occupied = false
  }
  const admit = (): Release => {
    let inside = true
    return () => {
      if (inside) leave()
      inside = false
    }
  }
  return {
    enter: () => {
      if (!occupied) {
        occupied = true
        return Promise.resolve(admit())
      }
      const turn = Promise.withResolvers<Release>()
      const proceed = () => {
        clearTimeout(limit)
        waiting.delete(proceed)
        turn.resolve(admit())
      }
      const limit = setTimeout(() => {
        waiting.delete(proceed)
        turn.reject(new DatabaseBusyError(patience))
      }, patience)
      waiting.add(proceed)
      return turn.promise
    },
  }
}
