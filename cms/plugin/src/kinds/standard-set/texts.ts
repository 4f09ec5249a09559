import { kinds } from '@exemplar/shared/kinds/index'
import type { Endpoint, PayloadRequest } from 'payload'
import { toActor } from '../../access/actor.ts'
import { slugOf } from '../../database/slugs.ts'
import { RequestError } from '../../errors/request-errors.ts'
import { toRows, toValues } from '../../fields/row.ts'
import { listEntryRows, parseStored } from '../../gazette/entry/entry-row.ts'

/** What each item demands, by its number: the lines of the requirement and of its checks. */
export type StandardTexts = { readonly texts: Readonly<Record<number, readonly string[]>> }

/**
 * `GET /api/standards/texts`: the words of the newest standard set that is public, for whoever chooses among its items. It
 * is read out of the gazette: accounts of a district do not see the rows of the city, and what is public is for all.
 */
export const standardTexts: Endpoint = {
  path: '/texts',
  method: 'get',
  handler: async (req) => Response.json(await findTexts(req), { headers: { 'Cache-Control': 'no-store' } }),
}

/** Throws `not-signed-in`. */
const findTexts = async (req: PayloadRequest): Promise<StandardTexts> => {
  if (!toActor(req.user)) throw new RequestError('not-signed-in')
  const number = await findLiveNumber(req)
  if (number === undefined) return { texts: {} }
  const [entry] = await listEntryRows(req, { where: { number: { equals: number } }, limit: 1 })
  const document = entry?.document ? toValues(parseStored(entry, entry.document)) : {}
  const items = toRows(document.categories).flatMap(({ items }) => toRows(items))
  return {
    texts: Object.fromEntries(
      items.map(({ checks, number, requirement }) => [number, [requirement, checks].flatMap(toTexts)]),
    ),
  }
}

const toTexts = (lines: unknown): string[] => (Array.isArray(lines) ? lines.map(String) : [])

const findLiveNumber = async (req: PayloadRequest): Promise<number | undefined> => {
  const { docs } = await req.payload.find({
    ...{
      collection: slugOf(req, kinds['standard-set'].collection),
      where: { 'review.live.number': { greater_than: 0 } },
    },
    ...{ sort: '-review.live.number', limit: 1, depth: 0, pagination: false, overrideAccess: true, req },
  })
  const { number } = toValues(toValues(toValues(docs[0]).review).live)
  return typeof number === 'number' ? number : undefined
}
