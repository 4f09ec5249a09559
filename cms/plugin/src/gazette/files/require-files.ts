import type { PublishedDocument } from '@exemplar/shared/kinds/index'
import { listFiles } from '@exemplar/shared/kinds/index'
import { toFileName } from '@exemplar/shared/media/published-file'
import type { Payload } from 'payload'
import { RequestError } from '../../errors/request-errors.ts'
import { GazetteError } from '../errors.ts'
import { gazetteOf } from '../runtime.ts'

/** Which files were asked for, by name, and whether the store has each as it was measured at upload. */
export type Looked = ReadonlyMap<string, boolean>

/**
 * Looks in the store for the files of a document. It may be far away and slow: asked before the transaction, in which
 * nobody else can save (docs/decisions/0003).
 */
export const lookForFiles = async (payload: Payload, document: PublishedDocument): Promise<Looked> => {
  const { files } = gazetteOf(payload)
  const looked = new Map<string, boolean>()
  for (const file of listFiles(document)) {
    const name = toFileName(file)
    if (!looked.has(name)) looked.set(name, (await files.has(name))?.bytes === file.bytes)
  }
  return looked
}

/**
 * Refuses a document whose files do not all stand in the store (`file-missing`), or that came to show others since they
 * were looked for (`written-meanwhile`).
 */
export const requireFiles = (document: PublishedDocument, looked: Looked): void => {
  for (const file of listFiles(document)) {
    const isThere = looked.get(toFileName(file))
    if (isThere === undefined) throw new RequestError('written-meanwhile')
    if (!isThere) throw new GazetteError('file-missing')
  }
}
