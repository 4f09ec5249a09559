/** Errors of the databases' drivers by the name of their class: each says that a value does not fit where it was to go. */
const names: ReadonlySet<string> = new Set([
  'CastError',
  'BSONError',
  'StrictModeError',
  'ObjectExpectedError',
])

/** MongoDB: BadValue, FailedToParse, TypeMismatch, Overflow, and a document that is too large or too deep to be stored. */
const mongodb: ReadonlySet<unknown> = new Set([2, 9, 14, 15, 10334, 17280, 17419])

/** SQLite: too big, of another type, or a row whose key another row has. */
const sqlite = /^SQLITE_(TOOBIG|MISMATCH|CONSTRAINT)/

/** What SQLite's driver and adapter throw by themselves, without a code: no value for a column, no time. */
const unbound = /^(Only finite numbers|Unsupported type of value|The bigint is too large|Invalid time value$)/

/**
 * Whether an error of a database means that what was sent cannot be stored or looked for. Most of it is refused before
 * by shapes that are ours; this is what only the database knows of its columns.
 */
export const isBadInput = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false
  const { name, message, cause, code } = error as Error & { code?: unknown }
  if (names.has(name) || mongodb.has(code)) return true
  if (typeof code === 'string' && sqlite.test(code)) return true
  if (unbound.test(message)) return true
  return cause !== undefined && isBadInput(cause)
}
