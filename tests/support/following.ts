import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Follower, startFollower } from '@exemplar/site/gazette/follow/follower'
import type { FollowStatus } from '@exemplar/site/gazette/follow/status'
import type { FollowTiming } from '@exemplar/site/gazette/follow/timing'
import { openReplica } from '@exemplar/site/gazette/replica'
import { toFilesFolder, toReplicaPath } from '@exemplar/site/gazette/replica-folder'

const quick = {
  pollEvery: 10,
  streamAgainAfter: 5,
  streamAgainAtMost: 20,
  answerWithin: 5_000,
  answerSilentFor: 2_000,
  faultAgainAfter: 20,
  faultAgainAtMost: 40,
  unreadFor: 300,
  unreachableAgainAtMost: 40,
  afterDefect: 10,
}

/** A place for a replica: followers can be started in it one after the other, and all of it is removed at the end. */
export const openPlace = async (cmsUrl: string) => {
  const folder = await mkdtemp(join(tmpdir(), 'exemplar-site-'))
  const path = toReplicaPath(folder)
  const filesFolder = toFilesFolder(folder)
  await mkdir(dirname(path))
  const said: string[] = []
  const say = (line: string) => said.push(line)
  const started: Follower[] = []
  return {
    /** The data folder. */
    folder,
    path,
    filesFolder,
    /** All lines that its followers logged. */
    said,
    start: (timing: Partial<FollowTiming> = {}, more: { fingerprint?: string } = {}): Follower => {
      const log = { info: say, error: say }
      const options = { cmsUrl, path, filesFolder, log, ...more }
      const follower = startFollower({ ...options, timing: { ...quick, ...timing } })
      started.push(follower)
      return follower
    },
    /** Asks the replica one thing and closes it again. */
    read: <T>(ask: (replica: ReturnType<typeof openReplica>) => T): T => {
      const replica = openReplica(path)
      try {
        return ask(replica)
      } finally {
        replica.close()
      }
    },
    close: async (): Promise<void> => {
      for (const follower of started) await follower.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
export type Place = Awaited<ReturnType<typeof openPlace>>

/** Resolves when a follower has taken in an entry; rejects when it found a fault before. */
export const untilHead = async (follower: Follower, number: number): Promise<FollowStatus> => {
  const known = follower.status().fault
  const status = await follower.until(
    ({ head, fault }) => head >= number || (fault !== undefined && fault !== known),
  )
  if (status.head >= number) return status
  throw new Error(`a fault before entry ${number}: ${JSON.stringify(status.fault)}`)
}

/** Resolves when a follower has taken in all there is, or has found a fault. */
export const untilCaughtUp = (follower: Follower) =>
  follower.until(
    ({ caughtUp, fault, following }) => (caughtUp && following !== 'nothing') || fault !== undefined,
  )

/** Resolves when a follower has found a fault. */
export const untilFault = async (follower: Follower) => {
  const { fault, head } = await follower.until((status) => status.fault !== undefined)
  return { number: fault?.number, code: fault?.code, head }
}

/** Resolves when a follower has no fault and follows. */
export const untilWell = (follower: Follower): Promise<FollowStatus> =>
  follower.until(({ fault, following, caughtUp }) => !fault && caughtUp && following !== 'nothing')
