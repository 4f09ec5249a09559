import { type FollowingAct, lateActs } from '@exemplar/shared/kinds/announcement/acts'
import type { CommunityRef } from '@exemplar/shared/kinds/parts/place'
import type { Actor } from '@exemplar/shared/review/roles'
import { findInterest, type Interest, listCounting, listJudges } from '@exemplar/shared/selection/interests'
import type { ObjectionStanding } from '@exemplar/shared/selection/objections'
import {
  listNominationActs,
  listObjectionActs,
  listRoundActs,
  type NominationAct,
} from '@exemplar/shared/selection/open-acts'
import type { RecordOf } from '@exemplar/shared/selection/record'
import { toSpread, toTotal } from '@exemplar/shared/selection/scores'
import {
  findEnd,
  findNextStage,
  type NominationStanding,
  type RoundStanding,
} from '@exemplar/shared/selection/standing'
import { toInterval, toRate } from '@exemplar/shared/selection/survey'
import { listSupplemented, listTelling } from '@exemplar/shared/selection/telling'
import { toPresent } from '../../fields/row.ts'
import { RoundError } from '../errors.ts'
import { listSheets, type OfferedSheet } from '../sheets/list-sheets.ts'
import { toViewer } from './viewer.ts'

/** A round as it stands on a day, in the eyes of an account. */
export type View = { readonly actor: Actor; readonly standing: RoundStanding; readonly today: string }

/**
 * What an account sees of a round (评选台) and may do in it: who answers for the round all of it, a district its own
 * nominations, a unit what is its to judge. Computed for each from the standing alone, so that what a unit is kept out of
 * cannot show through its answers. Throws `round-refused` where an account has no part in it.
 */
export const toBoard = (view: View): Board => {
  const seen = toSeen(view)
  return { ...seen, sheets: listSheets(seen) }
}

const toSeen = (view: View) => {
  const { actor, standing } = view
  const viewer = toViewer(actor, standing)
  if (!viewer) throw new RoundError('round-refused')
  switch (viewer.as) {
    case 'city':
      return { as: viewer.as, ...toHead(view), ...toCity(view) }
    case 'district': {
      const isOwn = ({ community }: NominationStanding) => community.district.code === viewer.code
      return {
        as: viewer.as,
        ...toHead(view),
        district: viewer.code,
        quota: standing.rules.quotas.find(({ district }) => district.code === viewer.code)?.places ?? 0,
        nominations: list(standing)
          .filter(isOwn)
          .map((one) => ({ ...toCourse(standing, one), acts: toActs(view, one) })),
      }
    }
    case 'unit':
      return {
        as: viewer.as,
        ...toHead(view),
        sheet: toSheet(standing),
        nominations: list(standing).flatMap((one) => toJudged(view, one, viewer.member)),
      }
  }
}
/** The board before it is told which sheets can be made of it. */
export type Seen = ReturnType<typeof toSeen>
type WithSheets<S> = S extends Seen ? S & { readonly sheets: readonly OfferedSheet[] } : never
export type Board = WithSheets<Seen>
export type BoardOf<A extends Board['as']> = Extract<Board, { as: A }>

/** What everybody who has a part in the round knows of it: its rules in words, and the day. */
const toHead = ({ actor, standing, today }: View) => {
  const { due, stages, title, year } = standing.rules
  return { title, year, stages, due: due ?? {}, today, acts: listRoundActs(actor, { standing, today }) }
}

const toCity = (view: View) => {
  const { announced, decision, notice, objections, rules } = view.standing
  return {
    rules,
    nominations: list(view.standing).map((one) => toCityRow(view, one)),
    decision: decision && { date: decision.date, meeting: decision.meeting },
    notice: notice && { from: notice.from, to: notice.to },
    objections: [...objections.values()].map((one) => toObjectionRow(view, one)),
    announced: announced?.date,
    untold: announced ? countUntold(view.standing) : {},
  }
}

/** How much of what came after the result is not public yet, by the act that tells it. */
const countUntold = (standing: RoundStanding) =>
  ({
    supplement: listSupplemented(standing, undefined).length,
    ...Object.fromEntries(lateActs.map((act) => [act, listTelling(standing, { act }).length])),
  }) satisfies Partial<Record<FollowingAct, number>>

const toActs = ({ actor, standing, today }: View, { community }: NominationStanding) =>
  listNominationActs(actor, community.id, { standing, today })

/** By district as the rules name them, and in the order of each. */
const list = ({ nominations, rules: { quotas } }: RoundStanding): NominationStanding[] => {
  const place = ({ community }: NominationStanding) =>
    quotas.findIndex(({ district }) => district.code === community.district.code)
  return [...nominations.values()].sort((one, other) => place(one) - place(other) || one.order - other.order)
}

const toSheet = ({ rules: { jointReview } }: RoundStanding) => ({
  points: jointReview.points,
  weights: jointReview.weights,
})

/** Where a nomination stands, without a word of who judged it how. */
const toCourse = (standing: RoundStanding, nomination: NominationStanding) => {
  const { answers, community, order, returned, supplement, survey } = nomination
  return {
    community,
    order,
    answers: answers.map(({ record: _record, ...answer }) => answer),
    ended: findEnd(nomination) !== undefined,
    unassessed: countUnassessed(standing, nomination),
    ...toPresent({
      supplemented: supplement?.answers.at(-1)?.date,
      next: findNextStage(standing, nomination),
      returned,
      survey: survey && { rate: toRate(survey), valid: survey.valid, interval: toInterval(survey) },
    }),
  }
}

/** Items of the scoring sheet of which the district has said nothing. */
const countUnassessed = ({ rules }: RoundStanding, { course }: NominationStanding): number => {
  const recommended = course.find((record) => record.act === 'recommend')
  const said = new Set(recommended?.assessment.map(({ standard }) => standard))
  return rules.jointReview.weights.filter(({ standard }) => !said.has(standard)).length
}

const toCityRow = (view: View, nomination: NominationStanding) => {
  const { standing } = view
  const judges = listJudges(standing, nomination)
  const scores = listCounting(standing, nomination)
  const isWhole = scores.size >= judges.length
  return {
    ...toCourse(standing, nomination),
    ...toPresent({ rank: nomination.rank }),
    acts: toActs(view, nomination),
    jointReview: {
      judges: judges.length,
      scored: scores.size,
      isShort: judges.length < standing.rules.jointReview.quorum,
      missing: judges.filter(({ unit }) => !scores.has(unit)).map(({ name }) => name),
      // Spread and outliers are told afterwards: nobody steers a panel that has not finished.
      ...(isWhole ? toPresent({ spread: toSpread(scores, standing.rules.jointReview) }) : {}),
    },
  }
}

/** What a unit is told of a nomination that it judges. */
export type Judged = {
  readonly community: CommunityRef
  readonly isOpen: boolean
  readonly acts: readonly NominationAct[]
  readonly own?: { readonly points: Points; readonly reason: string; readonly total: number }
}
type Points = RecordOf<'score'>['points']
/** And of one that it is kept out of. */
export type KeptOut = { readonly community: CommunityRef; readonly recused: Interest }

/** A nomination that has come to the joint review, to a unit: its own score of it; or nothing but that it is kept out. */
const toJudged = (
  view: View,
  nomination: NominationStanding,
  member: RoundStanding['rules']['jointReview']['panel'][number],
): (Judged | KeptOut)[] => {
  const { standing } = view
  const { community } = nomination
  const interest = findInterest(nomination, member)
  // Known before anybody judged: not where it stands, nor whether it ever got there.
  if (interest) return [{ community, recused: interest }]
  if (!hasComeToUnits(nomination)) return []
  const own = nomination.scores.get(member.unit)
  return [
    {
      community,
      isOpen: findNextStage(standing, nomination) === 'joint-review',
      acts: toActs(view, nomination),
      ...toPresent({
        own: own && {
          points: own.points,
          reason: own.reason,
          total: toTotal(own, standing.rules.jointReview),
        },
      }),
    },
  ]
}

/** Whether units are told of a nomination: it has come to the joint review. */
export const hasComeToUnits = (nomination: NominationStanding): boolean =>
  nomination.answers.some(({ stage }) => stage === 'satisfaction-survey') && !endedBefore(nomination)

const endedBefore = (nomination: NominationStanding): boolean => {
  const end = findEnd(nomination)
  return end !== undefined && ['recommendation', 'office-review', 'satisfaction-survey'].includes(end.stage)
}

const toObjectionRow = (
  { actor, standing, today }: View,
  { community, disposed, docket, received, steps }: ObjectionStanding,
) => ({
  docket,
  name: received.name,
  contact: received.contact,
  content: received.content,
  files: received.files,
  received: received.date,
  steps: steps.map(({ date, files, step }) => ({ date, step, files })),
  acts: listObjectionActs(actor, docket, { standing, today }),
  ...toPresent({
    community,
    disposed: disposed && {
      date: disposed.date,
      upheld: disposed.upheld,
      disposition: disposed.disposition,
    },
  }),
})
