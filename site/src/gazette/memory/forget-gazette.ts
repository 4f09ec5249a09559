import { existsSync } from 'node:fs'
import { SiteError } from '../../errors/site-error.ts'
import { removeDatabase, removeSetAside } from '../database/set-aside.ts'
import { toMemoryPath, toReplicaFolder, toReplicaPath } from '../replica-folder.ts'
import { isInUse } from './in-use.ts'
import type { Forgetting } from './memory.ts'
import { startMemory } from './start-memory.ts'

/** In characters: a reason that somebody else can understand a year later. */
const shortestReason = 8

/**
 * Makes the site of a data folder forget what it has seen of the gazette, so that it takes the feed for what it is now:
 * after a change of history that was looked into and is to be lived with. When and why stays readable. Throws a SiteError
 * without a reason, while a site runs on the folder, and where no site ever did.
 */
export const forgetGazette = (dataFolder: string, reason: string): Forgetting => {
  const why = reason.trim()
  if ([...why].length < shortestReason) throw new SiteError('reason-missing')
  const replicaPath = toReplicaPath(dataFolder)
  const path = toMemoryPath(replicaPath)
  if (!existsSync(path) && !existsSync(replicaPath)) throw new SiteError('nothing-to-forget', dataFolder)
  if (isInUse(toReplicaFolder(dataFolder))) throw new SiteError('site-running', dataFolder)
  const memory = startMemory({ path, replicaPath, log: console })
  try {
    const at = new Date().toISOString()
    const number = memory.findHead()?.number ?? 0
    // First: a stop between the two leaves a memory against which the replica is made anew. From what was set aside the
    // next start would take over the very history that is to be forgotten.
    removeSetAside(replicaPath)
    removeDatabase(replicaPath)
    memory.forget(why, at)
    return { at, reason: why, number }
  } finally {
    memory.close()
  }
}
