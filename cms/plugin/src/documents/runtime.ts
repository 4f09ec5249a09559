import type { ReviewLevels } from '@exemplar/shared/review/roles'
import { toPart } from '../database/part.ts'
import type { Reviewable } from './reviewable.ts'

/** Which documents there are, and by which rules they are reviewed. */
type DocumentsRuntime = {
  /** The kinds, by the slug of their collection. */
  readonly reviewables: ReadonlyMap<string, Reviewable>
  readonly reviewLevels: ReviewLevels
  /** Within how many days each step is due. */
  readonly stepDays: number
  /** Address of the public site. */
  readonly siteUrl: string
}

/** The documents' own part of a running Payload. */
export const { keep: keepDocuments, of: documentsOf } = toPart<DocumentsRuntime>('documents')
