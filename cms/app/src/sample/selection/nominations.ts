import type { StageKey } from '@exemplar/shared/selection/stages'
import { toRate } from '@exemplar/shared/selection/survey'
import type { Calendar } from '../calendar.ts'
import type { SampleNomination } from '../types.ts'
import { type Candidate, candidates } from './candidates.ts'
import { toStageDate } from './days.ts'
import { stages, stagesUntil } from './stages.ts'

type Round = { readonly last: StageKey; readonly calendar: Calendar }

const toStageRecords = (candidate: Candidate, { last, calendar }: Round): SampleNomination['stages'] => {
  return stagesUntil(candidate.ended?.at ?? last).map(({ key }) => {
    const date = toStageDate(candidate.community, { stage: key, calendar })
    return candidate.ended?.at === key
      ? { key, date, outcome: 'ended', reason: candidate.ended.reason }
      : { key, date, outcome: 'passed' }
  })
}

const toNomination = (candidate: Candidate, round: Round): SampleNomination => ({
  community: candidate.community,
  stages: toStageRecords(candidate, round),
  ...(candidate.survey && { survey: { rate: toRate(candidate.survey), ...candidate.survey } }),
})

/** Who is announced, in the order of the list. */
export const announced = candidates.filter(({ ended }) => ended === undefined)

/** The communities of the public notice, with their stages up to the decision. */
export const toNominationsOnNotice = (calendar: Calendar): SampleNomination[] =>
  announced.map((candidate) => toNomination(candidate, { last: 'decision', calendar }))

const endOf = ({ ended }: Candidate): number => stages.findIndex(({ key }) => key === ended?.at)

/** All nominated communities with the stage at which each ended: the announced ones first, ranked, then those that got furthest. */
export const toFinalNominations = (calendar: Calendar): SampleNomination[] => {
  const round: Round = { last: 'announcement', calendar }
  return [
    ...announced.map((candidate, index) => ({ ...toNomination(candidate, round), rank: index + 1 })),
    ...candidates
      .filter(({ ended }) => ended)
      .sort((a, b) => endOf(b) - endOf(a))
      .map((candidate) => toNomination(candidate, round)),
  ]
}
