import type { GazetteEntry } from '@exemplar/shared/gazette/entry'
import { toEntryText, toStoredEntry } from '@exemplar/shared/gazette/entry-text'
import type { KeySet } from '@exemplar/shared/gazette/keys'
import { limits } from '@exemplar/shared/gazette/limits'
import { type ChainHead, emptyChain, findEntryFault, readEntry } from '@exemplar/shared/gazette/verify'
import { listFiles, readDocument } from '@exemplar/shared/kinds/index'
import { toFileLimit } from '@exemplar/shared/media/file-types'
import { GazetteError } from '../errors.ts'

/**
 * Refuses an entry that followers would refuse: it would stop them for good, and could never be taken back. What is too
 * large can be told to whoever publishes; anything else is a fault of ours.
 */
export const requireFitting = async (
  entry: GazetteEntry,
  { latest, keys }: { latest: ChainHead | undefined; keys: KeySet },
): Promise<void> => {
  if (Buffer.byteLength(toEntryText(toStoredEntry(entry))) > limits.entry)
    throw new GazetteError('entry-too-large')
  const document = readDocument(entry.document)
  if (document && listFiles(document).some(({ bytes, type }) => bytes > toFileLimit(type)))
    throw new GazetteError('published-file-too-large')
  const read = readEntry(entry)
  const fault = typeof read === 'string' ? read : await findEntryFault(read, latest ?? emptyChain, keys)
  if (fault) throw new Error(`entry ${entry.head.number} would not verify: ${fault}`)
}
