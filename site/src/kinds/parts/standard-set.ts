import type { StandardCategory, StandardItem, StandardSet } from '@exemplar/shared/kinds/standard-set'
import { findShown } from '../../gazette/find-shown.ts'
import type { Live } from '../../gazette/replica.ts'
import type { StandardTag, StandardTags } from '../../layout/standard-tag.ts'

/** The standard set in force: that of the latest year. */
export const findStandardSet = (): Live<'standard-set'> | undefined => findShown('standard-set')

/** An item with its category and its neighbours by number. */
export type PlacedItem = {
  readonly item: StandardItem
  readonly category: StandardCategory
  readonly before: PlacedItem['item'] | undefined
  readonly after: PlacedItem['item'] | undefined
}

/** The items of a set in the order of its categories. */
export const listItems = (set: StandardSet): PlacedItem[] => {
  const rows = set.categories.flatMap((category) => category.items.map((item) => ({ item, category })))
  return rows.map((row, index) => ({
    ...row,
    before: rows[index - 1]?.item,
    after: rows[index + 1]?.item,
  }))
}

/** An item by the number in an address, `17`. */
export const findItem = (set: StandardSet, number: string | undefined): PlacedItem | undefined =>
  listItems(set).find(({ item }) => String(item.number) === number)

/** How other rooms name the standards of the set in force; empty where there is none yet. */
export const readStandardTags = (): StandardTags => {
  const set = findStandardSet()?.document
  if (!set) return new Map()
  return new Map(listItems(set).map(({ item, category }) => [item.number, toTag(item, category)]))
}

const toTag = (item: StandardItem, category: StandardCategory): StandardTag => ({
  number: item.number,
  title: item.title,
  category: category.number,
  categoryTitle: category.title,
})
