import type { Actor } from '@exemplar/shared/review/roles'
import { findInterest, listCounting, listJudges } from '@exemplar/shared/selection/interests'
import type { ObjectionStanding } from '@exemplar/shared/selection/objections'
import { toSpread, toTotal } from '@exemplar/shared/selection/scores'
import {
  findEnd,
  findNextStage,
  type NominationStanding,
  type RoundStanding,
} from '@exemplar/shared/selection/standing'
import { toInterval, toRate } from '@exemplar/shared/selection/survey'
import { toPresent } from '../fields/row.ts'
import { RoundError } from './errors.ts'
import { toViewer } from './viewer.ts'

/**
 * What an account sees of a round (评选台): who answers for the round all of it, a district its own nominations, a unit
 * what is its to judge. Computed for each from the standing alone, so that what a unit is kept out of cannot show through
 * its answers. Throws `round-refused` where an account has no part in it.
 */
export const toBoard = (actor: Actor, standing: RoundStanding) => {
  const viewer = toViewer(actor, standing)
  if (!viewer) throw new RoundError('round-refused')
  switch (viewer.as) {
    case 'city':
      return {
        as: viewer.as,
        rules: standing.rules,
        nominations: list(standing).map((one) => toCityRow(standing, one)),
        decision: standing.decision && { date: standing.decision.date, meeting: standing.decision.meeting },
        notice: standing.notice && { from: standing.notice.from, to: standing.notice.to },
        objections: [...standing.objections.values()].map(toObjectionRow),
        announced: standing.announced?.date,
      }
    case 'district':
      return {
        as: viewer.as,
        quota: standing.rules.quotas.find(({ district }) => district.code === viewer.code)?.places ?? 0,
        nominations: list(standing)
          .filter(({ community }) => community.district.code === viewer.code)
          .map((one) => toCourse(standing, one)),
      }
    case 'unit':
      return {
        as: viewer.as,
        sheet: toSheet(standing),
        nominations: list(standing).flatMap((one) => toJudged(standing, one, viewer.member)),
      }
  }
}

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
  const { answers, community, order, returned, survey } = nomination
  return toPresent({
    community,
    order,
    answers: answers.map(({ record: _record, ...answer }) => answer),
    next: findNextStage(standing, nomination),
    ended: findEnd(nomination) !== undefined,
    returned,
    survey: survey && {
      rate: toRate(survey),
      valid: survey.valid,
      interval: toInterval(survey),
    },
  })
}

const toCityRow = (standing: RoundStanding, nomination: NominationStanding) => {
  const judges = listJudges(standing, nomination)
  const scores = listCounting(standing, nomination)
  const isWhole = scores.size >= judges.length
  return {
    ...toCourse(standing, nomination),
    ...toPresent({ rank: nomination.rank }),
    jointReview: {
      judges: judges.length,
      scored: scores.size,
      missing: judges.filter(({ unit }) => !scores.has(unit)).map(({ name }) => name),
      // Spread and outliers are told afterwards: nobody steers a panel that has not finished.
      ...(isWhole ? toPresent({ spread: toSpread(scores, standing.rules.jointReview) }) : {}),
    },
  }
}

/** A nomination that has come to the joint review, to a unit: its own score of it; or nothing but that it is kept out. */
const toJudged = (
  standing: RoundStanding,
  nomination: NominationStanding,
  member: RoundStanding['rules']['jointReview']['panel'][number],
) => {
  const { community } = nomination
  const interest = findInterest(nomination, member)
  // Known before anybody judged: not where it stands, nor whether it ever got there.
  if (interest) return [{ community, recused: interest }]
  const isJudged =
    nomination.answers.some(({ stage }) => stage === 'satisfaction-survey') && !endedBefore(nomination)
  if (!isJudged) return []
  const own = nomination.scores.get(member.unit)
  return [
    toPresent({
      community,
      isOpen: findNextStage(standing, nomination) === 'joint-review',
      own: own && {
        points: own.points,
        reason: own.reason,
        total: toTotal(own, standing.rules.jointReview),
      },
    }),
  ]
}

const endedBefore = (nomination: NominationStanding): boolean => {
  const end = findEnd(nomination)
  return end !== undefined && ['recommendation', 'office-review', 'satisfaction-survey'].includes(end.stage)
}

const toObjectionRow = ({ community, disposed, docket, received, steps }: ObjectionStanding) =>
  toPresent({
    docket,
    community,
    name: received.name,
    contact: received.contact,
    content: received.content,
    received: received.date,
    steps: steps.map(({ date, step }) => ({ date, step })),
    disposed: disposed && {
      date: disposed.date,
      upheld: disposed.upheld,
      disposition: disposed.disposition,
    },
  })
