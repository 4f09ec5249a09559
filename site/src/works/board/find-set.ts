import { replica } from '../../gazette/open-replica.ts'
import type { EntryLine } from '../../gazette/replica.ts'
import { findKept, type KeptAt } from '../find-kept.ts'

/** A standard set as an entry of the gazette brought it, or what became of it. */
export type SetAt = KeptAt<'standard-set'>

/** The set that came with an entry. Throws a DifferingError while its copy is being fetched again. */
export const findSetAt = (number: number): SetAt | undefined => findKept('standard-set', number)

/** The entries of all sets that boards were ever printed of, the newest first: of those that are not withdrawn. */
export const listSetEntries = (): EntryLine[] =>
  replica()
    .listLive('standard-set', { limit: replica().countLive('standard-set') })
    .flatMap(({ subject }) => replica().listHistory(subject))
    .filter(({ act, differs }) => act !== 'withdraw' && !differs)
    .toSorted((one, other) => other.number - one.number)
