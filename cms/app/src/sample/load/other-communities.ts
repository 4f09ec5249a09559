import { randomBytes } from 'node:crypto'
import {
  type CollectionSlug,
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
} from 'payload'
import type { Sample } from '../index.ts'
import { type Ids, toDay, toIds } from './rows.ts'

type Places = { payload: Payload; districts: Ids; communities: Ids }

const collection = 'communities' as CollectionSlug

/** As Payload names the rows of an array. */
const toRowId = (): string => randomBytes(12).toString('hex')

/**
 * Puts the communities that no document names straight into their table where they are missing: nothing that is open
 * gathers them yet, what their hooks would keep is given here, and every row is held against the published shape when
 * the registers go out. Through the hooks they would take half of the whole load. Returns the ids of all communities.
 */
export const loadOtherCommunities = async (
  { otherCommunities }: Sample,
  { payload, districts, communities }: Places,
): Promise<Ids> => {
  const there = new Set((await listRows(payload)).map(({ slug }) => slug))
  const req = await createLocalReq({}, payload)
  const began = await initTransaction(req)
  try {
    for (const { district, former, into, ...rest } of otherCommunities) {
      if (there.has(rest.slug)) continue
      const data = {
        ...{ ...rest, district: districts(district), state: 'standing' },
        ...(into ? { state: 'merged', mergedInto: communities(into) } : {}),
        ...(former ? { former: [{ ...former, id: toRowId(), until: toDay(former.until) }] } : {}),
      }
      await payload.db.create({ collection, data, req, returning: false })
    }
    if (began) await commitTransaction(req)
  } catch (error) {
    await killTransaction(req)
    throw error
  }
  return toIds('社区', new Map((await listRows(payload)).map(({ id, slug }) => [slug, id])))
}

const listRows = async (payload: Payload): Promise<{ id: string; slug: string }[]> => {
  const { docs } = await payload.find({
    collection,
    depth: 0,
    pagination: false,
    select: { slug: true } as never,
  })
  return docs as unknown as { id: string; slug: string }[]
}
