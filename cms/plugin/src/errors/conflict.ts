import { ValidationError } from 'payload'

const sqliteBusy = /^SQLITE_BUSY/

/** Collections in which nobody writes but we: what is not unique there was written by two at once. */
const ours = new Set<unknown>()

/** Declares a collection in which only operations of ours write. Returns its slug. */
export const declareOurs = (slug: string): string => {
  ours.add(slug)
  return slug
}

/** Holds for the collection under the slug that an app gives it, too. */
export const redeclareOurs = ({ name, slug }: { name: string; slug: string }): void => {
  if (ours.has(name)) ours.add(slug)
}

/** What a transaction has read is older than what others have committed since: its work has to start again. */
export class OvertakenError extends Error {
  constructor() {
    super('what this transaction read has been overtaken by another process')
    this.name = 'OvertakenError'
  }
}

/**
 * Whether an error means that another write came first and the same work may succeed if it starts again: a write
 * conflict of MongoDB, a busy SQLite, or a number of an append-only log or a lock that was taken meanwhile.
 */
export const isConflict = (error: unknown): boolean => {
  if (error instanceof ValidationError) return ours.has(error.data.collection)
  if (error instanceof OvertakenError) return true
  if (!(error instanceof Error)) return false
  const { code, errorLabels, cause } = error as Error & { code?: unknown; errorLabels?: unknown }
  if (code === 112) return true
  if (typeof code === 'string' && sqliteBusy.test(code)) return true
  if (hasTransientLabel(errorLabels)) return true
  return cause !== undefined && isConflict(cause)
}

const hasTransientLabel = (labels: unknown): boolean =>
  (Array.isArray(labels) && labels.includes('TransientTransactionError')) ||
  (labels instanceof Set && labels.has('TransientTransactionError'))
