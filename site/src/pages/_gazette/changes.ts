import type { Change } from '@exemplar/shared/difference/change'
import { toDifference } from '@exemplar/shared/difference/difference'
import { shapeFields } from '@exemplar/shared/difference/shape-fields'
import type { EntryHead, GazetteEntry } from '@exemplar/shared/gazette/entry'
import { inDeclaredOrder, type PublishedDocument, readDocument } from '@exemplar/shared/kinds/index'
import type { EntryLine, Replica } from '../../gazette/replica.ts'

/** What a correction changed: the sentence that it was published with, and field by field. */
export type Changes = {
  /** Absent on corrections of releases that asked for none. */
  readonly sentence?: string
  /** The entry whose text it took the place of. */
  readonly former: Pick<EntryLine, 'number' | 'edition' | 'digest'>
  readonly changes: readonly Change[]
  /** What fields are called that stayed as they were. */
  readonly unchanged: readonly string[]
}

/** What comparing by words may cost a visitor's page: some tenths of a second, once for each state of the gazette. */
const mostWork = 2_000_000

/**
 * What an entry corrected, from the entry before it of the same document. Undefined for what is no correction, and where
 * a text of the two is withdrawn or of a form that this release cannot show.
 */
export const findChanges = (
  { head, document }: GazetteEntry,
  { findEntry, history }: Pick<Replica, 'findEntry'> & { history: readonly EntryLine[] },
): Changes | undefined => {
  const former = head.act === 'correct' ? findFormer(head, history) : undefined
  const now = readDocument(document)
  const before = former && readDocument(findEntry(former.number)?.entry.document)
  if (!former || !before || !now) return undefined
  const { changes, unchanged } = toDifference(toSaid(before), toSaid(now), {
    fields: shapeFields[now.kind] ?? [],
    say: ({ zh }) => zh,
    mostWork,
  })
  return {
    ...(now.correction === undefined ? {} : { sentence: now.correction }),
    former: { number: former.number, edition: former.edition, digest: former.digest },
    changes,
    unchanged: unchanged.map(({ label }) => label.zh),
  }
}

const findFormer = ({ number }: EntryHead, history: readonly EntryLine[]): EntryLine | undefined =>
  history.findLast((line) => line.number < number && line.act !== 'withdraw')

/** What a document says of its subject: the sentence is about the change, and the salt says nothing. */
const toSaid = (document: PublishedDocument): object => {
  const { correction, salt, ...said } = inDeclaredOrder(document)
  return said
}
