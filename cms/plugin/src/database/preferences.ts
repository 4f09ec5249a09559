import {
  type CollectionSlug,
  type Endpoint,
  NotFound,
  type Payload,
  type PayloadHandler,
  type PayloadRequest,
  UnauthorizedError,
  type Where,
} from 'payload'
import { DatabaseError } from './errors.ts'

const preferencesSlug = 'payload-preferences' as CollectionSlug

/** What the admin remembers for one account under one name (which columns, what is folded) is some hundred bytes. */
const longestValue = 20_000
const longestKey = 300
/** Names that an account has something remembered under: each document that it opens can be one. */
const mostKeys = 500

type Preference = { readonly id: string }

/**
 * Bounds what the admin remembers for each account, and ends what it is told to forget: Payload takes any number of any
 * size, and its own way to delete one asks SQLite for a column that is not there. Nobody else than the admin writes any,
 * by those two doors. Of too many the longest unused goes. Payload has no option for it, so it is done at the start.
 */
export const limitPreferences = ({ collections }: Payload): void => {
  const config = collections[preferencesSlug]?.config
  if (!config?.endpoints) return
  Object.assign(config.access, { create: () => false, update: () => false })
  config.endpoints = config.endpoints.map((endpoint) => {
    const name = `${endpoint.method} ${endpoint.path}`
    if (name === 'post /:key') return { ...endpoint, handler: remember(endpoint) }
    return name === 'delete /:key' ? { ...endpoint, handler: forget } : endpoint
  })
}

const remember =
  ({ handler }: Endpoint): PayloadHandler =>
  async (req) => {
    const value = JSON.stringify(req.data ?? null)
    if (toKey(req).length > longestKey || value.length > longestValue)
      throw new DatabaseError('preference-too-large')
    const answer = await handler(req)
    await dropOldest(req)
    return answer
  }

const dropOldest = async (req: PayloadRequest): Promise<void> => {
  if (!req.user) return
  const { docs } = await req.payload.db.find<Preference>({
    collection: preferencesSlug,
    where: ownedBy(req.user),
    sort: '-updatedAt',
    // Without it MongoDB's adapter gives all there are.
    pagination: true,
    limit: mostKeys,
    page: 2,
    req,
  })
  for (const { id } of docs) await remove(req, id)
}

const forget: PayloadHandler = async (req) => {
  if (!req.user) throw new UnauthorizedError(req.t)
  const where: Where = { and: [ownedBy(req.user), { key: { equals: toKey(req) } }] }
  const { docs } = await req.payload.db.find<Preference>({
    collection: preferencesSlug,
    where,
    limit: 1,
    req,
  })
  const [found] = docs
  if (!found) throw new NotFound(req.t)
  await remove(req, found.id)
  return Response.json({ ...found, message: req.t('general:deletedSuccessfully') })
}

const remove = async (req: PayloadRequest, id: string): Promise<void> => {
  await req.payload.db.deleteOne({ collection: preferencesSlug, where: { id: { equals: id } }, req })
}

const ownedBy = ({ collection, id }: NonNullable<PayloadRequest['user']>): Where => ({
  and: [{ 'user.value': { equals: id } }, { 'user.relationTo': { equals: collection } }],
})

const toKey = ({ routeParams }: PayloadRequest): string => String(routeParams?.key ?? '')
