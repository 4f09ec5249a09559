import type { Replica } from '../../gazette/replica.ts'
import { mostLedgerEntries } from '../../works/sheet/address.ts'
import { type Selection, toSpan } from './selection.ts'

/**
 * The numbers that can be had as one file beside a list: all of the year or month that was chosen where those are not too
 * many, else what the page shows. Undefined where numbers are left out between them.
 */
export const findPrinted = (
  { choice, entries }: Pick<Selection, 'choice' | 'entries'>,
  { listLedger, listLedgerFrom }: Pick<Replica, 'listLedger' | 'listLedgerFrom'>,
): { from: number; to: number } | undefined => {
  const [newest, oldest] = [entries[0]?.number, entries.at(-1)?.number]
  if (choice.act !== undefined || choice.kind !== undefined) return undefined
  if (newest === undefined || oldest === undefined) return undefined
  if (choice.time === undefined) return { from: oldest, to: newest }
  const time = toSpan(choice.time)
  const [from = oldest] = listLedgerFrom({ time }, { number: 0, limit: 1 })
  const [{ number: to } = { number: newest }] = listLedger({ time }, { limit: 1 })
  return to - from < mostLedgerEntries ? { from, to } : { from: oldest, to: newest }
}
