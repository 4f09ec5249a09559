import type { PayloadRequest } from 'payload'
import { slugOf } from '../../database/slugs.ts'
import { toNumber, toValues } from '../../fields/row.ts'

/** A new round's scoring sheet: all items, each of the same weight. */
export const findStandardWeights = async (
  req: PayloadRequest,
): Promise<{ standard: number; weight: number }[]> => {
  const { docs } = await req.payload.find({
    collection: slugOf(req, 'standards'),
    ...{ sort: 'number', depth: 0, pagination: false, overrideAccess: true, req },
  })
  return docs.flatMap((doc) => {
    const standard = toNumber(toValues(doc).number)
    return standard === undefined ? [] : [{ standard, weight: 1 }]
  })
}
