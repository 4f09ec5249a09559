import { type DocumentKind, type DocumentOf, readDocument } from '@exemplar/shared/kinds/index'
import { replica } from '../gazette/open-replica.ts'
import type { EntryLine } from '../gazette/replica.ts'

/** What an entry of the gazette brought, or what became of it. */
export type KeptAt<K extends DocumentKind> =
  | {
      readonly state: 'kept'
      readonly number: number
      readonly at: string
      readonly digest: string
      readonly subject: string
      readonly document: DocumentOf<K>
      /** The entry letter by letter, as the feed carries it. */
      readonly text: string
    }
  | { readonly state: 'withdrawn'; readonly number: number; readonly by: EntryLine }

/**
 * The document of a kind that came with an entry, be it corrected since or not. Undefined where no entry of that number
 * brought one, or one that this release cannot show. Throws a DifferingError while its copy is being fetched again.
 */
export const findKept = <K extends DocumentKind>(kind: K, number: number): KeptAt<K> | undefined => {
  const found = replica().findEntry(number)
  if (found?.entry.head.kind !== kind || found.entry.head.act === 'withdraw') return undefined
  const { at, subject } = found.entry.head
  const document = readDocument(found.entry.document)
  if (document?.kind === kind)
    return {
      ...{ state: 'kept', number, at, subject, digest: found.entry.digest, text: found.text },
      document: document as DocumentOf<K>,
    }
  const by = replica()
    .listHistory(subject)
    .findLast(({ act }) => act === 'withdraw')
  return by && { state: 'withdrawn', number, by }
}
