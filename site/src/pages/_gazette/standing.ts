import type { EntryLine } from '../../gazette/replica.ts'

/** What became of what an entry published: it still stands, a later entry corrected it, or the thing was withdrawn. */
export type Standing =
  | { readonly state: 'stands' }
  | { readonly state: 'corrected' | 'withdrawn'; readonly by: EntryLine }

/** How the edition that an entry carries stands now, from everything that was done with its subject, oldest first. */
export const toStanding = (number: number, history: readonly EntryLine[]): Standing => {
  const newest = history.at(-1)
  if (!newest || newest.number === number) return { state: 'stands' }
  return { state: newest.act === 'withdraw' ? 'withdrawn' : 'corrected', by: newest }
}
