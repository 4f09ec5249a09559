import { setImmediate as nextTurn } from 'node:timers/promises'
import { AnswerError } from '../../outside/answer-error.ts'
import { type CatchUpParts, catchUp } from './catch-up.ts'
import { type Fault, FaultError, toFaultText } from './fault.ts'
import { toFeed } from './feed.ts'
import { toFileFolder } from './file-folder.ts'
import {
  clearFileFault,
  clearStreamFault,
  type Following,
  findStreamFault,
  noteBrokenStream,
  noteCaughtUp,
  noteDefect,
  noteFault,
  noteUnread,
} from './following.ts'
import { toIntake } from './intake.ts'
import { type KeyRing, toKeyRing } from './key-ring.ts'
import { locateFork } from './locate-fork.ts'
import { type OwedFiles, toOwedFiles } from './owed-files.ts'
import { pause } from './pause.ts'
import { type Retry, toRetry } from './retry.ts'
import { type StreamWait, toStreamWait } from './stream-wait.ts'
import { takeOver } from './take-over.ts'
import { takeStream } from './take-stream.ts'
import { toUnread, type Unread } from './unread.ts'

type Parts = CatchUpParts & {
  readonly keys: KeyRing
  readonly streams: StreamWait
  readonly retry: Retry
  /** The same while the feed cannot be reached at all. */
  readonly reach: Retry
  readonly unread: Unread
  readonly owed: OwedFiles
  /** Once: puts the folder of files in order after whatever a stop in the middle has left. */
  readonly sweep: () => Promise<void>
}

/** Follows until it is stopped. */
export const follow = async (following: Following): Promise<void> => {
  const { status, log, stop, timing } = following
  const { fault } = status.read()
  if (fault) log.error(`${toFaultText(fault)}（${fault.at}，现重新核对 / trying again）`)
  let parts: Parts | undefined
  while (!stop.aborted) {
    try {
      parts ??= await startParts(following)
      await pause(await followOnce(following, parts), stop)
    } catch (error) {
      noteDefect(following, error)
      await pause(timing.afterDefect, stop)
    }
  }
  await parts?.owed.rest()
}

/** Not there before all is taken over: what failed in that is tried again. */
const startParts = async (following: Following): Promise<Parts> => {
  const parts = toParts(following)
  await takeOver(following, parts)
  return parts
}

const toParts = ({
  cmsUrl,
  filesFolder,
  fingerprint,
  timing,
  writer,
  memory,
  status,
  stop,
}: Following): Parts => {
  const feed = toFeed({ timing, cmsUrl, stop })
  const folder = toFileFolder(filesFolder)
  const keys = toKeyRing({ feed, writer, memory, fingerprint, every: timing.keysEvery })
  const owed = toOwedFiles({
    writer,
    feed,
    folder,
    retry: toRetry(timing.faultAgainAfter, timing.faultAgainAtMost),
  })
  const intake = toIntake({
    writer,
    memory,
    feed,
    folder,
    keys,
    owe: owed.owe,
    filesWithin: timing.filesWithin,
  })
  const unread = toUnread(timing)
  let isSwept = false
  const sweep = async () => {
    if (!isSwept) owed.owe(await folder.sweep(new Set(writer.listFileUses().map(({ name }) => name))))
    isSwept = true
  }
  const onRead = (latest: number) => {
    const head = writer.findChainHead().number
    unread.end()
    status.change({ head, latest: Math.max(latest, head), lastReadAt: new Date().toISOString() })
  }
  return {
    ...{ writer, memory, feed, intake, onRead, keys, unread, sweep, owed },
    ...{ streams: toStreamWait(timing), retry: toRetry(timing.faultAgainAfter, timing.faultAgainAtMost) },
    reach: toRetry(timing.pollEvery, timing.unreachableAgainAtMost),
  }
}

/** Catches up, then follows a stream while there is one. Returns after how many milliseconds to begin again. */
const followOnce = async (following: Following, parts: Parts): Promise<number> => {
  const { timing, status } = following
  const { streams, retry, reach, unread } = parts
  try {
    const error = await findAnswerError(() => takeAll(following, parts))
    if (error) {
      noteUnread(following, error, unread.note())
      return error.code === 'feed-unreachable' ? reach.next() : retry.next()
    }
    retry.reset()
    reach.reset()
    if (streams.left() === 0) await followStream(following, parts)
    return Math.min(timing.pollEvery, streams.left() || timing.pollEvery)
  } catch (error) {
    if (!(error instanceof FaultError)) throw error
    status.change({ following: 'nothing' })
    await noteLocated(following, parts, error.fault)
    return retry.next()
  }
}

/** A fork is told as soon as it is found, and told again where it begins. */
const noteLocated = async (following: Following, parts: Parts, fault: Fault): Promise<void> => {
  const isNews = noteFault(following, fault)
  if (!isNews || fault.code !== 'gazette-forked') return
  const number = await locateFork(fault.number, parts)
  parts.feed.forgetPage()
  if (number < fault.number) noteFault(following, { ...fault, number })
}

const followStream = async (following: Following, parts: Parts): Promise<void> => {
  const { status, timing } = following
  const { streams } = parts
  streams.begin()
  let isOpen = false
  let fault: Fault | undefined
  const broken = await findAnswerError(async () => {
    fault = await takeStream({
      ...parts,
      stateWithin: timing.stateWithin,
      fetchOwed: () => fetchOwed(following, parts),
      onOpen: () => {
        isOpen = true
        status.change({ following: 'stream' })
      },
      onGood: () => {
        if (streams.isFaultOver()) clearStreamFault(following)
      },
    })
  }).finally(streams.end)
  const found = fault ?? (broken && findStreamFault(broken, status.read().head))
  if (found) {
    streams.noteFault()
    noteFault(following, found, 'stream')
  } else if (broken) {
    if (streams.isNews(isOpen)) noteBrokenStream(following, broken)
    // Where there is none at all, nothing of it can be wrong.
    if (!isOpen && !following.stop.aborted) clearStreamFault(following)
  }
  status.change({ following: 'polling' })
}

const takeAll = async (following: Following, parts: Parts): Promise<void> => {
  const { writer, status, stop } = following
  await parts.sweep()
  if (status.read().following === 'nothing') await parts.keys.refresh()
  else await parts.keys.refreshWhenDue()
  await catchUp(parts)
  // Long gazettes leave documents to be put into search; pages go on being served between them.
  while (!stop.aborted && writer.indexNext()) await nextTurn()
  if (stop.aborted) return
  parts.unread.end()
  noteCaughtUp(following)
  fetchOwed(following, parts)
}

/** Beside the rest: nothing waits for files but what shows them. */
const fetchOwed = (following: Following, { owed }: Parts): void =>
  owed.fetchWhenDue(
    (fault) => (fault ? noteFault(following, fault) : clearFileFault(following)),
    (error) => following.log.error(error),
  )

/** Runs what reads the feed. Returns why it could not; faults and defects pass through. */
const findAnswerError = async (read: () => Promise<void>): Promise<AnswerError | undefined> => {
  try {
    await read()
    return undefined
  } catch (error) {
    if (error instanceof AnswerError) return error
    throw error
  }
}
