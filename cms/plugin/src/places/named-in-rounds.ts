import type { PayloadRequest, Where } from 'payload'
import { slugOf } from '../database/slugs.ts'
import { toValues } from '../fields/row.ts'

// Asked of the stored text: records of rounds stand on a floor above, and are read there alone.

/** Whether a record of any round names a community, as nomination, in its rules or otherwise. */
export const isNamedInRounds = async (req: PayloadRequest, id: string): Promise<boolean> =>
  (await listTexts(req, { record: { contains: `"${id}"` } }, 1)).length > 0

/** Whether a round names another community than the one with this id under an address: no row need be left of it. */
export const isNominatedElsewhere = async (
  req: PayloadRequest,
  { slug, id }: { slug: string; id: string | undefined },
): Promise<boolean> => {
  const named: Where = {
    and: [{ act: { equals: 'recommend' } }, { record: { contains: `"slug":"${slug}"` } }],
  }
  const records = await listTexts(req, named, 0)
  return records.map(readNomination).some((one) => one !== undefined && one.slug === slug && one.id !== id)
}

const listTexts = async (req: PayloadRequest, where: Where, limit: number): Promise<string[]> => {
  const { docs } = await req.payload.find({
    ...{ collection: slugOf(req, 'round-records'), where, limit, select: { record: true } as never },
    ...{ depth: 0, pagination: false, overrideAccess: true, req },
  })
  return docs.map((doc) => String(toValues(doc).record))
}

type Nomination = { readonly id?: string; readonly slug?: string }

/** A record that is damaged is found by `verify`, and keeps nobody from giving an address. */
const readNomination = (record: string): Nomination | undefined => {
  try {
    return (JSON.parse(record) as { nomination?: Nomination }).nomination
  } catch {
    return undefined
  }
}
