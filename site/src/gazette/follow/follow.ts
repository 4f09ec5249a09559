import { setImmediate as nextTurn } from 'node:timers/promises'
import { type CatchUpParts, catchUp } from './catch-up.ts'
import { FaultError, toFaultText } from './fault.ts'
import { FeedError, toFeed } from './feed.ts'
import { toFileFolder } from './file-folder.ts'
import {
  type Following,
  noteBrokenStream,
  noteCaughtUp,
  noteDefect,
  noteFault,
  noteUnread,
} from './following.ts'
import { toIntake } from './intake.ts'
import { type KeyRing, toKeyRing } from './key-ring.ts'
import { pause } from './pause.ts'
import { type StreamWait, toStreamWait } from './stream-wait.ts'
import { takeStream } from './take-stream.ts'

type Parts = CatchUpParts & {
  readonly keys: KeyRing
  readonly streams: StreamWait
  /** Once: puts the folder of files in order after whatever a stop in the middle has left. */
  readonly sweep: () => Promise<void>
}

/** Follows until it is stopped or an entry is not good. */
export const follow = async (following: Following): Promise<void> => {
  const { status, log, stop } = following
  const { fault } = status.read()
  if (fault) log.error(`${toFaultText(fault)}（${fault.at}，现重新核对 / trying again）`)
  try {
    const parts = toParts(following)
    while (!stop.aborted) await pause(await followOnce(following, parts), stop)
  } catch (error) {
    if (!(error instanceof FaultError)) throw error
    noteFault(following, error)
  }
}

const toParts = ({ cmsUrl, filesFolder, timing, writer, status, stop }: Following): Parts => {
  const feed = toFeed({ ...timing, cmsUrl, stop })
  const folder = toFileFolder(filesFolder)
  const keys = toKeyRing({ feed, writer })
  const intake = toIntake({ writer, feed, folder, keys })
  let isSwept = false
  const sweep = async () => {
    if (!isSwept) intake.owe(await folder.sweep(new Set(writer.listFileUses().map(({ name }) => name))))
    isSwept = true
  }
  const onPage = (latest: number) => {
    const head = writer.findChainHead().number
    status.change({ head, latest: Math.max(latest, head) })
  }
  return { writer, feed, intake, onPage, keys, streams: toStreamWait(timing), sweep }
}

/** Catches up, then follows a stream while there is one. Returns after how many milliseconds to begin again. */
const followOnce = async (following: Following, parts: Parts): Promise<number> => {
  const { timing, status } = following
  const { streams } = parts
  try {
    const wasRead = status.read().following !== 'nothing' || !status.read().caughtUp
    const unread = await findFeedError(() => takeAll(following, parts))
    if (unread && wasRead) noteUnread(following, unread)
    if (!unread && streams.left() === 0) {
      streams.begin()
      const broken = await findFeedError(() =>
        takeStream({ ...parts, onOpen: () => status.change({ following: 'stream' }) }),
      )
      streams.end()
      if (broken) noteBrokenStream(following, broken)
      status.change({ following: 'polling' })
    }
    return Math.min(timing.pollEvery, streams.left() || timing.pollEvery)
  } catch (error) {
    if (error instanceof FaultError) throw error
    noteDefect(following, error)
    return timing.afterDefect
  }
}

const takeAll = async (following: Following, parts: Parts): Promise<void> => {
  const { writer, status, stop } = following
  await parts.sweep()
  if (status.read().following === 'nothing') await parts.keys.refresh()
  await catchUp(parts)
  // Long gazettes leave documents to be put into search; pages go on being served between them.
  while (!stop.aborted && writer.indexNext()) await nextTurn()
  if (!stop.aborted) noteCaughtUp(following)
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
