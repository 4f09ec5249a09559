import { kinds } from '@exemplar/shared/kinds/index'
import { slugOf } from '../../database/slugs.ts'
import type { Reviewable } from '../../documents/reviewable.ts'
import { toId, toText, toValues } from '../../fields/row.ts'
import { findLatestEntryOf, parseStored, type Reader } from '../../gazette/entry/entry-row.ts'

/**
 * Gathers what a register consists of and nobody types: all communities of its district, in the order of their
 * addresses, whether another register of the district is public, and whose register it is by its newest entry.
 */
export const readRegister: NonNullable<Reviewable['gathers']>['read'] = async (req, row) => {
  const district = toId(row.district)
  if (district === undefined) return { ...row, communities: [], rival: false }
  const published = await findPublishedDistrict(req, row.id)
  const { docs } = await req.payload.find({
    ...{ collection: slugOf(req, 'communities'), where: { district: { equals: district } } },
    ...{ depth: 0, pagination: false, overrideAccess: true, req },
  })
  const rivals = await req.payload.count({
    collection: slugOf(req, kinds.register.collection),
    where: {
      district: { equals: district },
      id: { not_equals: row.id },
      'review.live.number': { exists: true },
    },
    ...{ overrideAccess: true, req },
  })
  const toAddress = (doc: unknown) => toText(toValues(doc).slug) ?? ''
  const communities = docs.toSorted((one, other) => (toAddress(one) < toAddress(other) ? -1 : 1))
  return { ...row, communities, rival: rivals.totalDocs > 0, published }
}

/** The district as the newest entry of the register has it: its address is that district's for ever. */
const findPublishedDistrict = async (req: Reader, id: string): Promise<unknown> => {
  const entry = await findLatestEntryOf(req, id)
  return entry?.document ? toValues(parseStored(entry, entry.document)).district : undefined
}
