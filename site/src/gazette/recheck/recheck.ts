import { isDamage } from '../database/damage.ts'
import { type Doubt, onDoubt, tellDoubt } from '../doubt.ts'
import { pause } from '../follow/pause.ts'
import type { KeptFault } from '../memory/memory.ts'
import { toBell } from './bell.ts'
import { checkAll, checkEntry } from './check-all.ts'
import { findShowing, listDiffering, mendEntries, mendFiles } from './mend.ts'
import { openParts, type RecheckParts, type RecheckSources } from './parts.ts'
import { toNextCheck } from './schedule.ts'

export type RecheckOptions = RecheckSources & { readonly log: Pick<Console, 'info' | 'error'> }

export type Recheck = {
  /** What differs and is not served, since when; undefined where everything is as it was signed. */
  readonly fault: () => KeptFault | undefined
  readonly stop: () => Promise<void>
}

/** Milliseconds: the waits between tries to fetch again what differs double from the first to the last. */
const [tryAgainAfter, tryAgainAtMost] = [2_000, 120_000]

/**
 * Checks again, in the background, that what the replica holds is what was signed: all of it at the start and every
 * night, and whatever a reader doubts at once. What differs is not served until it was fetched from the feed again.
 */
export const startRecheck = ({ log, ...place }: RecheckOptions): Recheck => {
  const stop = new AbortController()
  const parts = openParts(place, stop.signal)
  const state = toState(parts, log)
  const doubted = new Set<number>()
  const bell = toBell(stop.signal)
  const deaf = onDoubt(place.path, (doubt: Doubt) => {
    if (doubt.about === 'replica') return
    if (doubt.about === 'entry') doubted.add(doubt.number)
    else state.noteFile(doubt.name)
    bell.ring()
  })
  const takeDoubted = async (): Promise<void> => {
    for (const number of doubted) {
      doubted.delete(number)
      await checkEntry(parts, number)
    }
  }
  const work = async (): Promise<void> => {
    let due = 0
    let wait = tryAgainAfter
    while (!stop.signal.aborted) {
      if (performance.now() >= due) {
        await checkAll(parts, state.noteFile).finally(state.tell)
        if (!stop.signal.aborted) log.info('副本已全部核对 / the whole replica was checked')
        due = performance.now() + toNextCheck(Date.now(), Math.random())
      }
      await takeDoubted()
      state.tell()
      if (state.isGood()) wait = tryAgainAfter
      else {
        await mend(parts, state)
        state.tell()
      }
      // A doubt that came meanwhile has rung already.
      await bell.wait(state.isGood() ? Math.max(0, due - performance.now()) : wait)
      if (!state.isGood()) wait = Math.min(2 * wait, tryAgainAtMost)
    }
  }
  const ended = untilStopped(work, { place, stop: stop.signal, log })
  return {
    fault: state.fault,
    stop: async () => {
      deaf()
      stop.abort()
      await ended
      parts.close()
    },
  }
}

/** Works until it is stopped. Damage is told to whoever keeps the replica, who then stops this; the rest is tried again. */
const untilStopped = async (
  work: () => Promise<void>,
  { place, stop, log }: { place: RecheckSources; stop: AbortSignal; log: Pick<Console, 'error'> },
): Promise<void> => {
  while (!stop.aborted)
    try {
      await work()
    } catch (error) {
      if (stop.aborted) return
      if (isDamage(error)) tellDoubt({ place: place.path, about: 'replica', error })
      else
        log.error('核对副本时出错，稍后再试 / an error while checking the replica, trying again later', error)
      await pause(tryAgainAtMost, stop)
    }
}

/** What is known to differ, and what was said of it. */
const toState = (parts: RecheckParts, log: Pick<Console, 'info' | 'error'>) => {
  const files = new Set<string>()
  let fault: KeptFault | undefined
  const find = (): Pick<KeptFault, 'number' | 'code'> | undefined => {
    const [number] = listDiffering(parts)
    if (number !== undefined) return { number, code: 'replica-differs' }
    for (const name of files) {
      const shownBy = findShowing(parts, name)
      if (shownBy !== undefined) return { number: shownBy, code: 'file-differs' }
      files.delete(name)
    }
    return undefined
  }
  return {
    files,
    fault: () => fault,
    isGood: () => fault === undefined,
    noteFile: (name: string): void => {
      files.add(name)
    },
    tell: (): void => {
      const found = find()
      const isTold = found?.code === fault?.code && found?.number === fault?.number
      if (!isTold) fault = found && { ...found, at: new Date().toISOString() }
      if (found && !isTold)
        log.error(
          `第${found.number}号公报在本站的副本与登记的不一致，暂不提供，正在重新收取 / ${found.code}: the copy of entry ${found.number} is not what was signed; it is not served until it was fetched again`,
        )
      if (!found && !isTold) log.info('副本已核对无误 / the replica is what was signed')
    },
  }
}

const mend = async (parts: RecheckParts, { files }: ReturnType<typeof toState>): Promise<void> => {
  try {
    await mendEntries(parts)
    const missing = await mendFiles(parts, [...files])
    files.clear()
    for (const name of missing) files.add(name)
  } catch (error) {
    // The feed cannot be read now: the follower tells of that, and this is tried again.
    if (isDamage(error)) throw error
  }
}
