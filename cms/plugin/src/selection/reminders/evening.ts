import { setTimeout as pause } from 'node:timers/promises'
import { toBeijingDate, toBeijingTime } from '@exemplar/shared/beijing'
import { isPressing, listDebts } from '@exemplar/shared/selection/debts'
import type { Payload } from 'payload'
import { toPart } from '../../database/part.ts'
import { slugOf } from '../../database/slugs.ts'
import type { CodeOf } from '../../errors/declare-errors.ts'
import { ExemplarError } from '../../errors/exemplar-error.ts'
import type { RoundError } from '../errors.ts'
import { findStanding } from '../standing-of.ts'
import { listReminders, type Owed, remind } from './remind.ts'

/** At what time of the day in Beijing (`18:00`) who owes something is reminded of it. */
const { keep: keepRemindAt, of: remindAtOf } = toPart<{ readonly time: string }>('remind-at')

export { keepRemindAt }

/** How often somebody looks, in milliseconds. */
const looksEvery = 5_000
/** After how long what went wrong is tried again, and what nobody could be told of is looked at again, in milliseconds. */
const again = { trouble: 5 * 60_000, nobody: 3_600_000 } as const
/** Rounds of the last years: in the others nobody owes anything. */
const most = 10

/**
 * Reminds, from the time of the day on at which it is done, of what is due within three days or late: everybody once a day
 * a stage, whoever else was at it. Runs until `abort` fires.
 */
export const runReminders = async (payload: Payload, abort: AbortSignal): Promise<void> => {
  const { time } = remindAtOf(payload)
  // Read once at the start, so that whoever looks first does not wait for thousands of records.
  await readOpenRounds(payload, abort).catch((error: unknown) => {
    if (!abort.aborted) payload.logger.warn({ msg: 'rounds could not be read beforehand', err: error })
  })
  const later: Later = new Map()
  while (!abort.aborted) {
    if (toBeijingTime(Date.now()).slice(11) >= time)
      await remindAll(payload, { abort, later }).catch((error: unknown) => {
        if (!abort.aborted)
          payload.logger.error({ msg: 'could not look for what is due in rounds', err: error })
      })
    await pause(looksEvery, undefined, { signal: abort }).catch(() => undefined)
  }
}

const readOpenRounds = async (payload: Payload, abort: AbortSignal): Promise<void> => {
  for (const round of await listOpenRounds(payload))
    if (!abort.aborted) await findStanding({ payload }, round)
}

/** What is left alone until when: one fault keeps nobody else from being reminded. */
type Later = Map<string, number>

const remindAll = async (payload: Payload, { abort, later }: { abort: AbortSignal; later: Later }) => {
  const today = toBeijingDate(Date.now())
  for (const round of await listOpenRounds(payload)) {
    const pressing = await unlessLater(payload, { key: round, later }, () =>
      listPressing(payload, { round, today }),
    )
    for (const owed of pressing ?? []) {
      if (abort.aborted) return
      const key = [round, owed.debtor, owed.stage, today].join('/')
      await unlessLater(payload, { key, later }, () => remindOf(payload, owed))
    }
  }
}

/** Does some work, unless it is left alone for now; what goes wrong in it is told in the log, and left alone for a while. */
const unlessLater = async <T>(
  payload: Payload,
  { key, later }: { key: string; later: Later },
  work: () => Promise<T>,
): Promise<T | undefined> => {
  if ((later.get(key) ?? 0) > Date.now()) return undefined
  try {
    return await work()
  } catch (error) {
    const isNobody = error instanceof ExemplarError && error.code === nobody
    later.set(key, Date.now() + (isNobody ? again.nobody : again.trouble))
    payload.logger[isNobody ? 'warn' : 'error']({
      msg: isNobody ? '没有能催办的账号 / nobody to remind' : 'could not remind of what is due in a round',
      owed: key,
      err: error,
    })
    return undefined
  }
}

const listOpenRounds = async (payload: Payload): Promise<string[]> => {
  const { docs } = await payload.find({
    collection: slugOf({ payload }, 'rounds'),
    where: { openedAt: { exists: true } },
    ...{ sort: '-year', limit: most, depth: 0, pagination: false, overrideAccess: true },
  })
  return docs.map(({ id }) => String(id))
}

const listPressing = async (
  payload: Payload,
  { round, today }: { round: string; today: string },
): Promise<Owed[]> => {
  const standing = await findStanding({ payload }, round)
  const debts = standing ? listDebts(standing).filter((debt) => isPressing(debt, today)) : []
  if (debts.length === 0) return []
  const done = await listReminders({ payload }, { round, day: today })
  return debts
    .filter((debt) => !done.some((one) => one.debtor === debt.debtor && one.stage === debt.stage))
    .map(({ debtor, stage }) => ({ debtor, round, stage }))
}

/** Somebody else was at it meanwhile: that is no trouble. */
const usual: readonly string[] = ['nothing-waits', 'reminded-today'] satisfies CodeOf<typeof RoundError>[]
const nobody: CodeOf<typeof RoundError> = 'nobody-to-remind'

const remindOf = async (payload: Payload, owed: Owed): Promise<void> => {
  try {
    await remind(payload, { ...owed, user: null })
  } catch (error) {
    if (!(error instanceof ExemplarError && usual.includes(error.code))) throw error
  }
}
