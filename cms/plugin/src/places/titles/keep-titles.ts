import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  Payload,
  PayloadRequest,
  Where,
} from 'payload'
import { slugOf } from '../../database/slugs.ts'
import { toId, toText, toValues, type Values } from '../../fields/row.ts'
import { toPinyin } from './to-pinyin.ts'

type Titles = { readonly title: string; readonly pinyin: string }

/**
 * `石阶巷社区（环翠区）`: three communities have one name. Its pinyin comes first, so that lists stand in the order of it;
 * that of the district comes after: `sjx hc` finds the one of that district.
 */
const toTitles = (community: Values, district: string | undefined): Titles => {
  const name = toText(community.name) ?? ''
  return {
    title: district === undefined ? name : `${name}（${district}）`,
    pinyin: [{ name, reading: toText(community.reading) }, { name: district ?? '' }]
      .map(toPinyin)
      .filter((words) => words !== '')
      .join(' '),
  }
}

/** Of a community: made anew with each write. Whatever came in through a door for them is not asked. */
export const keepTitle: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  const after = { ...toValues(operation === 'update' ? originalDoc : undefined), ...data }
  return { ...data, ...toTitles(after, await findDistrictName(req, toId(after.district))) }
}

/** Of a district or a member unit: made anew with each write. */
export const keepPinyin: CollectionBeforeChangeHook = ({ data, operation, originalDoc }) => {
  const after = { ...toValues(operation === 'update' ? originalDoc : undefined), ...data }
  return { ...data, pinyin: toPinyin({ name: toText(after.name) ?? '' }) }
}

const findDistrictName = async (req: PayloadRequest, id: string | undefined): Promise<string | undefined> => {
  if (id === undefined) return undefined
  const district = await req.payload.findByID({
    ...{ collection: slugOf(req, 'districts'), id, depth: 0, disableErrors: true, overrideAccess: true, req },
  })
  return toText(toValues(district).name)
}

/** Of a district: its communities are called by its new name, in the same transaction. */
export const keepTitlesWithin: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  if (operation !== 'update' || doc.name === previousDoc.name) return
  const communities = await listRows(req, 'communities', { district: { equals: doc.id } })
  await keepTitles(req, communities, new Map([[String(doc.id), toText(doc.name)]]))
}

/**
 * Of every place, at a start: of those that stood there before there were titles, and of one that was made in the
 * very moment in which its district was renamed.
 */
export const keepAllTitles = async (payload: Payload): Promise<void> => {
  const districts = await listRows({ payload }, 'districts', {})
  await keepAllPinyin(payload, 'districts', districts)
  await keepAllPinyin(payload, 'units', await listRows({ payload }, 'units', {}))
  const names = new Map(districts.map(({ id, name }) => [String(id), toText(name)]))
  await keepTitles({ payload }, await listRows({ payload }, 'communities', {}), names)
}

const keepAllPinyin = async (
  payload: Payload,
  name: 'districts' | 'units',
  rows: readonly Values[],
): Promise<void> => {
  for (const row of rows) {
    const words = toPinyin({ name: toText(row.name) ?? '' })
    if (row.pinyin === words) continue
    const collection = slugOf({ payload }, name)
    await payload.db.updateOne({ collection, id: String(row.id), data: { pinyin: words } })
  }
}

/** Inside a transaction when given a request, else on its own. */
type Reader = PayloadRequest | { readonly payload: Payload }

const within = (reader: Reader) => ('transactionID' in reader ? { req: reader } : {})

const listRows = async (
  reader: Reader,
  name: 'communities' | 'districts' | 'units',
  where: Where,
): Promise<readonly Values[]> => {
  const { docs } = await reader.payload.find({
    ...{ collection: slugOf(reader, name), where, depth: 0, pagination: false, overrideAccess: true },
    select: { name: true, reading: true, district: true, title: true, pinyin: true } as never,
    ...within(reader),
  })
  return docs.map(toValues)
}

/** Past the hooks: nobody has changed a community, and what was typed into one meanwhile stays. */
const keepTitles = async (
  reader: Reader,
  communities: readonly Values[],
  districts: ReadonlyMap<string, string | undefined>,
): Promise<void> => {
  for (const community of communities) {
    const titles = toTitles(community, districts.get(toId(community.district) ?? ''))
    if (community.title === titles.title && community.pinyin === titles.pinyin) continue
    await reader.payload.db.updateOne({
      ...{ collection: slugOf(reader, 'communities'), id: String(community.id), data: titles },
      ...within(reader),
    })
  }
}
