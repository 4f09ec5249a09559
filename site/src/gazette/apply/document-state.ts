import type { EntryHead } from '@exemplar/shared/gazette/entry'
import type { PublishedDocument } from '@exemplar/shared/kinds/index'

/**
 * How a document is shown. `withheld`: its withdrawal is still to come; `unknown`: verified, kept and listed, a later
 * release of the site knows how to show it; `differs`: its copy is not what was signed, until it was fetched again.
 */
export type DocumentState = 'live' | 'withheld' | 'withdrawn' | 'unknown' | 'differs'

/** How a document is shown that an entry with this head and document stands for; `shown` is it as this release reads it. */
export const toState = (
  { act }: EntryHead,
  { document, shown }: { document: unknown; shown: PublishedDocument | undefined },
): DocumentState => {
  if (act === 'withdraw') return 'withdrawn'
  if (document === undefined) return 'withheld'
  return shown ? 'live' : 'unknown'
}
