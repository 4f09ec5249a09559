import { z } from 'zod'
import { awardLevelKeys, lateActs } from '../kinds/announcement/acts.ts'
import { communityRef } from '../kinds/parts/place.ts'
import { actorRoles } from '../review/record.ts'
import { calendarDate, instant, readable, recorded, sha256, slug } from '../scalars.ts'
import { roundRules } from './rules.ts'
import type { Act } from './stages.ts'

const reason = recorded.max(2000)
const date = calendarDate
/** Id of a community: nominations are named by it. */
const community = recorded

/** A file behind a record, by what it was when the record was made. It is nobody's to read but who answers for the round. */
const file = z.strictObject({ id: recorded, name: recorded, digest: sha256 })
const files = z.array(file).max(20)
export type File = z.infer<typeof file>

/** One of the standards as the district sees itself: met or not, and what shows it. */
const assessed = z.strictObject({
  standard: z.int().positive(),
  met: z.boolean(),
  /** Ids of stories. */
  stories: z.array(recorded).max(20),
  files,
  count: z.int().nonnegative().optional(),
})

/** Answers to one question, or of one age band: how many were valid, how many of these satisfied. */
const counted = z.strictObject({
  name: recorded.max(60),
  valid: z.int().nonnegative(),
  satisfied: z.int().nonnegative(),
})

const passedOrEnded = z.enum(['passed', 'ended'])

/** What each act tells beside who did it: the body of the request, and the record as it is kept. */
const told = {
  open: { rules: roundRules },
  amend: { rules: roundRules, reason },
  recommend: {
    nomination: communityRef,
    /** Place in the order of the district, from 1. */
    order: z.int().positive(),
    reason,
    assessment: z.array(assessed).max(100),
    date,
  },
  return: { community, reason, lacking: z.array(z.int().positive()).max(100), date },
  complete: { community, reason, files, date },
  review: {
    community,
    outcome: passedOrEnded,
    reason: readable.max(2000).optional(),
    checklist: z.array(z.strictObject({ item: recorded.max(100), held: z.boolean() })).max(50),
    date,
  },
  survey: {
    community,
    method: recorded.max(100),
    from: date,
    to: date,
    issued: z.int().positive(),
    valid: z.int().nonnegative(),
    satisfied: z.int().nonnegative(),
    questions: z.array(counted).max(50),
    ages: z.array(counted).max(20),
    files,
    /** Said by the public where it ends here. */
    reason: readable.max(2000).optional(),
    date,
  },
  'end-survey': { community, reason, date },
  recuse: { community, unit: slug, reason, date },
  score: {
    community,
    unit: slug,
    points: z
      .array(z.strictObject({ standard: z.int().positive(), points: z.number().nonnegative() }))
      .max(100),
    reason,
    /** Of a score that takes the place of an earlier one of the unit: why. */
    change: recorded.max(2000).optional(),
    date,
  },
  'joint-review': { community, outcome: passedOrEnded, reason: readable.max(2000).optional(), date },
  decide: {
    date,
    meeting: recorded.max(200),
    method: z.discriminatedUnion('by', [
      z.strictObject({ by: z.literal('consensus') }),
      z.strictObject({
        by: z.literal('votes'),
        present: z.int().positive(),
        for: z.int().nonnegative(),
        against: z.int().nonnegative(),
        abstained: z.int().nonnegative(),
      }),
    ]),
    minutes: files,
    /** Every nomination that came so far, the ones that passed in the order of the list. */
    decided: z
      .array(z.strictObject({ community, outcome: passedOrEnded, reason: readable.max(2000).optional() }))
      .min(1),
  },
  notice: { from: date, to: date, entry: z.int().positive(), document: recorded },
  object: {
    docket: recorded.max(40),
    /** One nomination, or the whole list. */
    community: community.optional(),
    /** Real name or unit: never published. */
    name: recorded.max(100),
    contact: recorded.max(100),
    content: reason,
    files,
    date,
  },
  handle: { docket: recorded.max(40), step: reason, files, date },
  dispose: {
    docket: recorded.max(40),
    upheld: z.boolean(),
    /** Published, without persons. */
    disposition: reason,
    date,
  },
  quit: { community, reason, date },
  announce: { entry: z.int().positive(), document: recorded, date },
  /** Something that follows the result was published: what it tells is what the records before had that nobody had told. */
  tell: {
    of: z.enum(['supplement', ...lateActs]),
    ...{ entry: z.int().positive(), document: recorded, date },
  },
  retract: { entry: z.int().positive(), document: recorded, date },
  refer: { community, level: z.enum(awardLevelKeys), award: recorded.max(100), date },
  honour: {
    community,
    level: z.enum(awardLevelKeys),
    award: recorded.max(100),
    granted: z.boolean(),
    year: z.int().min(2000).max(2999),
    date,
  },
  recheck: { community, kept: z.boolean(), reason, date },
  revoke: { community, reason, date },
} as const satisfies Record<Act, z.ZodRawShape>

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
