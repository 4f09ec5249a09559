import { setTimeout as pause } from 'node:timers/promises'
import type { Payload } from 'payload'
import { gazetteOf } from '../runtime.ts'
import { type Differing, listDiffering } from './differing.ts'
import { type EntryRow, findLatestHead, listEntryRows } from './entry-row.ts'

/** Rows that are looked at between two breaths of the server. */
const stretch = 50
/** Milliseconds of a breath. */
const breath = 20
/** How many are named; the feed names each. */
const named = 20

/**
 * Holds the columns of every row against its entry and says once in the log which differ: the admin's lists and counts
 * go by them. What is served and withheld goes by the heads, whatever this finds.
 */
export const checkColumns = async (payload: Payload, abort: AbortSignal): Promise<void> => {
  try {
    const differing = await listAll(payload, abort)
    if (differing.length === 0) return
    const rows = differing
      .slice(0, named)
      .map(({ number, columns }) => `第${number}号 No. ${number} (${columns.join(', ')})`)
    payload.logger.error({
      msg: `公报有${differing.length}行的数据库列与条目不符 / columns of the gazette differ from their entries: ${rows.join('; ')}`,
    })
  } catch (error) {
    if (!abort.aborted)
      payload.logger.error({ msg: 'could not check the columns of the gazette', err: error })
  }
}

const listAll = async (payload: Payload, abort: AbortSignal): Promise<Differing[]> => {
  const through = (await findLatestHead({ payload }))?.number ?? 0
  await gazetteOf(payload).subjects.readTo(payload, through)
  const differing: Differing[] = []
  let last = 0
  while (!abort.aborted) {
    const where = { number: { greater_than: last, less_than_equal: through } }
    const rows = await listEntryRows({ payload }, { where, limit: stretch })
    for (const row of rows) differing.push(...(await listOne(payload, row)))
    const newest = rows.at(-1)
    if (!newest) break
    last = newest.number
    await pause(breath)
  }
  return differing
}

/** A row whose texts are none any more differs as a whole. */
const listOne = (payload: Payload, row: EntryRow): Promise<readonly Differing[]> =>
  listDiffering(payload, [row]).catch(() => [{ number: row.number, columns: ['head', 'document'] }])
