import type { Actor } from '@exemplar/shared/review/roles'
import type { Payload } from 'payload'
import { toPart } from '../database/part.ts'

/** Something beside the documents under review that accounts are told of. */
export type Subject = {
  /** The view of its row that they are led to. */
  readonly view: `/${string}`
  /** Whether an account may still be told when the mail goes out. */
  readonly mayHear: (payload: Payload, told: { actor: Actor; id: string }) => Promise<boolean>
}

const { keep: keepSubjects, of: subjectsOf } = toPart<ReadonlyMap<string, Subject>>('subjects')

export { keepSubjects }

/** By the slug of its collection; undefined for a document. */
export const findSubject = (payload: Payload, collection: string): Subject | undefined =>
  subjectsOf(payload).get(collection)
