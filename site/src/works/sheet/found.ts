import type { EntryLine } from '../../gazette/replica.ts'
import type { Work } from '../recipe.ts'

/** What comes of asking for a sheet: the work with the address that names its entry, the withdrawal that took that, or why none is made. */
export type FoundSheet<Inputs> =
  | { readonly work: Work<Inputs>; readonly path: string }
  | { readonly gone: EntryLine }
  | { readonly refused: string }
