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
export type PicturePage = { readonly pictures: readonly UsedPicture[]; readonly next?: string }

const asked = z.strictObject({
  which: z.enum(whichPictures).default('all'),
  after: z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z_[\w-]{1,64}$/)
    .refine((after) => !Number.isNaN(Date.parse(toPlace(after).createdAt)))
    .optional(),
})

/** Where a list goes on: after the last picture that was looked at, whatever was saved, deleted or uploaded since. */
const toPlace = (after: string) => {
  const [createdAt = '', id = ''] = after.split(/_(.*)/s)
  return { createdAt, id }
}

/** Pictures that are looked at together, and so often at most for one answer: what is used is known of no row alone. */
const [together, mostPages, enough] = [24, 10, 12]

/**
 * `GET /api/media/uses?which=&after=`: the pictures that the account may read, each with the documents that use it as far
 * as the account may read these, and whether it was published. Of those that are used or unused a page may be short.
 */
export const getUses: Endpoint = {
  path: '/uses',
  method: 'get',
  handler: async (req) => {
    requireUser(req)
    return Response.json(await readPage(req, parseQuery(asked, req)), {
      headers: { 'Cache-Control': 'no-store' },
    })
  },
}

type Asked = z.infer<typeof asked>

const readPage = async (req: PayloadRequest, { after, which }: Asked): Promise<PicturePage> => {
  const found: UsedPicture[] = []
  let last = after
  for (let looked = 0; looked < mostPages; looked += 1) {
    const { hasNextPage, rows } = await readRows(req, { after: last, which })
    const pictures = await listPictures(req, rows)
    found.push(...pictures.filter((picture) => isAsked(picture, which)))
    const end = rows.at(-1)
    if (!hasNextPage || !end) return { pictures: found }
    last = `${new Date(String(end.createdAt)).toISOString()}_${String(end.id)}`
    if (which === 'all' || which === 'missing' || found.length >= enough) break
  }
  return { pictures: found, ...(last === undefined ? {} : { next: last }) }
}

const isAsked = ({ isUsed }: UsedPicture, which: WhichPictures): boolean =>
  which === 'used' ? isUsed : which !== 'unused' || !isUsed

const withoutAlt: Where = { or: [{ alt: { exists: false } }, { alt: { equals: '' } }] }

/** Older than the last that was looked at: by number of a page, what left the list meanwhile would hide as many. */
const isAfter = (after: string): Where => {
  const { createdAt, id } = toPlace(after)
  return {
    or: [
      { createdAt: { less_than: createdAt } },
      { and: [{ createdAt: { equals: createdAt } }, { id: { less_than: id } }] },
    ],
  }
}

const readRows = async (
  req: PayloadRequest,
  { after, which }: Asked,
): Promise<{ rows: readonly Values[]; hasNextPage: boolean }> => {
  const asks = [
    ...(which === 'missing' ? [withoutAlt] : []),
    ...(after === undefined ? [] : [isAfter(after)]),
  ]
  const { docs, hasNextPage } = await req.payload.find({
    ...{ collection: slugOf(req, mediaSlug) as CollectionSlug, limit: together, depth: 0, req },
    ...{ sort: ['-createdAt', '-id'], overrideAccess: false, user: req.user, where: { and: asks } },
  })
  return { rows: docs.map(toValues), hasNextPage }
}
