import type { RecordOf } from './record.ts'

/** An objection as it is handled. */
export type ObjectionStanding = {
  readonly docket: string
  readonly community?: string
  readonly received: RecordOf<'object'>
  readonly steps: readonly RecordOf<'handle'>[]
  readonly disposed?: RecordOf<'dispose'>
}

/** An objection after one more record of it; undefined where nobody docketed it. */
export const toObjection = (
  known: ObjectionStanding | undefined,
  record: RecordOf<'object' | 'handle' | 'dispose'>,
): ObjectionStanding | undefined => {
  if (record.act === 'object') {
    const { community, docket } = record
    return { docket, ...(community === undefined ? {} : { community }), received: record, steps: [] }
  }
  if (!known) return undefined
  return record.act === 'handle'
    ? { ...known, steps: [...known.steps, record] }
    : { ...known, disposed: record }
}
