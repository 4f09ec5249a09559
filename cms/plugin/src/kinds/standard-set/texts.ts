import { kinds } from '@exemplar/shared/kinds/index'
import { isInPlaceOf } from '@exemplar/shared/kinds/shown-alone'
import type { Endpoint, PayloadRequest } from 'payload'
import { toActor } from '../../access/actor.ts'
import { slugOf } from '../../database/slugs.ts'
import { RequestError } from '../../errors/request-errors.ts'
import { toNumber, toRows, toValues } from '../../fields/row.ts'
import { listEntryRows, parseStored } from '../../gazette/entry/entry-row.ts'

/** What each item demands, by its number: the lines of the requirement and of its checks. */
export type StandardTexts = { readonly texts: Readonly<Record<number, readonly string[]>> }

/**
 * `GET /api/standards/texts`: the words of the standard set that the site shows, for whoever chooses among its items. It
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
  const number = await findShownNumber(req)
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

/** The gazette number of the set that the site shows, of all that are public. */
const findShownNumber = async (req: PayloadRequest): Promise<number | undefined> => {
  const { docs } = await req.payload.find({
    ...{
      collection: slugOf(req, kinds['standard-set'].collection),
      where: { 'review.live.number': { greater_than: 0 } },
    },
    ...{ sort: '-year', depth: 0, pagination: false, overrideAccess: true, req },
  })
  const live = docs.map(toValues).map((row) => ({
    id: String(row.id),
    year: toNumber(row.year) ?? 0,
    number: toNumber(toValues(toValues(row.review).live).number),
  }))
  const newest = live.filter(({ year }) => year === live[0]?.year)
  const all = await Promise.all(
    newest.map(async (row) => ({ ...row, first: await findFirstNumber(req, row.id) })),
  )
  return all.toSorted((one, other) => (isInPlaceOf(one, other) ? -1 : 1))[0]?.number
}

const findFirstNumber = async (req: PayloadRequest, subject: string): Promise<number> => {
  const [entry] = await listEntryRows(req, { where: { subject: { equals: subject } }, limit: 1 })
  return entry?.number ?? 0
}
