import { toWordComparison } from '@exemplar/shared/difference/align/words'
import type { Run } from '@exemplar/shared/difference/change'
import { fieldTerms, glossary } from '@exemplar/shared/glossary'
import type { StandardSet } from '@exemplar/shared/kinds/standard-set'
import { listItems, type PlacedItem } from '../../kinds/parts/standard-set.ts'

/** A text of an item that is another one now: without the added runs as it was, without the removed ones as it is. */
export type ChangedText = { readonly name: string; readonly runs: readonly Run[] }

/** An item that two sets do not have alike. */
export type ChangedItem = {
  readonly number: number
  /** As it was, and as it is; one of them where it is gone, or new. */
  readonly before?: PlacedItem
  readonly after?: PlacedItem
  readonly texts: readonly ChangedText[]
}

/** What comparing by words may cost a visitor's page. */
const mostWork = 2_000_000

/** Items that differ between the set that was printed and the one in force, by their numbers; what is alike is left out. */
export const compareSets = (printed: StandardSet, present: StandardSet): ChangedItem[] => {
  const compare = toWordComparison(mostWork)
  const [before, after] = [toItems(printed), toItems(present)]
  const numbers = [...new Set([...before.keys(), ...after.keys()])].toSorted((one, other) => one - other)
  return numbers.flatMap((number) => {
    const [one, other] = [before.get(number), after.get(number)]
    const sides = { ...(one && { before: one }), ...(other && { after: other }) }
    const [old, now] = [toTexts(one), toTexts(other)]
    const texts = Object.keys(names).flatMap((key) => {
      const [text, next] = [old[key] ?? '', now[key] ?? '']
      return text === next ? [] : [{ name: names[key] ?? key, runs: compare(text, next) }]
    })
    return texts.length > 0 ? [{ number, ...sides, texts }] : []
  })
}

const toItems = (set: StandardSet): ReadonlyMap<number, PlacedItem> =>
  new Map(listItems(set).map((placed) => [placed.item.number, placed]))

const names: Readonly<Record<string, string>> = {
  title: '名称',
  category: glossary.category.zh,
  requirement: fieldTerms.requirement.zh,
  duties: fieldTerms.duties.zh,
  checks: fieldTerms.checks.zh,
}

const toTexts = (placed: PlacedItem | undefined): Readonly<Record<string, string>> => {
  if (!placed) return {}
  const { item, category } = placed
  return {
    title: item.title,
    category: category.title,
    requirement: item.requirement.join('\n'),
    duties: item.duties.map(({ role, unit }) => `${role}：${unit}`).join('\n'),
    checks: item.checks.join('\n'),
  }
}
