import type { Payload } from 'payload'
import { type ErrorCode, errors } from '../errors/errors.ts'
import type { Issue } from '../errors/exemplar-error.ts'

/** What keeps the gazette from growing or being served, for as long as it lasts. */
export type Troubles = {
  /** Says in the log that something is wrong, or is right again, when that changes: not at every request. */
  readonly note: (
    payload: Payload,
    trouble: {
      readonly about: string
      readonly code: ErrorCode | undefined
      readonly issues?: readonly Issue[] | undefined
    },
  ) => void
}

export const toTroubles = (): Troubles => {
  const standing = new Map<string, ErrorCode>()
  return {
    note: (payload, { about, code, issues }) => {
      const before = standing.get(about)
      if (code === before) return
      if (code) {
        standing.set(about, code)
        payload.logger.error({ msg: `${errors[code].zh} ${errors[code].en}`, code, issues })
      } else if (before) {
        standing.delete(about)
        payload.logger.info({ msg: `已恢复正常 / in order again: ${before}` })
      }
    },
  }
}
