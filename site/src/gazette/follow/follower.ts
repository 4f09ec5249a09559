import { openReplicaWriter, type ReplicaWriter } from '../apply/replica-writer.ts'
import { follow } from './follow.ts'
import { type FollowStatus, toObservable } from './status.ts'
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
  /** Calls a listener after every change of the status: after every page or entry applied, too. Returns what ends that. */
  readonly watch: (listener: (status: FollowStatus) => void) => () => void
  /** Resolves with the first status, from the present one on, that is accepted. */
  readonly until: (isReached: (status: FollowStatus) => boolean) => Promise<FollowStatus>
  /** Resolves when following has ended: by `stop`, or by a fault, which the status then names. */
  readonly ended: Promise<void>
  readonly stop: () => Promise<void>
}

/**
 * Follows the gazette of a CMS into the replica at `path`: pages until the feed ends, then its stream, and looks at the
 * feed from time to time while there is no stream. Whatever cannot be read is tried again; an entry that is not good
 * ends it, and what was applied before goes on being served. The replica is there, if empty, when this returns.
 */
export const startFollower = ({ path, timing, ...options }: FollowerOptions): Follower => {
  const stop = new AbortController()
  const writer = openReplicaWriter(path)
  const status = toObservable(toFirstStatus(writer))
  const ended = follow({
    ...options,
    timing: { ...followTiming, ...timing },
    writer,
    status,
    stop: stop.signal,
  }).finally(() => {
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
