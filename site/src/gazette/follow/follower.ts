import { dirname } from 'node:path'
import { openReplicaWriter, type ReplicaWriter } from '../apply/replica-writer.ts'
import { holdInUse } from '../memory/in-use.ts'
import type { Memory } from '../memory/memory.ts'
import { startMemory } from '../memory/start-memory.ts'
import { toMemoryPath } from '../replica-folder.ts'
import { follow } from './follow.ts'
import { isServable } from './following.ts'
import { type FollowStatus, toObservable } from './status.ts'
import { type FollowTiming, followTiming } from './timing.ts'

export type FollowerOptions = {
  readonly cmsUrl: string
  /** The replica's file, beside which the memory stands, and the folder of published files. */
  readonly path: string
  readonly filesFolder: string
  /** Of the first key that is believed, as `parseFingerprint` gives it; unset: of whichever comes first. */
  readonly fingerprint?: string | undefined
  readonly log: Pick<Console, 'info' | 'error'>
  readonly timing?: Partial<FollowTiming>
}

export type Follower = {
  readonly status: () => FollowStatus
  /** Calls a listener after every change of the status: after every page or entry applied, too. Returns what ends that. */
  readonly watch: (listener: (status: FollowStatus) => void) => () => void
  /** Resolves with the first status, from the present one on, that is accepted. */
  readonly until: (isReached: (status: FollowStatus) => boolean) => Promise<FollowStatus>
  /** Resolves when following has ended, which only `stop` does. */
  readonly ended: Promise<void>
  readonly stop: () => Promise<void>
}

/**
 * Follows the gazette of a CMS into the replica at `path`: pages until the feed ends, then its stream, and looks at the
 * feed from time to time while there is no stream. Nothing ends it but `stop`: whatever cannot be read or is not good is
 * asked for again, at growing intervals, and what was applied before goes on being served. The memory and the replica are
 * there, if empty, when this returns.
 */
export const startFollower = ({ path, timing, ...options }: FollowerOptions): Follower => {
  const stop = new AbortController()
  const letGo = holdInUse(dirname(path))
  // Before the replica: one of an earlier release is set aside by whoever opens it to write.
  const memory = startMemory({ path: toMemoryPath(path), replicaPath: path, log: options.log })
  const letAllGo = () => {
    memory.close()
    letGo()
  }
  const writer = openOr(path, letAllGo)
  const status = toObservable(toFirstStatus(writer, memory))
  const ended = follow({
    ...options,
    timing: { ...followTiming, ...timing },
    writer,
    memory,
    status,
    stop: stop.signal,
  }).finally(() => {
    status.change({ following: 'nothing' })
    writer.close()
    letAllGo()
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

const openOr = (path: string, letGo: () => void): ReplicaWriter => {
  try {
    return openReplicaWriter(path)
  } catch (error) {
    letGo()
    throw error
  }
}

const toFirstStatus = (writer: ReplicaWriter, memory: Memory): FollowStatus => {
  const head = writer.findChainHead().number
  const fault = memory.findFault()
  return {
    ready: writer.isSynced() || (fault !== undefined && isServable(head, { memory, code: fault.code })),
    ...{ head, latest: head, following: 'nothing', caughtUp: false, fault, isFound: false },
    ...{ lost: memory.findLost(), forgotten: memory.listForgettings().at(-1) },
  }
}
