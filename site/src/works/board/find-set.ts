import { readDocument } from '@exemplar/shared/kinds/index'
import type { StandardSet } from '@exemplar/shared/kinds/standard-set'
import { replica } from '../../gazette/open-replica.ts'
import type { EntryLine } from '../../gazette/replica.ts'

/** A standard set as an entry of the gazette brought it, or what became of it. */
export type SetAt =
  | {
      readonly state: 'kept'
      readonly number: number
      readonly at: string
      readonly digest: string
      readonly subject: string
      readonly document: StandardSet
    }
  | { readonly state: 'withdrawn'; readonly number: number; readonly by: EntryLine }

/**
 * The set that came with an entry. Undefined where no entry of that number brought one, or one that this release cannot
 * show. Throws a DifferingError while its copy is being fetched again.
 */
export const findSetAt = (number: number): SetAt | undefined => {
  const entry = replica().findEntry(number)?.entry
  if (entry?.head.kind !== 'standard-set' || entry.head.act === 'withdraw') return undefined
  const { at, subject } = entry.head
  const document = readDocument(entry.document)
  if (document?.kind === 'standard-set')
    return { state: 'kept', number, at, subject, digest: entry.digest, document }
  const by = replica()
    .listHistory(subject)
    .findLast(({ act }) => act === 'withdraw')
  return by && { state: 'withdrawn', number, by }
}

/** The entries of all sets that boards were ever printed of, the newest first: of those that are not withdrawn. */
export const listSetEntries = (): EntryLine[] =>
  replica()
    .listLive('standard-set', { limit: replica().countLive('standard-set') })
    .flatMap(({ subject }) => replica().listHistory(subject))
    .filter(({ act, differs }) => act !== 'withdraw' && !differs)
    .toSorted((one, other) => other.number - one.number)
