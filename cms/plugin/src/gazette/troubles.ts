import type { Payload } from 'payload'
import { rowOf } from '../errors/declare-errors.ts'
import { type Issue, toSentence } from '../errors/exemplar-error.ts'

/** What keeps the gazette from growing or being served, for as long as it lasts. */
export type Troubles = {
  /** Says in the log that something is wrong, or is right again, when that changes: not at every request. */
  readonly note: (
    payload: Payload,
    trouble: {
      readonly about: string
      readonly code: string | undefined
      readonly issues?: readonly Issue[] | undefined
    },
  ) => void
  /** The codes of what is wrong now. */
  readonly list: () => readonly string[]
}

export const toTroubles = (): Troubles => {
  const standing = new Map<string, string>()
  return {
    list: () => [...new Set(standing.values())],
    note: (payload, { about, code, issues }) => {
      const before = standing.get(about)
      if (code === before) return
      if (code) {
        standing.set(about, code)
        payload.logger.error({ msg: toSentence(rowOf(code)), code, issues })
      } else if (before) {
        standing.delete(about)
        payload.logger.info({ msg: `已恢复正常 / in order again: ${before}` })
      }
    },
  }
}
