import { type CollectionConfig, NotFound, type UploadConfig, type Where } from 'payload'
import { slugOf } from '../../database/slugs.ts'
import { mediaSlug } from '../../fields/media-slug.ts'
import { imageSizes } from '../image-sizes.ts'

type Handler = NonNullable<Exclude<UploadConfig['handlers'], undefined>>[number]
type Upload = Exclude<CollectionConfig['upload'], boolean | undefined>

/**
 * Lets the next handler serve a file that a picture has, and answers 404 for any other name: Payload would look for it on
 * the disk, and take it for lost.
 */
const requireKnown: Handler = async (req, { params: { filename } }) => {
  const where: Where = {
    or: ['filename', ...imageSizes.map(({ name }) => `sizes.${name}.filename`)].map((path) => ({
      [path]: { equals: filename },
    })),
  }
  const collection = slugOf(req, mediaSlug)
  const { totalDocs } = await req.payload.count({ collection, where, req, overrideAccess: true })
  if (totalDocs === 0) throw new NotFound(req.t)
}

export const knownFiles = { handlers: [requireKnown] } satisfies Partial<Upload>
