import { kinds } from '@exemplar/shared/kinds/index'
import { slugOf } from '../../database/slugs.ts'
import type { Reviewable } from '../../documents/reviewable.ts'
import { toId, toText, toValues } from '../../fields/row.ts'

/**
 * Gathers what a register consists of and nobody types: all communities of its district, in the order of their
 * addresses, and whether another register of the district is public.
 */
export const readRegister: NonNullable<Reviewable['gathers']>['read'] = async (req, row) => {
  const district = toId(row.district)
  if (district === undefined) return { ...row, communities: [], rival: false }
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
  return { ...row, communities, rival: rivals.totalDocs > 0 }
}
