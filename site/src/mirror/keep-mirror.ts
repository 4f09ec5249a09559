import { existsSync } from 'node:fs'
import { SiteError } from '../errors/site-error.ts'
import { pause } from '../gazette/follow/pause.ts'
import { isBeingMade } from '../gazette/unserved.ts'
import { settings } from '../server/settings.ts'
import { toServedForm } from './form.ts'
import { type OpenMirror, openMirror } from './open-mirror.ts'
import { toRecordPath } from './place.ts'

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
  const { siteBase: base, siteUrl } = settings()
  const mirror = await openMirror({ ...options, form: toServedForm({ base, siteUrl }), isPacked: true })
  options.log.info(`镜像写在 / the mirror is kept in ${options.folder}`)
  try {
    await keepLevel(mirror, options)
  } finally {
    await mirror.close()
  }
}

const keepLevel = async (
  { leveller, readState, status }: OpenMirror,
  { folder, stop, log }: { folder: string; stop: AbortSignal; log: Pick<Console, 'error'> },
): Promise<void> => {
  let level: string | undefined
  let end: number | undefined
  let owedAgain = 0
  const isDue = (): boolean => {
    const now = Date.now()
    const name = readState()
    if (!status().ready || name === undefined) return false
    return name !== level || (end !== undefined && end <= now) || (leveller.owed.size > 0 && owedAgain <= now)
  }
  while (!stop.aborted) {
    if (isDue())
      try {
        level = await leveller.level()
        end = leveller.findNextEnd()
        owedAgain = Date.now() + owedAgainAfter
      } catch (error) {
        if (error instanceof SiteError && error.code === 'mirror-path-taken') throw error
        // Who took the folder away took the record with it: what would be written now is nobody's.
        if (!existsSync(toRecordPath(folder)))
          throw new SiteError('mirror-record-unusable', folder, { cause: error })
        level = undefined
        // A replica that is being made anew is there again soon, and the pages are what they were.
        if (!isBeingMade(error))
          log.error('镜像暂时写不下去，稍后再试 / the mirror cannot be written now, trying again', error)
        await pause(isBeingMade(error) ? lookEvery : failureAgainAfter, stop)
      }
    await pause(lookEvery, stop)
  }
}
