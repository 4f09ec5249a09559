import type { ChainFault, KnownRecord } from '@exemplar/shared/records/chain'
import { recordFaults } from '@exemplar/shared/records/faults'
import { z } from 'zod'
import { readSavedLog } from './read-review-log.ts'

const knownRecord = z.looseObject({ number: z.int(), digest: z.string() })

/**
 * The last record of a log that was saved: it has to be there still. Undefined where it had none. Throws where what was
 * saved is not good itself, by the check of its chain.
 */
export const findLastKnown = async (
  saved: string,
  check: (records: readonly unknown[]) => Promise<{ readonly fault?: ChainFault }>,
): Promise<KnownRecord | undefined> => {
  const { records } = await readSavedLog(saved)
  const { fault } = await check(records)
  if (fault)
    throw new Error(`${saved}: 第${fault.number}条 ${recordFaults[fault.fault].zh} record ${fault.number}`)
  return records.length === 0 ? undefined : knownRecord.parse(records.at(-1))
}
