/** A value as the database or an entry may give it: nothing is known of its fields yet. */
export type Values = Readonly<Record<string, unknown>>

/** The value as an object, empty where it is none (a relation that was not read, a group without values). */
export const toValues = (value: unknown): Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Values) : {}

/** The rows of an array field, none where there is no array. */
export const toRows = (value: unknown): Values[] => (Array.isArray(value) ? value.map(toValues) : [])
