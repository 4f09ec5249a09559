import { SiteError } from '../errors/site-error.ts'
import { isDamage } from './database/damage.ts'
import { DifferingError } from './queries/checked.ts'

/** Whether a page could not be made because its document's copy is not what was signed and is being fetched again. */
export const isBeingChecked = (error: unknown): boolean => error instanceof DifferingError

/** Whether a page could not be made because the replica is damaged, and is being made anew. */
export const isBeingMade = (error: unknown): boolean =>
  isDamage(error) ||
  (error instanceof SiteError && (error.code === 'replica-missing' || error.code === 'replica-foreign'))
