import { findFaultClass } from '@exemplar/shared/gazette/fault-classes'
import type { AnswerError } from '../../outside/answer-error.ts'
import type { ReplicaWriter } from '../apply/replica-writer.ts'
import type { KeptFault, Memory } from '../memory/memory.ts'
import { type Fault, toFaultText, toGravity } from './fault.ts'
import type { Observable } from './status.ts'
import type { FollowTiming } from './timing.ts'

/** What everything that follows works on. */
export type Following = {
  readonly cmsUrl: string
  readonly filesFolder: string
  readonly fingerprint?: string | undefined
  readonly log: Pick<Console, 'info' | 'error'>
  readonly timing: FollowTiming
  readonly writer: ReplicaWriter
  readonly memory: Memory
  readonly status: Observable
  readonly stop: AbortSignal
}

/**
 * Whether what a replica has up to `head` may be served though the feed has a fault. The beginning of a gazette shows what
 * was corrected or withdrawn later: a site that was whole once serves no less than it had then, and one that never was
 * serves a beginning only where the gazette itself does not go on from there.
 */
export const isServable = (head: number, { memory, code }: { memory: Memory; code: string }): boolean => {
  const whole = memory.findWhole()
  if (whole !== undefined) return head > 0 && head >= whole
  const about = findFaultClass(code)
  return head > 0 && (about === 'entry' || about === 'unusable')
}

/** All that the feed has is in the replica: said once each time the feed can be read again. */
export const noteCaughtUp = (parts: Following): void => {
  const { log, writer, memory, status } = parts
  const { following, caughtUp, head, fault } = status.read()
  const isWell = fault === undefined || isOfStream(fault) || isOfFile(fault)
  status.change({ lastReadAt: new Date().toISOString() })
  if (following !== 'nothing' && caughtUp && isWell) return
  writer.keepSynced()
  memory.keepWhole(head)
  if (!isWell) clearFault(parts)
  status.change({ ready: true, caughtUp: true, following: 'polling' })
  log.info(`公报已收录到第${head}号 / followed the gazette up to entry ${head}`)
}

/** Streams have been good for long, or there is none: whatever was wrong with one before is over. */
export const clearStreamFault = (parts: Following): void => {
  const { fault } = parts.status.read()
  if (fault && isOfStream(fault)) clearFault(parts)
}

/** All files are there that are shown. */
export const clearFileFault = (parts: Following): void => {
  const { fault } = parts.status.read()
  if (fault && isOfFile(fault)) clearFault(parts)
}

/** The feed could not be read: told when that begins, and a fault once it lasts, or at once where a limit was passed. */
export const noteUnread = (
  parts: Following,
  { code, message }: AnswerError,
  { isFirst, forLong }: { isFirst: boolean; forLong: boolean },
): void => {
  const { log, status, stop } = parts
  if (stop.aborted) return
  const { head } = status.read()
  status.change({ following: 'nothing' })
  if (isFirst)
    log.error(
      `读不到公报，网站继续提供第${head}号为止的内容 / the feed cannot be read, serving up to entry ${head}: ${message}`,
    )
  if (forLong || code !== 'feed-unreachable') noteFault(parts, { number: head + 1, code })
}

/** The fault of a stream that broke because it passed a limit; none where it only came to an end. */
export const findStreamFault = ({ code }: AnswerError, head: number): Fault | undefined =>
  code === 'feed-unreachable' || code === 'feed-silent' ? undefined : { number: head + 1, code }

export const noteBrokenStream = ({ log, stop }: Following, { message }: AnswerError): void => {
  if (!stop.aborted)
    log.info(`公报推送中断，改为定时查看 / the stream broke, looking at the feed: ${message}`)
}

/**
 * The feed is not good: kept, so that a restart tells it too, and said once, however often it is found again. Returns
 * whether it is news.
 */
export const noteFault = (parts: Following, found: Fault, of: 'feed' | 'stream' = 'feed'): boolean => {
  const { log, writer, memory, status } = parts
  const before = status.read().fault
  const head = writer.findChainHead().number
  const ready = status.read().ready || isServable(head, { memory, code: found.code })
  status.change({ head, ready, isFound: true })
  if (before && toGravity(before.code) > toGravity(found.code)) return false
  if (before && isSame(before, found)) return false
  const at = before?.code === found.code ? before.at : new Date().toISOString()
  const fault: KeptFault = { ...found, at, ...(of === 'stream' ? { of } : {}) }
  status.change({ fault })
  log.error(
    `${toFaultText(fault)}。网站继续提供第${head}号为止的内容，稍后再读公报 / serving up to entry ${head}, asking again later`,
  )
  // Last: a full disk must not keep it from being told.
  memory.keepFault(fault)
  return true
}

/** Something that is neither the feed's nor an entry's fault, such as a full disk: told, and tried again. */
export const noteDefect = ({ log, status }: Following, error: unknown): void => {
  const { head, fault } = status.read()
  status.change({ following: 'nothing' })
  if (fault?.code === 'defect' || (fault && toGravity(fault.code) > 0)) return
  // Not kept: the store of what is kept may be what failed.
  const found: KeptFault = { number: head + 1, code: 'defect', at: new Date().toISOString() }
  status.change({ fault: found, isFound: true })
  log.error('收录公报时出错，稍后再试 / an error while following, trying again later', error)
}

const clearFault = ({ memory, status }: Following): void => {
  memory.clearFault()
  status.change({ fault: undefined })
}

/**
 * Where nothing could be read, the number is only where reading would go on; and a fork that was located is found again
 * at the newest entry.
 */
const isSame = (before: KeptFault, { code, number }: Fault): boolean =>
  before.code === code &&
  (before.number === number ||
    findFaultClass(code) === 'answer' ||
    (code === 'gazette-forked' && before.number < number))

const isOfFile = ({ code }: KeptFault): boolean => findFaultClass(code) === 'file'

const isOfStream = ({ of }: KeptFault): boolean => of === 'stream'
