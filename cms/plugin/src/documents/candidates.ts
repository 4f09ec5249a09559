import type { PayloadRequest } from 'payload'
import { toActorOf } from '../access/actor.ts'
import { slugOf } from '../database/slugs.ts'
import { findNextStep, isForActor } from './next-step.ts'
import type { Review } from './review-state.ts'
import { documentsOf } from './runtime.ts'

/** Somebody who may take the next step. */
export type Candidate = { readonly id: string; readonly name: string }

/** Everybody who may take the next step of an edition. */
export const listCandidates = async (req: PayloadRequest, review: Review): Promise<Candidate[]> => {
  if (findNextStep(review) === undefined) return []
  const { docs } = await req.payload.find({
    collection: slugOf(req, 'users'),
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const levels = documentsOf(req.payload).reviewLevels
  return docs.flatMap((user) => {
    const actor = toActorOf(user)
    return actor && isForActor(actor, { review, levels })
      ? [{ id: actor.id, name: (user as { name?: string | null }).name || actor.id }]
      : []
  })
}
