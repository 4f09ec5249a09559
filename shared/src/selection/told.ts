import { z } from 'zod'
import { awardLevelKeys, lateActs } from '../kinds/announcement/acts.ts'
import { communityRef } from '../kinds/parts/place.ts'
import { calendarDate, readable, recorded, sha256, slug } from '../scalars.ts'
import { roundRules } from './rules.ts'
import type { Act } from './stages.ts'

export const reason = recorded.max(2000)
const date = calendarDate
/** Id of a community: nominations are named by it. */
export const community = recorded

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
export const told = {
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
