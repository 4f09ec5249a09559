import type { EntryHead } from '@exemplar/shared/gazette/entry'
import { readDocument } from '@exemplar/shared/gazette/published-document'

/**
 * How a document is shown. `withheld`: its withdrawal is still to come; `unknown`: verified, kept and listed, a later
 * release of the site knows how to show it; `differs`: its copy is not what was signed, until it was fetched again.
 */
export type DocumentState = 'live' | 'withheld' | 'withdrawn' | 'unknown' | 'differs'

/** What the replica knows of a subject. */
export type Standing = {
  readonly id: number
  readonly kind: string
  readonly slug: string
  /** Number of the entry that first published it. */
  readonly first: number
  readonly state: DocumentState
}

/** Why an entry, good in itself, cannot follow what stands in the gazette. */
export type StandingFault =
  | 'already-withdrawn'
  | 'published-before'
  | 'not-published-before'
  | 'address-changed'
  | 'address-taken'

/**
 * Checks an entry against what stands: a subject is published once, corrected and withdrawn after that, and never again;
 * it keeps its kind and address, which no other subject ever had.
 */
export const findStandingFault = (
  { act, kind, slug }: EntryHead,
  { subject, isAddressTaken }: { subject: Standing | undefined; isAddressTaken: boolean },
): StandingFault | undefined => {
  if (subject?.state === 'withdrawn') return 'already-withdrawn'
  if (!subject && act !== 'publish') return 'not-published-before'
  if (subject && act === 'publish') return 'published-before'
  if (subject && (subject.kind !== kind || subject.slug !== slug)) return 'address-changed'
  return !subject && isAddressTaken ? 'address-taken' : undefined
}

/** How a document is shown that an entry with this head and document stands for. */
export const toState = ({ act }: EntryHead, document: unknown): DocumentState => {
  if (act === 'withdraw') return 'withdrawn'
  if (document === undefined) return 'withheld'
  return readDocument(document) ? 'live' : 'unknown'
}
