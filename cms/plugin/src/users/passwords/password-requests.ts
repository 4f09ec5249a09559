import type { CollectionConfig, PayloadRequest } from 'payload'
import { machineOwn } from '../../access/machine-own.ts'
import { slugOf } from '../../database/slugs.ts'
import { declareOurs, isConflict } from '../../errors/conflict.ts'

export const passwordRequestsSlug = 'password-requests'

/** For an account no second mail is sent within this, and the link of the first stays good, in milliseconds. */
export const requestInterval = 5 * 60 * 1_000
/** So many are kept; beyond that the oldest go. */
const mostRows = 10_000

const requestStates = ['waiting', 'sent'] as const
type RequestState = (typeof requestStates)[number]

/**
 * Who asked for a mail that resets a password, whether or not there is such an account: that is looked up when the answer
 * has been given. Under a digest of what was typed; what was typed itself goes when the mail does.
 */
export const passwordRequests: CollectionConfig = {
  slug: declareOurs(passwordRequestsSlug),
  ...machineOwn,
  fields: [
    { name: 'key', type: 'text', required: true, unique: true, index: true },
    { name: 'name', type: 'text' },
    { name: 'at', type: 'number', required: true, index: true },
    { name: 'state', type: 'select', options: [...requestStates], required: true, index: true },
    { name: 'english', type: 'checkbox' },
    { name: 'origin', type: 'text' },
  ],
}

/** A row of them. */
export type PasswordRequest = {
  readonly id: string
  readonly key: string
  readonly name?: string | null
  readonly at: number
  readonly state: RequestState
  readonly english?: boolean | null
  readonly origin?: string | null
}

/** Writes down that somebody asked, unless the same was asked within the interval. */
export const putRequest = async (
  req: PayloadRequest,
  asked: Pick<PasswordRequest, 'key' | 'name' | 'english' | 'origin'>,
): Promise<void> => {
  const collection = slugOf(req, passwordRequestsSlug)
  const { db } = req.payload
  const now = Date.now()
  const data = { ...asked, at: now, state: 'waiting' satisfies RequestState }
  const before = await db.findOne<PasswordRequest>({ collection, where: { key: { equals: asked.key } } })
  if (before) {
    if (before.at > now - requestInterval) return
    const same = { and: [{ key: { equals: asked.key } }, { at: { equals: before.at } }] }
    await db.updateOne({ collection, data, where: same, options: { atomic: true } })
    return
  }
  await makeRoom(req, now)
  // Of two who ask for the first time at once, one is enough.
  await db.create({ collection, data }).catch((error: unknown) => {
    if (!isConflict(error)) throw error
  })
}

const makeRoom = async (req: PayloadRequest, now: number): Promise<void> => {
  const collection = slugOf(req, passwordRequestsSlug)
  const { db } = req.payload
  const over = { and: [{ state: { equals: 'sent' } }, { at: { less_than: now - requestInterval } }] }
  await db.deleteMany({ collection, where: over })
  const { totalDocs } = await db.count({ collection })
  if (totalDocs < mostRows) return
  const { docs } = await db.find({ collection, sort: 'at', limit: totalDocs - mostRows + 1 })
  await db.deleteMany({ collection, where: { id: { in: docs.map(({ id }) => id) } } })
}
