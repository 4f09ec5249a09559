import { toPart } from '../../database/part.ts'

/** Scheduled editions that this process gave back because they could not be published at their time, since its start. */
export type Misses = { count: number }

/** The part of the scheduler of a running Payload. */
export const { keep: keepMisses, of: missesOf } = toPart<Misses>('misses')
