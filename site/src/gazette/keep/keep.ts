import { SiteError } from '../../errors/site-error.ts'
import { listSetAside, setAside } from '../database/set-aside.ts'
import { onDoubt } from '../doubt.ts'
import { toGravity } from '../follow/fault.ts'
import { type Follower, type FollowerOptions, startFollower } from '../follow/follower.ts'
import { pause } from '../follow/pause.ts'
import type { FollowStatus } from '../follow/status.ts'
import type { KeptFault } from '../memory/memory.ts'
import { type Recheck, startRecheck } from '../recheck/recheck.ts'

type Keeper = {
  readonly status: () => FollowStatus
  readonly stop: () => Promise<void>
}

/** Milliseconds: a disk that damages every file is not written to without an end. */
const [rebuildAgainAfter, rebuildAgainAtMost] = [1_000, 300_000]

type Work = { readonly follower: Follower; readonly recheck: Recheck }

/**
 * Keeps the replica: follows the gazette into it, checks again what it holds, and where the file turns out to be damaged
 * sets it aside and makes it anew, from what is good in the old one and from the feed. Nothing of that ends the process.
 * Throws a SiteError where at the start no file can be opened or made.
 */
export const keepReplica = (options: FollowerOptions): Keeper => {
  const { path, log } = options
  const stop = new AbortController()
  const before = listDamaged(path)
  let work: Work | undefined = start(options)
  let last = work.follower.status()
  const isSetAside = listDamaged(path).some((one) => !before.includes(one))
  let damage = isSetAside ? toDamage(last.head) : undefined
  let rebuilding: Promise<void> | undefined
  let wait = rebuildAgainAfter

  const rebuild = async (error: unknown): Promise<void> => {
    log.error('副本损坏，已移开并重新建立 / replica-damaged: the replica is set aside and made anew', error)
    last = work?.follower.status() ?? last
    damage = toDamage(last.head)
    const ended = work
    work = undefined
    if (ended) await end(ended)
    let isAside = false
    while (!stop.signal.aborted && !work)
      try {
        // Once: what a round that failed has begun is no copy to take over from.
        if (!isAside) setAside(path, 'damaged')
        isAside = true
        work = start(options)
      } catch (failure) {
        log.error('副本暂时无法重建，稍后再试 / the replica cannot be made anew now, trying again', failure)
        await pause(wait, stop.signal)
        wait = Math.min(2 * wait, rebuildAgainAtMost)
      }
    await pause(wait, stop.signal)
    wait = Math.min(2 * wait, rebuildAgainAtMost)
  }

  const deaf = onDoubt(path, (doubt) => {
    if (doubt.about !== 'replica' || rebuilding || stop.signal.aborted) return
    rebuilding = rebuild(doubt.error).finally(() => {
      rebuilding = undefined
    })
  })

  return {
    status: () => {
      if (!work)
        return { ...last, ready: false, following: 'nothing', caughtUp: false, fault: damage, isFound: true }
      const status = work.follower.status()
      // A replica that was made anew is ready once it holds all that was seen.
      const own = (status.ready ? undefined : damage) ?? work.recheck.fault()
      const isGraver = status.fault !== undefined && toGravity(status.fault.code) > 0
      return isGraver || own === undefined ? status : { ...status, fault: own, isFound: true }
    },
    stop: async () => {
      deaf()
      stop.abort()
      await rebuilding
      if (work) await end(work)
    },
  }
}

const toDamage = (number: number): KeptFault => ({
  ...{ number, code: 'replica-damaged' },
  at: new Date().toISOString(),
})

const listDamaged = (path: string): string[] =>
  listSetAside(path).flatMap((aside) => (aside.why === 'damaged' ? aside.path : []))

const start = (options: FollowerOptions): Work => {
  const follower = startFollower(options)
  // The site goes on serving what it has; the health answer says that it no longer follows.
  follower.ended.catch((error: unknown) => options.log.error(error))
  try {
    return { follower, recheck: startRecheck(options) }
  } catch (error) {
    void follower.stop()
    throw error instanceof SiteError
      ? error
      : new SiteError('replica-unusable', options.path, { cause: error })
  }
}

const end = async ({ follower, recheck }: Work): Promise<void> => {
  await recheck.stop()
  await follower.stop().catch(() => undefined)
}
