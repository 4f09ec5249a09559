import { roleNames } from '@exemplar/shared/review/roles'
import type { CollectionSlug, Payload, TypedUser } from 'payload'
import type { Sample } from '../index.ts'
import type { Cast } from './cast.ts'
import { loadOtherCommunities } from './other-communities.ts'
import type { Each } from './progress.ts'
import { type Ids, toIds } from './rows.ts'
import { ensureRow } from './store.ts'

type Tables = Readonly<Record<'districts' | 'units' | 'communities' | 'standards', Ids>>
/** Rows of a collection, told apart by the field `key`. */
type Table<T> = {
  name: string
  collection: CollectionSlug
  user: TypedUser
  items: readonly T[]
  key: string
  toRow: (item: T) => object
}
type Place = { payload: Payload; cast: Cast; each: Each }

/** Accounts, districts, units, communities, categories and standards: what documents refer to. */
export const loadTables = async (sample: Sample, { payload, cast, each }: Place): Promise<Tables> => {
  await engageCity(cast)
  const table = toTableLoader({ payload, each })
  const administrator = cast.member('administrator')
  const editor = cast.member('city-reviewer')

  const districts = await table({
    name: '区市',
    collection: 'districts',
    user: administrator,
    items: sample.districts,
    key: 'code',
    toRow: (district) => district,
  })
  for (const { code, name } of sample.districts)
    for (const role of ['contributor', 'district-reviewer'] as const)
      await cast.engage({ role, district: { id: districts(code), code, name } })
  const units = await table({
    name: '成员单位',
    collection: 'units',
    user: editor,
    items: sample.units,
    key: 'key',
    toRow: (unit) => unit,
  })
  for (const unit of sample.units)
    await cast.engage({ role: 'contributor', unit: { ...unit, id: units(unit.key) } })
  const communities = await table({
    name: '社区',
    collection: 'communities',
    user: editor,
    items: sample.communities,
    key: 'slug',
    toRow: ({ district, ...rest }) => ({ ...rest, district: districts(district) }),
  })
  const [all = communities] = await each('其他社区', [sample], () =>
    loadOtherCommunities(sample, { payload, districts, communities }),
  )
  const categories = await table({
    name: '大项',
    collection: 'categories',
    user: editor,
    items: sample.categories,
    key: 'key',
    toRow: (category) => category,
  })
  const standards = await table({
    name: '小项',
    collection: 'standards',
    user: editor,
    items: sample.standards,
    key: 'number',
    toRow: ({ number, title, category }) => ({ number, title, category: categories(category) }),
  })
  return { districts, units, communities: all, standards }
}

/** Puts the rows of a table into its collection where they are missing; returns their ids by the field that tells them apart. */
const toTableLoader =
  ({ payload, each }: Pick<Place, 'payload' | 'each'>) =>
  async <T extends object>({ name, collection, user, items, key, toRow }: Table<T>): Promise<Ids> => {
    const pairs = await each(name, items, async (item) => {
      const { [key]: value, ...data } = toRow(item) as Record<string, string | number>
      const told = { [key]: value as string | number }
      const { id } = await ensureRow(payload, { collection, key: told, data, user })
      return [value as string | number, id] as const
    })
    return toIds(name, new Map(pairs))
  }

const engageCity = async (cast: Cast): Promise<void> => {
  for (const role of roleNames) if (role !== 'district-reviewer') await cast.engage({ role })
  // A document of the city has two reviewers of the city, who must not be the same.
  await cast.engage({ role: 'city-reviewer', number: 2 })
}
