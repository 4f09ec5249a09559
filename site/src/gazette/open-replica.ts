import { AsyncLocalStorage } from 'node:async_hooks'
import { settings } from '../server/settings.ts'
import { openReplica, type Replica } from './replica.ts'
import { toReplicaPath } from './replica-folder.ts'

const pinned = new AsyncLocalStorage<Replica>()
const idle: Replica[] = []
let unpinned: Replica | undefined

const open = (): Replica => openReplica(toReplicaPath(settings().dataFolder))

/** The replica of this site. Within {@link readOneState} all its answers are of one state of the gazette. */
export const replica = (): Replica => {
  const current = pinned.getStore()
  if (current) return current
  unpinned ??= open()
  return unpinned
}

/**
 * Runs `work`, in which {@link replica} answers from one state: a page that is made while something is published shows
 * the gazette before or after it, never a mix. Within another such run it is part of that.
 */
export const readOneState = async <T>(work: () => Promise<T>): Promise<T> => {
  if (pinned.getStore()) return work()
  const own = idle.pop() ?? open()
  own.pin()
  try {
    return await pinned.run(own, work)
  } finally {
    own.unpin()
    idle.push(own)
  }
}
