import type { Actor } from '../review/roles.ts'
import { findNeed, type Need } from './needs.ts'
import type { RoundRequest } from './record.ts'
import { type Act, acts, type Performer } from './stages.ts'
import type { RoundStanding } from './standing.ts'

/** Why an account may not act in a round at all, or not for this nomination. */
export type RoundRefusal = 'wrong-performer' | 'not-your-district' | 'not-on-panel' | Need

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

/** As whom an account acts. */
const isPerformer = (actor: Actor, act: Act): boolean => performers[acts[act].who](actor)

const findWrongPerson = (
  actor: Actor,
  request: RoundRequest,
  standing: RoundStanding | undefined,
): 'wrong-performer' | 'not-your-district' | 'not-on-panel' | undefined => {
  if (!isPerformer(actor, request.act)) return 'wrong-performer'
  if (acts[request.act].who === 'unit') {
    const sits = standing?.rules.jointReview.panel.some(({ unit }) => unit === actor.unit)
    return standing && !sits ? 'not-on-panel' : undefined
  }
  // Of whom it recommends the operation looks up the district; of those that were recommended it stands in the record.
  const nomination = 'community' in request ? standing?.nominations.get(request.community ?? '') : undefined
  const isOthers = nomination !== undefined && nomination.community.district.code !== actor.district
  return acts[request.act].who === 'district' && isOthers ? 'not-your-district' : undefined
}
