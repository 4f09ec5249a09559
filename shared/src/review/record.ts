import { z } from 'zod'
import { typedWithdrawalNotice } from '../gazette/withdrawal.ts'
import type { Label } from '../glossary.ts'
import { instant, readable, recorded, sha256, typed } from '../scalars.ts'
import { type Role, roles } from './roles.ts'
import { type ReviewState, stateNames, type Transition, transitionNames, transitions } from './transitions.ts'

/** What is done to an edition without being a transition. */
const otherActs = {
  edit: { zh: '改动内容', en: 'Edited' },
  'miss-time': { zh: '未能按时发布', en: 'Missed its time' },
  'answer-finding': { zh: '说明检查结果', en: 'Answered a finding' },
  assign: { zh: '交办', en: 'Assigned' },
} as const satisfies Record<string, Label>

/**
 * What a record tells of: a transition, an edit that voided a review under way, a time that could not be kept, or who
 * is to take the next step.
 */
export type ReviewAct = Transition | keyof typeof otherActs
export const reviewActs = [...Object.keys(otherActs), ...transitionNames] as [ReviewAct, ...ReviewAct[]]

/** What is done to an account: who may act is as much a part of what the log answers for as what they did. */
const accountActs = {
  'open-account': { zh: '开设账号', en: 'Opened an account' },
  'change-account': { zh: '变更账号', en: 'Changed an account' },
  'close-account': { zh: '删除账号', en: 'Deleted an account' },
} as const satisfies Record<string, Label>
export type AccountAct = keyof typeof accountActs
const accountActNames = Object.keys(accountActs) as [AccountAct, ...AccountAct[]]

/** Everything that a record can tell of. */
export const recordActs: readonly (ReviewAct | AccountAct)[] = [...reviewActs, ...accountActNames]

const actLabels: Readonly<Record<ReviewAct | AccountAct, Label>> = {
  ...otherActs,
  ...accountActs,
  ...(Object.fromEntries(transitionNames.map((act) => [act, transitions[act].label])) as Record<
    Transition,
    Label
  >),
}

/** What a record's act is called. */
export const toActLabel = (act: ReviewAct | AccountAct): Label => actLabels[act]

/** As what somebody acts in the log: in their role, or the system by itself (a set time, a repair at start). */
export const actorRoles = { ...roles, system: { zh: '自动', en: 'Automatic' } } as const satisfies Record<
  string,
  Label
>
type ActorRole = Role | 'system'
const actorRoleNames = Object.keys(actorRoles) as [ActorRole, ...ActorRole[]]

const stateName = z.enum(stateNames as [ReviewState, ...ReviewState[]])

/** `previous` is the digest of the record before: it chains them. */
const recordCommon = {
  number: z.int().positive(),
  at: instant,
  actor: recorded,
  actorName: recorded,
  role: z.enum(actorRoleNames),
  collectionSlug: recorded,
  /** Id of the document or account. */
  subject: recorded,
  previous: sha256,
}

/** What was done to an edition of a document. */
export const documentRecord = z.strictObject({
  ...recordCommon,
  act: z.enum(reviewActs),
  /** Division code of the district the document belongs to; absent for the city's own. */
  district: readable.optional(),
  edition: z.int().positive(),
  from: stateName,
  to: stateName,
  comment: readable.optional(),
  /** Digest of the content acted on; absent where it did not parse yet. */
  contentDigest: sha256.optional(),
  /** The gazette number, where the act wrote one. */
  entry: z.int().positive().optional(),
})
export type DocumentRecord = z.infer<typeof documentRecord>

/** What was done to an account; `comment` tells it in words, and no address of anybody. */
const accountRecord = z.strictObject({
  ...recordCommon,
  act: z.enum(accountActNames),
  comment: recorded,
})
export type AccountRecord = z.infer<typeof accountRecord>

/** One record of the review log: what its digest covers. */
export const reviewRecord = z.discriminatedUnion('act', [documentRecord, accountRecord])
export type ReviewRecord = z.infer<typeof reviewRecord>

/** Whether a record tells of a document. */
export const isOfDocument = (record: ReviewRecord): record is DocumentRecord => 'edition' in record

/** The body of `POST /api/<collection>/<id>/review`, by transition. `revision` is the one the actor saw. */
const acting = { revision: z.int().nonnegative() }
const comment = readable.trim().max(2000).optional()
export const reviewRequest = z.discriminatedUnion('transition', [
  z.strictObject({ transition: z.literal('submit'), ...acting, comment }),
  z.strictObject({ transition: z.literal('recall'), ...acting, comment }),
  z.strictObject({ transition: z.literal('approve'), ...acting, comment }),
  z.strictObject({ transition: z.literal('request-changes'), ...acting, comment: typed.max(2000) }),
  z.strictObject({
    transition: z.literal('schedule'),
    ...acting,
    comment,
    publishAt: z.iso.datetime({ offset: true }),
  }),
  z.strictObject({ transition: z.literal('unschedule'), ...acting, comment }),
  z.strictObject({ transition: z.literal('publish'), ...acting, comment }),
  z.strictObject({ transition: z.literal('publish-unreviewed'), ...acting, comment: typed.max(2000) }),
  z.strictObject({ transition: z.literal('review-afterwards'), ...acting, comment: typed.max(2000) }),
  z.strictObject({ transition: z.literal('revise'), ...acting, comment }),
  z.strictObject({ transition: z.literal('discard'), ...acting, comment }),
  z.strictObject({
    transition: z.literal('withdraw'),
    ...acting,
    comment,
    notice: typedWithdrawalNotice,
  }),
])
export type ReviewRequest = z.infer<typeof reviewRequest>
