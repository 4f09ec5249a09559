import type { EntryLine, Live } from '../../gazette/replica.ts'
import type { Work } from '../recipe.ts'

/**
 * What comes of asking for a sheet: the work with the address that names its entry, the withdrawal that took that, the number
 * of the revocation that took what it says or of the correction that no longer says it, or why none is made.
 */
export type FoundSheet<Inputs> =
  | { readonly work: Work<Inputs>; readonly path: string }
  | Lost
  | { readonly refused: string }
export type Lost = { readonly gone: EntryLine } | { readonly revoked: number } | { readonly unnamed: number }

/** What is found where a revocation took what a sheet says; undefined where none did. */
export const toRevoked = (revocation: Live<'announcement'> | undefined) =>
  revocation && { revoked: revocation.entry.number }
