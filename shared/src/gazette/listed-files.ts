import { isKnownFile, type PublishedFile } from '../media/published-file.ts'
import type { PublishedDocument } from './published-document.ts'

/** All files that a published document shows: what may be served while it is live, and no longer. */
export const listFiles = (document: PublishedDocument): PublishedFile[] => {
  const pictures =
    'body' in document
      ? document.body.flatMap((block) => (block.type === 'picture' ? [block.picture] : []))
      : []
  if (document.kind === 'story' && document.cover) pictures.push(document.cover)
  return pictures.flatMap(({ files }) => files).filter(isKnownFile)
}
