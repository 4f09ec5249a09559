import type { EntryHead } from './entry.ts'

/** What stands of a subject before an entry. */
export type SubjectStanding = { readonly kind: string; readonly slug: string; readonly isWithdrawn: boolean }

/** Why an entry, good in itself, cannot follow what stands in the gazette. */
export type StandingFault =
  | 'already-withdrawn'
  | 'published-before'
  | 'not-published-before'
  | 'address-changed'
  | 'address-taken'

/**
 * Checks an entry against what stands, for the one who writes it and for those who read it: a subject is published once,
 * corrected and withdrawn after that, and never again; it keeps its kind and address, which no other subject ever had.
 */
export const findStandingFault = (
  { act, kind, slug }: Pick<EntryHead, 'act' | 'kind' | 'slug'>,
  { subject, isAddressTaken }: { subject: SubjectStanding | undefined; isAddressTaken: boolean },
): StandingFault | undefined => {
  if (subject?.isWithdrawn) return 'already-withdrawn'
  if (!subject && act !== 'publish') return 'not-published-before'
  if (subject && act === 'publish') return 'published-before'
  if (subject && (subject.kind !== kind || subject.slug !== slug)) return 'address-changed'
  return !subject && isAddressTaken ? 'address-taken' : undefined
}
