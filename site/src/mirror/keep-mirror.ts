import { existsSync } from 'node:fs'
import type { MetricsDoor, MetricsServer } from '@exemplar/metrics/serve-metrics'
import type { ErrorCode } from '../errors/errors.ts'
import { SiteError } from '../errors/site-error.ts'
import { pause } from '../gazette/follow/pause.ts'
import { isBeingMade } from '../gazette/unserved.ts'
import { settings } from '../server/settings.ts'
import { toServedForm } from './form.ts'
import { keepHead } from './head.ts'
import { serveMirrorMetrics } from './metrics.ts'
import { type OpenMirror, openMirror } from './open-mirror.ts'
import { toRecordPath } from './place.ts'
import type { Progress } from './progress.ts'
import { toRecheck } from './recheck.ts'

/** Milliseconds: between two looks at the state, to what could not be made, and after an error such as a full disk. */
const [lookEvery, owedAgainAfter, failureAgainAfter] = [100, 5_000, 30_000]

/**
 * Keeps a mirror in a folder until it is stopped; what is under way then is finished. Throws a SiteError where it cannot
 * begin, or cannot go on without somebody's help.
 */
export const keepMirror = async (options: {
  folder: string
  buildFolder: string
  stop: AbortSignal
  log: Pick<Console, 'info' | 'error'>
}): Promise<void> => {
  const { siteBase: base, siteUrl, metrics } = settings()
  const mirror = await openMirror({ ...options, form: toServedForm({ base, siteUrl }), isPacked: true })
  let told: MetricsServer | undefined
  try {
    if (metrics) told = await tell(mirror, metrics)
    options.log.info(`镜像写在 / the mirror is kept in ${options.folder}`)
    await keepLevel(mirror, options)
  } finally {
    await Promise.all([mirror.close(), told?.stop()])
  }
}

const tell = ({ status, progress, record, leveller }: OpenMirror, door: MetricsDoor) =>
  serveMirrorMetrics(door, {
    ...{ status, progress },
    addresses: () => record.pages.size,
    owed: () => leveller.owed.size,
  })

const keepLevel = async (
  mirror: OpenMirror,
  { folder, stop, log }: { folder: string; stop: AbortSignal; log: Pick<Console, 'info' | 'error'> },
): Promise<void> => {
  const { leveller, record, readState, status, progress } = mirror
  let level: string | undefined
  let end: number | undefined
  let owedAgain = 0
  const recheck = toRecheck({ folder, record, log })
  const tellFailure = toFailureTeller(log, progress)
  const isDue = (): boolean => {
    const now = Date.now()
    const name = readState()
    if (!status().ready || name === undefined) return false
    return name !== level || (end !== undefined && end <= now) || (leveller.owed.size > 0 && owedAgain <= now)
  }
  const bring = async (): Promise<void> => {
    level = await bringLevel(mirror, log)
    end = leveller.findNextEnd()
    owedAgain = Date.now() + owedAgainAfter
  }
  while (!stop.aborted) {
    try {
      if (isDue()) await bring()
      else if (await recheck.step(stop)) level = undefined
    } catch (error) {
      if (error instanceof SiteError && isForSomebody.has(error.code)) throw error
      // Who took the folder away took the record with it: what would be written now is nobody's.
      if (!existsSync(toRecordPath(folder)))
        throw new SiteError('mirror-record-unusable', folder, { cause: error })
      level = undefined
      await pause(tellFailure(error), stop)
    }
    await pause(lookEvery, stop)
  }
}

/** Somebody has to move something away first. */
const isForSomebody: ReadonlySet<ErrorCode> = new Set(['mirror-path-taken', 'mirror-of-other-gazette'])

/** Tells of what failed. Returns after how many milliseconds it is tried again. */
const toFailureTeller = (log: Pick<Console, 'error'>, progress: Progress) => {
  let isTold = false
  return (error: unknown): number => {
    // A replica that is being made anew is there again soon, and the pages are what they were.
    if (isBeingMade(error)) return lookEvery
    if (error instanceof SiteError && error.code === 'mirror-ahead') {
      if (!isTold) log.error(`${error.code}: ${error.message}`)
      isTold = true
      return lookEvery
    }
    progress.failures++
    log.error('镜像暂时写不下去，稍后再试 / the mirror cannot be written now, trying again', error)
    return failureAgainAfter
  }
}

/** Returns the state that all is level with, and has said so; undefined where it was stopped before. */
const bringLevel = async (
  { leveller, record, writer, progress }: OpenMirror,
  log: Pick<Console, 'info'>,
): Promise<string | undefined> => {
  const level = await leveller.level()
  if (!level) return undefined
  const { number } = level.head
  // What is owed is tried again soon; until then not all pages are there.
  if (leveller.owed.size > 0)
    log.info(`第${number}号还差${leveller.owed.size}个地址，稍后再写 / addresses still to be written`)
  else {
    await keepHead(writer, level.head)
    progress.head = number
    log.info(`镜像已到第${number}号，共${record.pages.size}个地址 / the mirror is level with entry ${number}`)
  }
  return level.state
}
