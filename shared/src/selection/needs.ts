import { findAmendment } from './amend-needs.ts'
import { findJudgeNeed, findScoresNeed } from './judge-needs.ts'
import { findLateNeed, isLateRequest, type LateRequest } from './late-needs.ts'
import { findDocket, findObjection } from './objection-needs.ts'
import type { RoundRequest } from './record.ts'
import { findStage, type StageKey } from './stages.ts'
import {
  findEnd,
  findNextStage,
  listWaiting,
  type NominationStanding,
  type RoundStanding,
} from './standing.ts'

/** What does not hold that has to hold for an act, whoever does it. */
export type Need =
  | 'round-not-open'
  | 'round-is-open'
  | 'rules-are-decided'
  | 'notice-is-out'
  | 'unknown-nomination'
  | 'nominated-already'
  | 'quota-is-full'
  | 'order-is-taken'
  | 'recommendation-is-over'
  | 'nomination-has-ended'
  | 'stage-out-of-order'
  | 'answered-already'
  | 'returned-already'
  | 'not-returned'
  | 'completion-outstanding'
  | 'scored-already'
  | 'no-change-named'
  | 'sheet-incomplete'
  | 'scores-missing'
  | 'reason-missing'
  | 'left-out-of-decision'
  | 'too-many-places'
  | 'no-public-notice'
  | 'objection-unknown'
  | 'objection-disposed'
  | 'announced-already'
  | 'not-announced'
  | 'dated-after-today'
  | 'dated-before'
  | 'counts-contradict'

type Place = {
  readonly standing: RoundStanding | undefined
  /** Calendar date in Beijing. */
  readonly today: string
  /** The unit of who acts. */
  readonly unit?: string | undefined
}

/** What keeps a request from being recorded as the round stands; undefined where nothing does. */
export const findNeed = (request: RoundRequest, { standing, today, unit }: Place): Need | undefined => {
  if (request.act === 'open') return standing ? 'round-is-open' : undefined
  if (!standing) return 'round-not-open'
  if ('date' in request && request.date > today) return 'dated-after-today'
  return isLateRequest(request) ? findLateNeed(request, standing) : findBefore(request, { standing, unit })
}

type Before = Exclude<RoundRequest, LateRequest | { act: 'open' }>
type Around = { readonly standing: RoundStanding; readonly unit: string | undefined }

const findBefore = (request: Before, { standing, unit }: Around): Need | undefined => {
  // An objection is handled to its end, also where the list went out without whom it is about.
  const isHandling = request.act === 'handle' || request.act === 'dispose'
  if (standing.announced && !isHandling) return 'announced-already'
  switch (request.act) {
    case 'amend':
      return findAmendment(request, standing)
    case 'recommend':
      return findRecommendation(request, standing)
    case 'decide':
      return findDecision(request, standing)
    case 'object':
      return findObjection(request, standing)
    case 'handle':
    case 'dispose':
      return findDocket(request, standing)
    default:
      return findOnNomination(request, { standing, unit })
  }
}

/** Recommendations are closed by the first decision: until then a district fills its places. */
const findRecommendation = (
  { community }: Extract<RoundRequest, { act: 'recommend' }>,
  { decision, nominations }: RoundStanding,
): Need | undefined => {
  if (decision) return 'recommendation-is-over'
  return nominations.has(community) ? 'nominated-already' : undefined
}

/** What a district may still put forward, and in which places: asked by the operation, which knows the district. */
export const findQuotaNeed = (
  { code, order }: { code: string; order: number },
  { nominations, rules }: RoundStanding,
): Need | undefined => {
  const own = [...nominations.values()].filter(({ community }) => community.district.code === code)
  const places = rules.quotas.find(({ district }) => district.code === code)?.places ?? 0
  // Who quits gives the place back to nobody: a quota counts recommendations.
  if (own.length >= places) return 'quota-is-full'
  return own.some((nomination) => nomination.order === order) ? 'order-is-taken' : undefined
}

type OnNomination = Extract<
  Before,
  {
    act:
      | 'return'
      | 'complete'
      | 'review'
      | 'survey'
      | 'end-survey'
      | 'recuse'
      | 'score'
      | 'joint-review'
      | 'quit'
  }
>

const findOnNomination = (request: OnNomination, { standing, unit }: Around): Need | undefined => {
  const nomination = standing.nominations.get(request.community)
  if (!nomination) return 'unknown-nomination'
  if (findEnd(nomination)) return 'nomination-has-ended'
  if (nomination.answers.some(({ date }) => date > request.date)) return 'dated-before'
  const stage = findStage(request.act)
  return (
    (stage && findOrder(stage, { nomination, standing })) ?? findOwn(request, { nomination, standing, unit })
  )
}

type OfNomination = Around & { readonly nomination: NominationStanding }

/** No stage is passed over, none is answered twice. */
const findOrder = (
  stage: StageKey,
  { nomination, standing }: Pick<OfNomination, 'nomination' | 'standing'>,
): Need | undefined => {
  const next = findNextStage(standing, nomination)
  if (next === stage) return undefined
  return nomination.answers.some((answer) => answer.stage === stage)
    ? 'answered-already'
    : 'stage-out-of-order'
}

const findOwn = (request: OnNomination, { nomination, standing, unit }: OfNomination): Need | undefined => {
  const { returned, survey } = nomination
  switch (request.act) {
    case 'return':
      return returned ? 'returned-already' : undefined
    case 'complete':
      return returned && !returned.completed ? undefined : 'not-returned'
    case 'review':
      if (returned && !returned.completed && request.outcome === 'passed') return 'completion-outstanding'
      return toReasonNeed(request)
    case 'survey':
      return findSurveyNeed(request)
    case 'end-survey':
      return survey ? undefined : 'stage-out-of-order'
    case 'recuse':
    case 'score':
      return findJudgeNeed(request, { nomination, standing, unit })
    case 'joint-review':
      return findScoresNeed({ nomination, standing }) ?? toReasonNeed(request)
    case 'quit':
      return undefined
  }
}

/** Who ends is told why, in public. */
const toReasonNeed = ({
  outcome,
  reason,
}: {
  outcome: string
  reason?: string | undefined
}): Need | undefined => (outcome === 'ended' && !reason?.trim() ? 'reason-missing' : undefined)

const findSurveyNeed = ({
  ages,
  from,
  issued,
  questions,
  satisfied,
  to,
  valid,
  date,
}: Extract<RoundRequest, { act: 'survey' }>): Need | undefined => {
  const isCountable = (one: { valid: number; satisfied: number }) => one.satisfied <= one.valid
  const sound =
    from <= to &&
    to <= date &&
    valid <= issued &&
    satisfied <= valid &&
    [...questions, ...ages].every((one) => isCountable(one) && one.valid <= valid)
  return sound ? undefined : 'counts-contradict'
}

/** One decision for the round: everybody who waits for it is in it, nobody else, and nobody still waits before it. */
const findDecision = (
  { date, decided }: Extract<RoundRequest, { act: 'decide' }>,
  standing: RoundStanding,
): Need | undefined => {
  if (standing.decision) return 'answered-already'
  const waiting = new Set(listWaiting(standing, 'decision').map(({ community }) => community.id))
  const named = new Set(decided.map(({ community }) => community))
  const open = [...standing.nominations.values()].filter((nomination) => !findEnd(nomination))
  if (open.some(({ community }) => !waiting.has(community.id))) return 'stage-out-of-order'
  if (named.size !== decided.length || named.size !== waiting.size) return 'left-out-of-decision'
  if (decided.some(({ community }) => !waiting.has(community))) return 'left-out-of-decision'
  if (open.some(({ answers }) => answers.some((answer) => answer.date > date))) return 'dated-before'
  if (decided.some((one) => toReasonNeed(one))) return 'reason-missing'
  const passed = decided.filter(({ outcome }) => outcome === 'passed').length
  return passed > (standing.rules.places ?? passed) ? 'too-many-places' : undefined
}
