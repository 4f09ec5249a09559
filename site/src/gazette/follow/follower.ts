import { setImmediate as nextTurn } from 'node:timers/promises'
import { openReplicaWriter, type ReplicaWriter } from '../apply/replica-writer.ts'
import { type CatchUpParts, catchUp } from './catch-up.ts'
import { FaultError, toFaultText } from './fault.ts'
import { type Feed, FeedError, toFeed } from './feed.ts'
import { toFileFolder } from './file-folder.ts'
import { toIntake } from './intake.ts'
import { toKeyRing } from './key-ring.ts'
import { pause } from './pause.ts'
import { type FollowStatus, toObservable } from './status.ts'
import { toStreamWait } from './stream-wait.ts'
import { takeStream } from './take-stream.ts'
import { type FollowTiming, followTiming } from './timing.ts'

export type FollowerOptions = {
  readonly cmsUrl: string
  /** The replica's file, and the folder of published files. */
  readonly path: string
  readonly filesFolder: string
  readonly log: Pick<Console, 'info' | 'error'>
  readonly timing?: Partial<FollowTiming>
}

export type Follower = {
  readonly status: () => FollowStatus
  /** Calls a listener after every change of the status: after every page or entry applied, too. */
  readonly watch: (listener: (status: FollowStatus) => void) => () => void
  readonly until: (isReached: (status: FollowStatus) => boolean) => Promise<FollowStatus>
  /** Resolves when following has ended: by `stop`, or by a fault, which the status then names. Rejects on a defect. */
  readonly ended: Promise<void>
  readonly stop: () => Promise<void>
}

/**
 * Follows the gazette of a CMS into the replica at `path`: pages until the feed ends, then its stream, and looks at the
 * feed from time to time while there is no stream. Whatever cannot be read is tried again; an entry that is not good
 * ends it, and what was applied before goes on being served.
 */
export const startFollower = (options: FollowerOptions): Follower => {
  const timing = { ...followTiming, ...options.timing }
  const stop = new AbortController()
  const writer = openReplicaWriter(options.path)
  const status = toObservable(toFirstStatus(writer))
  const ended = follow({ options, timing, writer, status, stop: stop.signal })
    .catch((error: unknown) => {
      const fault = { number: status.read().head + 1, code: 'defect', at: new Date().toISOString() }
      status.change({ fault })
      throw error
    })
    .finally(() => {
      status.change({ following: 'nothing' })
      writer.close()
    })
  return {
    status: status.read,
    watch: status.watch,
    until: status.until,
    ended,
    stop: async () => {
      stop.abort()
      await ended
    },
  }
}

const toFirstStatus = (writer: ReplicaWriter): FollowStatus => {
  const head = writer.findChainHead().number
  const fault = writer.findStoppage()
  const ready = writer.isSynced() || (fault !== undefined && head > 0)
  return { ready, head, latest: head, following: 'nothing', caughtUp: false, fault }
}

type Following = {
  readonly options: FollowerOptions
  readonly timing: FollowTiming
  readonly writer: ReplicaWriter
  readonly status: ReturnType<typeof toObservable>
  readonly stop: AbortSignal
}

const follow = async (following: Following): Promise<void> => {
  const { timing, stop } = following
  const feed = toFeed({ ...timing, cmsUrl: following.options.cmsUrl, stop })
  const streams = toStreamWait(timing)
  try {
    const { parts, keys } = await prepare(following, feed)
    let unread: FeedError | undefined
    while (!stop.aborted) {
      const error = await findFeedError(async () => {
        if (following.status.read().following === 'nothing') await keys.refresh()
        await catchUp(parts)
        await noteCaughtUp(following)
      })
      if (error && !unread && !stop.aborted) noteUnread(following, error)
      unread = error
      if (!error && streams.left() === 0) {
        streams.begin()
        await followStream(following, parts)
        streams.end()
      }
      await pause(Math.min(timing.pollEvery, streams.left() || timing.pollEvery), stop)
    }
  } catch (error) {
    if (!(error instanceof FaultError)) throw error
    noteFault(following, error)
  }
}

const prepare = async ({ options, writer, status }: Following, feed: Feed) => {
  const folder = toFileFolder(options.filesFolder)
  const keys = toKeyRing({ feed, writer })
  const intake = toIntake({ writer, feed, folder, keys })
  intake.owe(await folder.sweep(new Set(writer.listFileUses().map(({ name }) => name))))
  const { fault } = status.read()
  if (fault) options.log.error(`${toFaultText(fault)}（${fault.at}，现重新核对 / trying again）`)
  const onPage = (latest: number) => {
    const head = writer.findChainHead().number
    status.change({ head, latest: Math.max(latest, head) })
  }
  const parts: CatchUpParts = { writer, feed, intake, onPage }
  return { parts, keys }
}

/** Runs what reads the feed. Returns why it could not; faults and defects pass through. */
const findFeedError = async (read: () => Promise<void>): Promise<FeedError | undefined> => {
  try {
    await read()
    return undefined
  } catch (error) {
    if (error instanceof FeedError) return error
    throw error
  }
}

const followStream = async (following: Following, parts: CatchUpParts): Promise<void> => {
  const { options, status, stop } = following
  const onOpen = () => status.change({ following: 'stream' })
  const error = await findFeedError(() => takeStream({ ...parts, onOpen }))
  if (error && !stop.aborted)
    options.log.info(`公报推送中断，改为定时查看 / the stream broke, looking at the feed: ${error.message}`)
  status.change({ following: 'polling' })
}

const noteUnread = ({ options, status }: Following, { message }: FeedError): void => {
  const { head } = status.read()
  status.change({ following: 'nothing' })
  options.log.error(
    `读不到公报，网站继续提供第${head}号为止的内容 / the feed cannot be read, serving up to entry ${head}: ${message}`,
  )
}

const noteCaughtUp = async ({ options, writer, status, stop }: Following): Promise<void> => {
  while (!stop.aborted && writer.indexNext()) await nextTurn()
  const { following, caughtUp, fault, head } = status.read()
  if (following !== 'nothing' && caughtUp) return
  writer.keepSynced()
  if (fault) writer.forgetStoppage()
  status.change({ ready: true, caughtUp: true, fault: undefined, following: 'polling' })
  options.log.info(`公报已收录到第${head}号 / followed the gazette up to entry ${head}`)
}

const noteFault = ({ options, writer, status }: Following, error: FaultError): void => {
  const fault = { ...error.fault, at: new Date().toISOString() }
  const head = writer.findChainHead().number
  writer.keepStoppage(fault)
  const { ready } = status.read()
  status.change({ fault, head, ready: ready || head > 0 })
  options.log.error(
    `${toFaultText(fault)}。不再跟进，网站继续提供第${head}号为止的内容 / stopped, serving up to entry ${head}`,
  )
}
