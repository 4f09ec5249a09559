import type { Actor } from '../review/roles.ts'
import { findInterest } from './interests.ts'
import { findNeed, type Need } from './needs.ts'
import type { RoundRequest } from './record.ts'
import { acts, type Performer } from './stages.ts'
import type { NominationStanding, RoundStanding } from './standing.ts'

/** Why an account may not act in a round at all, or not for this nomination. */
type WrongPerson = 'wrong-performer' | 'not-your-district' | 'not-on-panel' | 'recused'
export type RoundRefusal = WrongPerson | Need

/**
 * Whether `actor` may do in a round what `request` says, by what stands in it: undefined where they may, else why not. Pure.
 * Who is the wrong person is told before what does not hold: nobody learns from a refusal how a round stands.
 */
export const findRoundRefusal = (
  actor: Actor,
  request: RoundRequest,
  { standing, today }: { standing: RoundStanding | undefined; today: string },
): RoundRefusal | undefined =>
  findWrongPerson(actor, request, standing) ?? findNeed(request, { standing, today, unit: actor.unit })

/** What an account has to be to act as one. The gazette acts by itself: no account does. */
const performers: Record<Performer, (actor: Actor) => boolean> = {
  district: ({ role, district }) => role === 'district-reviewer' && district !== undefined,
  office: ({ role, district, unit }) =>
    role === 'city-reviewer' && district === undefined && unit === undefined,
  unit: ({ role, unit }) => role === 'contributor' && unit !== undefined,
  'leading-group': ({ role, district, unit }) =>
    role === 'chief-editor' && district === undefined && unit === undefined,
  gazette: () => false,
}

/** Whether an account acts as such a one. */
export const isPerformer = (actor: Actor, who: Performer): boolean => performers[who](actor)

const findWrongPerson = (
  actor: Actor,
  request: RoundRequest,
  standing: RoundStanding | undefined,
): WrongPerson | undefined => {
  if (!isPerformer(actor, acts[request.act].who)) return 'wrong-performer'
  // Of whom it recommends the operation looks up the district; of those that were recommended it stands in the record.
  const nomination = 'community' in request ? standing?.nominations.get(request.community ?? '') : undefined
  switch (acts[request.act].who) {
    case 'unit':
      return standing && findWrongUnit(actor, standing, nomination)
    case 'district':
      return nomination && nomination.community.district.code !== actor.district
        ? 'not-your-district'
        : undefined
    default:
      return undefined
  }
}

/** A unit that is kept out of a nomination is told so before all else: not how far it has come meanwhile. */
const findWrongUnit = (
  { unit }: Actor,
  { rules: { jointReview } }: RoundStanding,
  nomination: NominationStanding | undefined,
): WrongPerson | undefined => {
  const member = jointReview.panel.find((one) => one.unit === unit)
  if (!member) return 'not-on-panel'
  return nomination && findInterest(nomination, member) ? 'recused' : undefined
}
