import type { ReplicaWriter } from '../apply/replica-writer.ts'
import { type FaultError, toFaultText } from './fault.ts'
import type { FeedError } from './feed.ts'
import type { Observable } from './status.ts'
import type { FollowTiming } from './timing.ts'

/** What everything that follows works on. */
export type Following = {
  readonly cmsUrl: string
  readonly filesFolder: string
  readonly log: Pick<Console, 'info' | 'error'>
  readonly timing: FollowTiming
  readonly writer: ReplicaWriter
  readonly status: Observable
  readonly stop: AbortSignal
}

/** All that the feed has is in the replica: said once each time the feed can be read again. */
export const noteCaughtUp = ({ log, writer, status }: Following): void => {
  const { following, caughtUp, fault, head } = status.read()
  if (following !== 'nothing' && caughtUp && !fault) return
  writer.keepSynced()
  if (fault) writer.forgetStoppage()
  status.change({ ready: true, caughtUp: true, fault: undefined, following: 'polling' })
  log.info(`公报已收录到第${head}号 / followed the gazette up to entry ${head}`)
}

export const noteUnread = ({ log, status, stop }: Following, { message }: FeedError): void => {
  const { head } = status.read()
  status.change({ following: 'nothing' })
  if (!stop.aborted)
    log.error(
      `读不到公报，网站继续提供第${head}号为止的内容 / the feed cannot be read, serving up to entry ${head}: ${message}`,
    )
}

export const noteBrokenStream = ({ log, stop }: Following, { message }: FeedError): void => {
  if (!stop.aborted)
    log.info(`公报推送中断，改为定时查看 / the stream broke, looking at the feed: ${message}`)
}

/** An entry is not good: kept, so that a restart tells it too. */
export const noteFault = ({ log, writer, status }: Following, error: FaultError): void => {
  const fault = { ...error.fault, at: new Date().toISOString() }
  const head = writer.findChainHead().number
  writer.keepStoppage(fault)
  status.change({ fault, head, ready: status.read().ready || head > 0 })
  log.error(
    `${toFaultText(fault)}。不再跟进，网站继续提供第${head}号为止的内容 / stopped, serving up to entry ${head}`,
  )
}

/** Something that is neither the feed's nor an entry's fault, such as a full disk: told, and tried again. */
export const noteDefect = ({ log, status }: Following, error: unknown): void => {
  const { head } = status.read()
  status.change({
    following: 'nothing',
    fault: { number: head + 1, code: 'defect', at: new Date().toISOString() },
  })
  log.error('收录公报时出错，稍后再试 / an error while following, trying again later', error)
}
