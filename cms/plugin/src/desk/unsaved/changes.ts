import canonicalize from 'canonicalize'

/** A document as the form has it, or as REST answers it at depth 0. */
export type Values = Readonly<Record<string, unknown>>

/** What stood in a field, and what was written in its place. */
export type Change = { readonly from?: unknown; readonly to?: unknown }

/** What was written and not saved, by the fields of the form's first level. */
export type Changes = Readonly<Record<string, Change>>

/** What Payload and the review keep themselves, and a file that was chosen: none of it is typed. */
const kept: readonly string[] = ['id', 'createdAt', 'updatedAt', 'review', 'file']

/** The fields of the first level in which two states of a document differ. Pure. */
export const listChanges = (before: Values, after: Values): Changes =>
  Object.fromEntries(
    [...new Set([...Object.keys(before), ...Object.keys(after)])]
      .filter((name) => !kept.includes(name) && !isSame(before[name], after[name]))
      .map((name) => [name, { from: before[name], to: after[name] }]),
  )

/** A document with what was written put in. Pure. */
export const withChanges = (values: Values, changes: Changes): Values => ({
  ...values,
  ...Object.fromEntries(Object.entries(changes).map(([name, { to }]) => [name, to])),
})

/** What is still to be put in: the changes that `values` do not have already. Pure. */
export const listPending = (values: Values, changes: Changes): Changes =>
  Object.fromEntries(Object.entries(changes).filter(([name, { to }]) => !isSame(values[name], to)))

/** The fields that somebody else has written too since: `values` have neither what stood there nor what was written. Pure. */
export const listClashes = (values: Values, changes: Changes): string[] =>
  Object.entries(changes)
    .filter(([name, { from, to }]) => !isSame(values[name], from) && !isSame(values[name], to))
    .map(([name]) => name)

/** Whether two values say the same: a field that was never filled in is as empty as one that was emptied. Pure. */
export const isSame = (one: unknown, other: unknown): boolean =>
  canonicalize(toFilled(one)) === canonicalize(toFilled(other))

/** A value without its empty parts, null where nothing is left. */
const toFilled = (value: unknown): unknown => {
  if (value === undefined || value === null || value === '') return null
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(toFilled)
  if (typeof value !== 'object') return value
  const filled = Object.entries(value).flatMap(([key, part]) => {
    const inner = toFilled(part)
    return inner === null ? [] : [[key, inner] as const]
  })
  return filled.length === 0 ? null : Object.fromEntries(filled)
}
