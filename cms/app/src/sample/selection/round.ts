import type { RoundRequest } from '@exemplar/shared/selection/record'
import type { Calendar } from '../calendar.ts'
import { districts } from '../districts.ts'
import { findCommunity } from '../find-community.ts'
import { units } from '../units.ts'
import { candidates } from './candidates.ts'
import {
  toDecision,
  toObjectionActs,
  toRecommendations,
  toReviews,
  toSurveys,
  toWithdrawals,
} from './office-acts.ts'
import { surveyRules } from './rules.ts'
import { toJointReview } from './unit-acts.ts'

/** An act of the round and who of the cast does it. Communities are named by their slugs. */
export type SampleAct = { readonly by: string; readonly request: RoundRequest }

/** The round of the sample: its rules, and what was done in it until the notice, and while that ran. */
export type SampleRound = {
  readonly title: string
  readonly year: number
  /** By division code. */
  readonly quotas: readonly { readonly district: string; readonly places: number }[]
  readonly survey: { readonly threshold: number; readonly minimumValid: number }
  readonly notice: { readonly workingDays: number; readonly holds: 'community' | 'list' }
  /** By the key of a unit; `paired` are slugs. */
  readonly panel: readonly { readonly unit: string; readonly paired: readonly string[] }[]
  readonly quorum: number
  readonly points: number
  readonly untilNotice: readonly SampleAct[]
  readonly onNotice: readonly SampleAct[]
}

/** Communities that a unit is paired with (包联): it takes no part in their joint review. */
const paired: Readonly<Record<string, readonly string[]>> = { 'wen-lv': ['tingsongli'], 'si-fa': ['yugeli'] }

const countCandidates = (district: string): number =>
  candidates.filter(({ community }) => findCommunity(community).district === district).length

export const toRound = (calendar: Calendar): SampleRound => {
  const panel = units.map(({ key }) => ({ unit: key, paired: paired[key] ?? [] }))
  return {
    title: `${calendar.year}年“精致幸福社区”示范社区评选（示例）`,
    year: calendar.year,
    quotas: districts.map(({ code }) => ({ district: code, places: countCandidates(code) })),
    survey: surveyRules,
    notice: { workingDays: 5, holds: 'community' },
    ...{ panel, quorum: 3, points: 10 },
    untilNotice: [
      { by: 'chief-editor', request: { act: 'open' } },
      ...toRecommendations(calendar),
      ...toReviews(calendar),
      ...toSurveys(calendar),
      ...toWithdrawals(calendar),
      ...toJointReview(calendar, panel),
      toDecision(calendar),
    ],
    onNotice: toObjectionActs(calendar),
  }
}
