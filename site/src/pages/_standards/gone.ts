import { replica } from '../../gazette/open-replica.ts'
import type { Gone } from '../../gazette/replica.ts'
import { findStandardSet } from '../../kinds/parts/standard-set.ts'

/** The standard set that was withdrawn last, where none is in force since. */
export const findGoneSet = (): Gone<'standard-set'> | undefined =>
  findStandardSet() ? undefined : replica().findLastWithdrawn('standard-set')
