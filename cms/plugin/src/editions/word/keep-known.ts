import type { PayloadRequest } from 'payload'
import { slugOf } from '../../database/slugs.ts'
import { mediaSlug } from '../../fields/media-slug.ts'
import { toId, toValues } from '../../fields/row.ts'
import { findPaperFile } from './paper-file.ts'
import { toPictureProof } from './picture-mark.ts'
import type { ReadWord, ThreadWord } from './read/told.ts'

/**
 * A text in which a picture says that it is a row of media only where it was handed out as that row, the row has that file
 * still, and the account may read it. Any other is uploaded as a picture of whoever sends it.
 */
export const keepKnown = async (req: PayloadRequest, { claims, ...read }: ThreadWord): Promise<ReadWord> => {
  if (claims.length === 0) return read
  const { docs } = await req.payload.find({
    collection: slugOf(req, mediaSlug),
    where: { id: { in: [...new Set(claims.map(({ id }) => id))] } },
    overrideAccess: false,
    req,
    depth: 0,
    pagination: false,
  })
  const stored = new Map(docs.map((row) => [toId(row), findPaperFile(toValues(row))?.sha256]))
  const known = claims.map(({ id, proof, shown }) => {
    const file = stored.get(id)
    return file !== undefined && toPictureProof(req.payload.secret, { id, stored: file, shown }) === proof
  })
  // In the order of the pictures that claim something; what is written in a text cannot look like a tag.
  let place = 0
  const html = read.html.replaceAll(claim, (whole, tag) => (known[place++] ? whole : tag))
  return { ...read, html }
}

const claim = /(<img(?: alt="[^"]*")?) data-media="[^"]*"/g
