import { toBeijingDate } from '@exemplar/shared/beijing'
import { isVisible } from '@exemplar/shared/text/legible'

export { toRows, toValues, type Values } from '@exemplar/shared/values'

/** A text without blanks at its ends; undefined when nothing is left that anybody sees. */
export const toText = (value: unknown): string | undefined =>
  typeof value === 'string' && isVisible(value) ? value.trim() : undefined

/** The lines of a textarea that say anything, trimmed. */
export const toLines = (value: unknown): string[] =>
  typeof value === 'string'
    ? value
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter(isVisible)
    : []

/** A number, undefined for anything else. */
export const toNumber = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined

/** The id of a relation, whether it was read as an id or as a row. */
export const toId = (value: unknown): string | undefined => {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : value
  return typeof id === 'string' && id !== '' ? id : undefined
}

/** The calendar date in Beijing of an instant (`2020-10-29T12:00:00.000Z`), `YYYY-MM-DD`. */
export const toCalendarDate = (value: unknown): string | undefined => {
  const instant =
    value instanceof Date ? value.getTime() : typeof value === 'string' ? Date.parse(value) : Number.NaN
  return Number.isNaN(instant) ? undefined : toBeijingDate(instant)
}

/** The object without its undefined fields: what is missing is left out, not written as nothing. */
export const toPresent = <T extends Record<string, unknown>>(values: T): Present<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Present<T>

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

/**
 * What a row gives for a part of a published shape, checked or not: every field of it, those of its groups and lists
 * too, so that one that is forgotten does not compile. A part that is whole already may be given as it is; nothing, where a group was not filled in.
 */
export type Given<T> = T extends readonly (infer Row)[]
  ? readonly Given<Row>[]
  : T extends object
    ? GivenFields<T> | T | Nothing
    : unknown

/** The same of a whole shape, which always gives something. */
export type GivenFields<T> = { readonly [K in keyof T]-?: Given<Exclude<T[K], undefined>> | undefined }

type Nothing = Readonly<Record<string, never>>

/**
 * Like {@link toPresent}, for a part of a published shape: its type names every field that was thought of, also those
 * that are left out ({@link Given} asks for them all).
 */
export const toGiven = <T extends Record<string, unknown>>(values: T): T => toPresent(values) as T

/** Like {@link toGiven}, undefined when no field is left: an optional group that nobody filled in. */
export const toGivenGroup = <T extends Record<string, unknown>>(values: T): T | undefined => {
  const given = toGiven(values)
  return Object.keys(given).length > 0 ? given : undefined
}
