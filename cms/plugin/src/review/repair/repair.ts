import type { EntryHead } from '@exemplar/shared/gazette/entry'
import type { Payload } from 'payload'
import { inTransaction } from '../../database/transaction.ts'
import { type EntryRow, listEntryRows, readHead } from '../../gazette/entry/entry-row.ts'
import { finishEntry } from './finish-entry.ts'

/** A crash leaves at most the newest entries unfinished, since every start repairs what is before them. */
const looksBack = 50
const comment = '启动时补记：上次运行在写完公报条目后中断。'

/**
 * Finishes what a crash between a gazette entry and its document left undone, on a database without transactions: the
 * entry is public already, so the record and the row follow it. Returns the numbers repaired; a second run finds none.
 */
export const repairGazette = async (payload: Payload): Promise<number[]> => {
  const rows = await listEntryRows({ payload }, { where: {}, sort: '-number', limit: looksBack })
  const repaired: number[] = []
  for (const row of rows.reverse()) {
    const head = findHead(payload, row)
    if (head && (await inTransaction({ payload, user: null }, (req) => finishEntry(req, { head, comment }))))
      repaired.push(row.number)
  }
  return repaired
}

/** A damaged entry is `verify`'s to name; it must not keep the CMS from starting. */
const findHead = (payload: Payload, row: EntryRow): EntryHead | undefined => {
  try {
    return readHead(row)
  } catch (error) {
    payload.logger.error({ msg: 'damaged gazette entry, left as it is', number: row.number, err: error })
    return undefined
  }
}
