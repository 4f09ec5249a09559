import { replica } from '../gazette/open-replica.ts'
import { findStandardSet, listItems, type PlacedItem } from '../kinds/parts/standard-set.ts'
import { listDistricts } from '../places/districts.ts'
import { type MapRow, toMapRow } from './map.ts'

/** The evidence map: the standards in force by number, and the districts in the order of the city's own lists. */
export type EvidenceMap = { readonly items: readonly PlacedItem[]; readonly rows: readonly MapRow[] }

/** The standards in force, in the order of the numerals of their categories; none where there is no set. */
export const readItems = (): PlacedItem[] => {
  const set = findStandardSet()
  const items = set ? listItems(set.document) : []
  return items.toSorted((one, other) => one.category.number - other.category.number)
}

/** The class of its category, by the number of the standard with which one begins. */
export type Marks = ReadonlyMap<number, string>

/** Where in a row of standards each category begins. */
export const toMarks = (items: readonly PlacedItem[]): Marks =>
  new Map(
    items.flatMap(({ item, category }) =>
      category.items[0]?.number === item.number ? [[item.number, `ink-${category.number}`] as const] : [],
    ),
  )

/** The districts in the order of the city's own lists, with how many communities stand in each today. */
export const listStanding = (): Pick<MapRow, 'slug' | 'name' | 'standing'>[] => {
  const standing = new Map<string, number>()
  for (const { district } of replica().listPlaces()) standing.set(district, (standing.get(district) ?? 0) + 1)
  return listDistricts().map(({ register: { document } }) => ({
    ...{ slug: document.slug, name: document.district.name, standing: standing.get(document.slug) ?? 0 },
  }))
}

/** The map as the live registers and the live stories make it. */
export const readMap = (): EvidenceMap => {
  const coverage = replica().countCoverage()
  return { items: readItems(), rows: listStanding().map((district) => toMapRow(district, coverage)) }
}
