import { AsyncLocalStorage } from 'node:async_hooks'
import { statSync } from 'node:fs'
import { settings } from '../server/settings.ts'
import { openReplica, type Replica } from './replica.ts'
import { toReplicaPath } from './replica-folder.ts'

/** A replica with the file that it was opened on. */
type Handle = { readonly replica: Replica; readonly file: number | undefined }

const pinned = new AsyncLocalStorage<Replica>()
let idle: Handle[] = []
let unpinned: Handle | undefined

const toPath = (): string => toReplicaPath(settings().dataFolder)

/** What names a file as long as it exists: a replica that was made anew is another file under the same path. */
const findFile = (): number | undefined => statSync(toPath(), { throwIfNoEntry: false })?.ino

const open = (): Handle => ({ file: findFile(), replica: openReplica(toPath()) })

/** The handle, if it is on the file that is there now; else it is closed. */
const toCurrent = (handle: Handle | undefined): Handle | undefined => {
  if (!handle || handle.file === findFile()) return handle
  handle.replica.close()
  return undefined
}

/**
 * The replica of this site. Within {@link readOneState} all its answers are of one state of the gazette. Throws a SiteError
 * while there is none, because it is being made anew.
 */
export const replica = (): Replica => {
  const current = pinned.getStore()
  if (current) return current
  unpinned = toCurrent(unpinned) ?? open()
  return unpinned.replica
}

/**
 * Runs `work`, in which {@link replica} answers from one state: a page that is made while something is published shows
 * the gazette before or after it, never a mix. Within another such run it is part of that.
 */
export const readOneState = async <T>(work: () => Promise<T>): Promise<T> => {
  if (pinned.getStore()) return work()
  const own = takeIdle() ?? open()
  try {
    own.replica.pin()
    const result = await pinned.run(own.replica, work)
    own.replica.unpin()
    idle.push(own)
    return result
  } catch (error) {
    // After a failure the handle may be of a damaged file, or in the middle of something.
    own.replica.close()
    throw error
  }
}

const takeIdle = (): Handle | undefined => {
  const [first, ...others] = idle
  const current = toCurrent(first)
  if (!first || current) {
    idle = others
    return current
  }
  // One of a file that is gone: so are those beside it.
  for (const { replica: own } of others) own.close()
  idle = []
  return undefined
}
