import type { StoredEntry } from '@exemplar/shared/gazette/entry-text'
import { toTitle } from '@exemplar/shared/kinds/index'
import type { PayloadRequest } from 'payload'
import { slugOf } from '../../database/slugs.ts'
import { toPermit } from '../../records/permit.ts'
import { gazetteSlug } from '../collections.ts'
import { toColumns } from './columns.ts'
import { findLatestEntryOf, parseHead, parseStored, type Reader } from './entry-row.ts'

/**
 * Writes one entry as a row of the gazette, in the transaction of `req`: its texts as they were digested, and the columns
 * that follow from them. The only way a row comes to be. That the entry may stand there is its caller's to know: that it
 * verifies, and that the high-water mark has it.
 */
export const insertEntryRow = async (req: PayloadRequest, stored: StoredEntry): Promise<void> => {
  const head = parseHead(stored)
  const document = stored.document === undefined ? undefined : JSON.parse(stored.document)
  const titleBefore = head.act === 'withdraw' ? await findTitle(req, head.subject) : ''
  const { files, ...columns } = toColumns({ head, digest: stored.digest, document, titleBefore })
  await req.payload.create({
    collection: slugOf(req, gazetteSlug),
    data: {
      ...columns,
      files: [...files],
      signature: stored.signature,
      head: stored.head,
      document: stored.document ?? '',
    },
    depth: 0,
    overrideAccess: true,
    req,
    context: toPermit(slugOf(req, gazetteSlug)),
  })
}

/** The title of the newest entry of a document, from its text; empty where that is a withdrawal or was withheld. */
const findTitle = async (reader: Reader, subject: string): Promise<string> => {
  const row = await findLatestEntryOf(reader, subject)
  return (row?.document && toTitle(parseStored(row, row.document))) || ''
}
