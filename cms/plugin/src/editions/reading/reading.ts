import { shapeFields } from '@exemplar/shared/difference/shape-fields'
import { type PublishedDocument, toItem } from '@exemplar/shared/kinds/index'
import type { CollectionSlug, Endpoint, PayloadRequest } from 'payload'
import { readPart, requireUser } from '../../access/request.ts'
import { toContent } from '../../documents/content.ts'
import { openDocument } from '../../documents/open-document.ts'
import type { Row } from '../../documents/reviewable.ts'
import { documentsOf } from '../../documents/runtime.ts'
import { withoutSalt } from '../../documents/salt.ts'
import { toText, toValues, type Values } from '../../fields/row.ts'
import { listShownPictures } from '../../media/shown-pictures.ts'
import type { Reading } from './piece.ts'
import { toReading } from './to-reading.ts'

/** Reads the edition at hand as a text. `unknown-document` where `req.user` may not read it. */
const readReading = async (
  req: PayloadRequest,
  { collection, id }: { collection: string; id: string },
): Promise<Reading> => {
  const { reviewable, row, review } = await openDocument(req, { collection, id })
  const content = await toContent(reviewable, row)
  // As JSON, as it is published: a part that is not there is no part.
  const document: unknown =
    'document' in content
      ? withoutSalt(content.document)
      : JSON.parse(JSON.stringify(reviewable.toDocument(row)))
  const { i18n, payload } = req
  return {
    ...toReading(document, {
      fields: [
        ...(payload.collections[collection as CollectionSlug]?.config.fields ?? []),
        ...(shapeFields[reviewable.kind] ?? []),
      ],
      names: toNames(row),
      say: ({ en, zh }) => (i18n.language === 'en' ? en : zh),
      deck: 'document' in content ? toItem(document as PublishedDocument).deck : undefined,
    }),
    edition: review.edition,
    revision: review.revision,
    pictures: toPictures(row),
    site: documentsOf(payload).siteUrl.replace(/\/$/, ''),
  }
}

/** What the documents are called that it refers to, by the name of the field and what they are published under. */
const toNames = (row: Row): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(row).flatMap(([name, value]) =>
      [value].flat().flatMap((one) => {
        const { label, number, slug, title } = toValues(one)
        const [under, called] = typeof number === 'number' ? [number, label ?? title] : [slug, title]
        return under !== undefined && typeof called === 'string'
          ? [[`${name}/${under}`, called] as const]
          : []
      }),
    ),
  )

const toPictures = (row: Row): Record<string, string> =>
  Object.fromEntries(
    listShownPictures(row).flatMap(({ path, media }) => {
      const url = findUrl(media)
      return url === undefined ? [] : [[path, url]]
    }),
  )

/** The width at which a picture is read; a smaller one is shown as it is. */
const wide = 900

const findUrl = (media: Values): string | undefined => {
  const sizes = Object.values(toValues(media.sizes))
    .map(toValues)
    .filter(({ url, width }) => typeof url === 'string' && Number(width) > 0)
    .toSorted((a, b) => Number(a.width) - Number(b.width))
  return toText((sizes.find(({ width }) => Number(width) >= wide) ?? sizes.at(-1) ?? media).url)
}

/** `GET /api/<collection>/:id/reading`: the edition at hand as a text to be read. */
export const toReadingEndpoints = (collection: string): Endpoint[] => [
  {
    path: '/:id/reading',
    method: 'get',
    handler: async (req) => {
      requireUser(req)
      const reading = await readReading(req, { collection, id: readPart(req) })
      return Response.json(reading satisfies Reading, {
        headers: { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' },
      })
    },
  },
]
