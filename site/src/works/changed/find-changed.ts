import type { EntryLine, Live } from '../../gazette/replica.ts'
import { findStandardSet } from '../../kinds/parts/standard-set.ts'
import { findSetAt, type SetAt } from '../board/find-set.ts'
import { type ChangedItem, compareSets } from './compare-sets.ts'

type Kept = Extract<SetAt, { state: 'kept' }>
type Present = Live<'standard-set'>

/** What somebody is told who stands before a board that was printed of the set of an entry. */
export type Standing =
  | { readonly state: 'current'; readonly printed: Kept; readonly present: Present }
  /** The same set, corrected since; no item need be another. */
  | {
      readonly state: 'corrected'
      readonly printed: Kept
      readonly present: Present
      readonly items: readonly ChangedItem[]
    }
  /** Another set is in force in its place, of a later year or the same. */
  | {
      readonly state: 'superseded'
      readonly printed: Kept
      readonly present: Present
      readonly items: readonly ChangedItem[]
    }
  | {
      readonly state: 'withdrawn'
      readonly number: number
      readonly by: EntryLine
      readonly present: Present | undefined
    }

/** How a board stands today. Undefined where no standard set has that number. Throws a DifferingError. */
export const findStanding = (number: number): Standing | undefined => {
  const printed = findSetAt(number)
  const present = findStandardSet()
  if (!printed) return undefined
  if (printed.state === 'withdrawn') return { state: 'withdrawn', number, by: printed.by, present }
  // What stands in the gazette and was not withdrawn is in force, or something else of its subject is.
  if (!present) return undefined
  if (present.entry.number === number) return { state: 'current', printed, present }
  const items = compareSets(printed.document, present.document)
  const state = present.subject === printed.subject ? 'corrected' : 'superseded'
  return { state, printed, present, items }
}
