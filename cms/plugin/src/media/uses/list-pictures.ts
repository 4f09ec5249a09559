import { toFileName } from '@exemplar/shared/media/published-file'
import { type CollectionSlug, combineQueries, executeAccess, type PayloadRequest, type Where } from 'payload'
import { slugOf } from '../../database/slugs.ts'
import { listUses, type Use } from '../../fields/guards/refuse-when-used.ts'
import { mediaSlug } from '../../fields/media-slug.ts'
import { toId, toText, toValues, type Values } from '../../fields/row.ts'
import { isAnyShown } from '../../gazette/door/feed.ts'
import { listRowFiles } from '../files/derived-files.ts'

/** A picture as the table of them shows it. */
export type UsedPicture = {
  readonly id: string
  readonly filename: string
  readonly thumbnail: string
  readonly alt: string
  readonly caption: string
  /** Documents that use it and that the account may read: their path in the admin, and what they are called. */
  readonly uses: readonly { readonly path: string; readonly title: string }[]
  /** How many more there are. */
  readonly hidden: number
  /** It stands in the gazette, be it in an edition that was corrected since: it cannot be deleted. */
  readonly isPublished: boolean
  /** Some document uses it, or has been published with it. */
  readonly isUsed: boolean
  /** Whether the account may change or delete it. */
  readonly isOwn: boolean
}

/** Rows of media with what uses each of them. */
export const listPictures = async (req: PayloadRequest, rows: readonly Values[]): Promise<UsedPicture[]> => {
  const ids = rows.map(({ id }) => String(id))
  const [uses, own] = [await listUsesOf(req, ids), await listOwn(req, ids)]
  const pictures: UsedPicture[] = []
  for (const row of rows) {
    const id = String(row.id)
    const { hidden = 0, readable = [] } = uses.get(id) ?? {}
    const names = listRowFiles(row).map(toFileName)
    const isPublished = names.length > 0 && (await isAnyShown(req, names))
    pictures.push({
      ...{ id, hidden, isPublished, uses: readable, isOwn: own.has(id) },
      isUsed: isPublished || hidden + readable.length > 0,
      filename: toText(row.filename) ?? '',
      thumbnail: toText(row.thumbnailURL) ?? toText(row.url) ?? '',
      alt: toText(row.alt) ?? '',
      caption: toText(row.caption) ?? '',
    })
  }
  return pictures
}

type Users = { readonly readable: readonly { path: string; title: string }[]; readonly hidden: number }

const listUsesOf = async (
  req: PayloadRequest,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Users>> => {
  const found = new Map<string, Users>()
  if (ids.length === 0) return found
  const media = slugOf(req, mediaSlug)
  const uses = Object.values(req.payload.collections).flatMap(({ config }) => listUses(config, media))
  for (const use of uses) {
    const readable = new Set((await listDocuments(req, { ids, use, access: true })).map(({ id }) => id))
    for (const document of await listDocuments(req, { ids, use, access: false }))
      for (const picture of new Set([toValues(document)[use.path]].flat().map(toId))) {
        if (picture === undefined || !ids.includes(picture)) continue
        const before = found.get(picture) ?? { readable: [], hidden: 0 }
        const title = toText(document.title) ?? toText(document.name) ?? String(document.id)
        const one = { path: `${use.collection}/${document.id}`, title }
        found.set(
          picture,
          readable.has(document.id)
            ? { ...before, readable: [...before.readable, one] }
            : { ...before, hidden: before.hidden + 1 },
        )
      }
  }
  return found
}

type Listing = { readonly ids: readonly string[]; readonly use: Use; readonly access: boolean }

/** The documents that use one of the pictures: those that the account may read, or all. */
const listDocuments = async (req: PayloadRequest, { access, ids, use }: Listing): Promise<Values[]> => {
  const { docs } = await req.payload.find({
    collection: use.collection as CollectionSlug,
    where: { and: [{ [use.path]: { in: [...ids] } }, use.where ?? {}] },
    ...{ depth: 0, pagination: false, req, overrideAccess: !access, user: req.user, disableErrors: true },
    select: { [use.path]: true, title: true, name: true } as never,
  })
  return docs.map(toValues)
}

/** Which of them the account may change. */
const listOwn = async (req: PayloadRequest, ids: readonly string[]): Promise<ReadonlySet<string>> => {
  const collection = slugOf(req, mediaSlug) as CollectionSlug
  const right = await executeAccess(
    { req, disableErrors: true },
    req.payload.collections[collection]?.config.access.update ?? (() => false),
  )
  if (typeof right === 'boolean') return new Set(right ? ids : [])
  const where: Where = combineQueries({ id: { in: [...ids] } }, right)
  const { docs } = await req.payload.find({
    ...{ collection, where, depth: 0, pagination: false, req, overrideAccess: true },
    select: {} as never,
  })
  return new Set(docs.map(({ id }) => String(id)))
}
