import type { PayloadRequest } from 'payload'
import { toActorOf } from '../access/actor.ts'
import { slugOf } from '../database/slugs.ts'
import { findNextStep, isForActor } from './next-step.ts'
import type { Review } from './review-state.ts'
import { documentsOf } from './runtime.ts'

/** Somebody who may take the next step. */
export type Candidate = { readonly id: string; readonly name: string }

/** Everybody who may take the next step of an edition. */
export const listCandidates = async (req: PayloadRequest, review: Review): Promise<Candidate[]> =>
  findNextStep(review) === undefined ? [] : (await readCandidates(req))(review)

/** Reads the accounts once, for many editions: who of them may take the next step of one. */
export const readCandidates = async (req: PayloadRequest): Promise<(review: Review) => Candidate[]> => {
  const { docs } = await req.payload.find({
    collection: slugOf(req, 'users'),
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const levels = documentsOf(req.payload).reviewLevels
  const accounts = docs.flatMap((user) => {
    const actor = toActorOf(user)
    return actor ? [{ actor, name: (user as { name?: string | null }).name || actor.id }] : []
  })
  return (review) =>
    accounts.flatMap(({ actor, name }) =>
      isForActor(actor, { review, levels }) ? [{ id: actor.id, name }] : [],
    )
}
