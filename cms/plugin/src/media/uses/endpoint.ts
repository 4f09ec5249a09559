import type { CollectionSlug, Endpoint, PayloadRequest, Where } from 'payload'
import { z } from 'zod'
import { parseQuery, requireUser } from '../../access/request.ts'
import { slugOf } from '../../database/slugs.ts'
import { mediaSlug } from '../../fields/media-slug.ts'
import { toValues, type Values } from '../../fields/row.ts'
import { listPictures, type UsedPicture } from './list-pictures.ts'

/** Pictures that are asked for: all of them, those without an alternative text, those that are used, and those that are not. */
const whichPictures = ['all', 'missing', 'used', 'unused'] as const
export type WhichPictures = (typeof whichPictures)[number]

/** Pictures with what uses them, the newest first; `next` is where the list goes on. */
export type PicturePage = { readonly pictures: readonly UsedPicture[]; readonly next?: number }

const asked = z.strictObject({
  which: z.enum(whichPictures).default('all'),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
})

/** Pictures that are looked at together, and so often at most for one answer: what is used is known of no row alone. */
const [together, mostPages, enough] = [24, 10, 12]

/**
 * `GET /api/media/uses?which=&page=`: the pictures that the account may read, each with the documents that use it as far
 * as the account may read these, and whether it was published. Of those that are used or unused a page may be short.
 */
export const getUses: Endpoint = {
  path: '/uses',
  method: 'get',
  handler: async (req) => {
    requireUser(req)
    const { page, which } = parseQuery(asked, req)
    return Response.json(await readPage(req, { page, which }), { headers: { 'Cache-Control': 'no-store' } })
  },
}

const readPage = async (
  req: PayloadRequest,
  { page, which }: { page: number; which: WhichPictures },
): Promise<PicturePage> => {
  const found: UsedPicture[] = []
  for (let at = page; at < page + mostPages; at += 1) {
    const { hasNextPage, rows } = await readRows(req, { page: at, which })
    const pictures = await listPictures(req, rows)
    found.push(...pictures.filter((picture) => isAsked(picture, which)))
    if (!hasNextPage) return { pictures: found }
    if (which === 'all' || which === 'missing' || found.length >= enough)
      return { pictures: found, next: at + 1 }
  }
  return { pictures: found, next: page + mostPages }
}

const isAsked = ({ isUsed }: UsedPicture, which: WhichPictures): boolean =>
  which === 'used' ? isUsed : which !== 'unused' || !isUsed

const withoutAlt: Where = { or: [{ alt: { exists: false } }, { alt: { equals: '' } }] }

const readRows = async (
  req: PayloadRequest,
  { page, which }: { page: number; which: WhichPictures },
): Promise<{ rows: readonly Values[]; hasNextPage: boolean }> => {
  const { docs, hasNextPage } = await req.payload.find({
    ...{ collection: slugOf(req, mediaSlug) as CollectionSlug, page, limit: together, depth: 0, req },
    ...{ sort: '-createdAt', overrideAccess: false, user: req.user },
    ...(which === 'missing' ? { where: withoutAlt } : {}),
  })
  return { rows: docs.map(toValues), hasNextPage }
}
