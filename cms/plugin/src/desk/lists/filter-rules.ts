import type { Where } from 'payload'
import { transformWhereQuery, validateWhereQuery } from 'payload/shared'

/** Where a condition stands among those of a list: in which group, and the how manieth of it. */
export type Place = { readonly or: number; readonly and: number }

/** The groups of conditions that a list is asked, as its filters show them. Pure. */
export type Rules = readonly { readonly and: readonly Where[] }[]

/** What a list is asked, in the one form that Payload's filters have. Pure. */
export const toRules = (where: Where | undefined): Rules => {
  if (!where) return []
  const asked = validateWhereQuery(where) ? where : transformWhereQuery(where)
  const groups = validateWhereQuery(asked) ? (asked.or ?? []) : []
  return groups.map(({ and }) => ({ and: Array.isArray(and) ? and : [] }))
}

/** How a field is asked at a place, and for what; nothing where another field is asked there. Pure. */
export const readRule = (
  rules: Rules,
  place: Place | undefined,
  path: string,
): { readonly operator?: string; readonly values: readonly string[] } => {
  const rule = place && rules[place.or]?.and[place.and]?.[path]
  if (typeof rule !== 'object' || rule === null) return { values: [] }
  const [asked] = Object.entries(rule)
  if (!asked) return { values: [] }
  const [operator, value] = asked
  return { operator, values: toTexts(value) }
}

/** The same question with another condition at a place. Pure. */
export const withValue = (rules: Rules, place: Place, condition: Where): Where => ({
  or: rules.map(({ and }, or) => ({
    and: and.map((rule, index) => (or === place.or && index === place.and ? condition : rule)),
  })),
})

const toTexts = (value: unknown): readonly string[] =>
  [value ?? []]
    .flat()
    .flatMap((one) => String(one).split(','))
    .filter((text) => text !== '')
