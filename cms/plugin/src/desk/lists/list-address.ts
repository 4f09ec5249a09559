import type { Condition } from '../../dashboard/views/views.ts'

/** Where a list is asked for its documents in the way that Payload's own filters write it: any of some, all of each. */
const place = /^where\[or\]\[0\]\[and\]\[\d+\]\[([^\]]+)\]\[([^\]]+)\]$/

/** The address of a list with conditions, after the question mark; the columns and the order that were chosen stay. Pure. */
export const toListQuery = (before: URLSearchParams, conditions: readonly Condition[]): string => {
  const query = new URLSearchParams()
  for (const [name, value] of before) if (kept.includes(name)) query.append(name, value)
  conditions.forEach(([field, operator, value], index) => {
    query.append(`where[or][0][and][${index}][${field}][${operator}]`, value)
  })
  return query.toString()
}

const kept: readonly string[] = ['sort', 'limit', 'columns']

/** The conditions that the address of a list has; undefined where it asks in another way than {@link toListQuery}. Pure. */
export const readConditions = (query: URLSearchParams): readonly Condition[] | undefined => {
  const asked = [...query].filter(([name]) => name.startsWith('where'))
  const read = asked.flatMap(([name, value]): Condition[] => {
    const [, field, operator] = place.exec(name) ?? []
    return field !== undefined && operator !== undefined ? [[field, operator, value]] : []
  })
  return read.length === asked.length ? read : undefined
}

/**
 * Whether two lists of conditions ask for the same. What is compared with the present moment is asked a moment later each
 * time. Pure.
 */
export const isSameList = (one: readonly Condition[], other: readonly Condition[]): boolean => {
  const toKeys = (conditions: readonly Condition[]) =>
    conditions
      .map(([field, operator, value]) => [field, operator, operator === 'less_than' ? '' : value].join(' '))
      .toSorted()
      .join('\n')
  return toKeys(one) === toKeys(other)
}
