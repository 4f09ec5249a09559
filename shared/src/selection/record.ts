import { z } from 'zod'
import { actorRoles } from '../review/record.ts'
import { instant, recorded, sha256 } from '../scalars.ts'
import type { Act } from './stages.ts'
import { community, type File, reason, told } from './told.ts'

/** What is added to every record: who did it, as whom, on behalf of which body, in which round. */
const common = {
  number: z.int().positive(),
  at: instant,
  previous: sha256,
  round: recorded,
  actor: recorded,
  actorName: recorded,
  role: z.enum(Object.keys(actorRoles) as [keyof typeof actorRoles, ...(keyof typeof actorRoles)[]]),
  /** Whose act it is: a district, a unit, the office, the leading group. */
  body: recorded,
}

const toShape = <A extends Act>(act: A) => z.strictObject({ ...common, act: z.literal(act), ...told[act] })
const toRequest = <A extends Act>(act: A) => z.strictObject({ act: z.literal(act), ...told[act] })

/** One record of a round: what its digest covers. Records of all rounds are one chain. */
export const roundRecord = z.discriminatedUnion('act', [
  toShape('open'),
  toShape('amend'),
  toShape('recommend'),
  toShape('return'),
  toShape('complete'),
  toShape('review'),
  toShape('survey'),
  toShape('end-survey'),
  toShape('recuse'),
  toShape('score'),
  toShape('joint-review'),
  toShape('decide'),
  toShape('notice'),
  toShape('object'),
  toShape('handle'),
  toShape('dispose'),
  toShape('quit'),
  toShape('announce'),
  toShape('tell'),
  toShape('retract'),
  toShape('refer'),
  toShape('honour'),
  toShape('recheck'),
  toShape('revoke'),
])
export type RoundRecord = z.infer<typeof roundRecord>
export type RecordOf<A extends Act> = Extract<RoundRecord, { act: A }>

/**
 * The body of `POST /api/rounds/<id>/acts`: what an account does. Not among them is what the gazette does, and what the
 * operation knows by itself: a community is named by its id, rules come from the round's row, a unit from the account.
 */
export const roundRequest = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('open') }),
  z.strictObject({
    act: z.literal('amend'),
    reason,
    /** Fields of the round's row with what they are to be. */
    changes: z.partialRecord(
      z.enum(['title', 'quotas', 'survey', 'notice', 'calendar', 'jointReview', 'due', 'places']),
      z.unknown(),
    ),
  }),
  toRequest('recommend').omit({ nomination: true }).extend({ community }),
  toRequest('return'),
  toRequest('complete'),
  toRequest('review'),
  toRequest('survey'),
  toRequest('end-survey'),
  toRequest('recuse').omit({ unit: true }),
  toRequest('score').omit({ unit: true }),
  toRequest('joint-review'),
  toRequest('decide'),
  toRequest('object').omit({ docket: true }),
  toRequest('handle'),
  toRequest('dispose'),
  toRequest('quit'),
  toRequest('refer'),
  toRequest('honour'),
  toRequest('recheck'),
  toRequest('revoke'),
])
export type RoundRequest = z.infer<typeof roundRequest>

/** Acts that are done together. */
export const mostActs = 400

/**
 * The body of `POST /api/rounds/<id>/batch`: acts that are done together or not at all, in their order. Opening and
 * amending change the rules by which the others are looked at, and are done by themselves.
 */
export const roundBatch = z.strictObject({
  acts: z
    .array(
      roundRequest.refine(({ act }) => act !== 'open' && act !== 'amend', {
        error: '开评和修订规则只能单独办',
      }),
    )
    .min(1)
    .max(mostActs),
})
export type RoundBatch = z.infer<typeof roundBatch>

/** The files that an act names. */
export const listNamedFiles = (told: RoundRequest | RoundRecord): readonly File[] => {
  switch (told.act) {
    case 'recommend':
      return told.assessment.flatMap((item) => item.files)
    case 'decide':
      return told.minutes
    case 'complete':
    case 'survey':
    case 'object':
    case 'handle':
      return told.files
    default:
      return []
  }
}
