import type { StandardSet } from '@exemplar/shared/kinds/standard-set'
import type { Row } from '../../documents/reviewable.ts'
import {
  toCalendarDate,
  toGiven,
  toGivenGroup,
  toId,
  toLines,
  toNumber,
  toRows,
  toText,
  toValues,
  type Values,
} from '../../fields/row.ts'
import type { Candidate } from '../kind.ts'

/**
 * The candidate for a published standard set (shared `standardSet`) from its row at depth 2: the items grouped by
 * category, both in order of their numbers. An item whose standard is not chosen yet stands in a group of its own, so
 * that the shape's schema names it.
 */
export const toStandardSet = (row: Row): Candidate<StandardSet> => ({
  kind: 'standard-set',
  slug: toText(row.slug),
  title: toText(row.title),
  year: toNumber(row.year),
  version: toText(row.version),
  issuer: toText(row.issuer),
  adopted: toCalendarDate(row.adopted),
  categories: toCategories(toRows(row.items)),
  editor: toText(row.editor),
  notice: toText(row.notice),
})

const toCategories = (items: Values[]) => {
  const groups = Map.groupBy(items, (item) => toId(toCategoryRow(item)) ?? '')
  return [...groups.values()].map(toCategory).sort(byNumber)
}

const toCategoryRow = (item: Values): Values => toValues(toValues(item.standard).category)

const toCategory = (items: Values[]) => {
  const category = toCategoryRow(items[0] ?? {})
  return toGiven({
    key: toText(category.key),
    number: toNumber(category.number),
    title: toText(category.title),
    statement: toText(category.statement),
    items: items.map(toItem).sort(byNumber),
  })
}

const toItem = (item: Values) => {
  const standard = toValues(item.standard)
  return toGiven({
    number: toNumber(standard.number),
    title: toText(standard.title),
    requirement: toLines(item.requirement),
    duties: toRows(item.duties).flatMap(toDuties),
    checks: toLines(item.checks),
  })
}

/** Half a duty stays, so that its other half is asked for; an empty line is nothing. */
const toDuties = ({ role, unit }: Values) => toGivenGroup({ role: toText(role), unit: toText(unit) }) ?? []

const byNumber = (a: { number?: number | undefined }, b: { number?: number | undefined }) =>
  (a.number ?? Number.POSITIVE_INFINITY) - (b.number ?? Number.POSITIVE_INFINITY)
