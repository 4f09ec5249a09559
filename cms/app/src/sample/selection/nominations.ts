import type { StageKey } from '@exemplar/shared/selection/stages'
import { heldReason } from '@exemplar/shared/selection/standing'
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

/** Who is on the list that was decided, in its order. */
export const listed = candidates.filter(({ ended }) => ended === undefined)

/** Who is announced: whom an open objection holds is not. */
const announced = listed.filter(({ isHeld }) => !isHeld)

/** The communities of the public notice, with their stages up to the decision. */
export const toNominationsOnNotice = (calendar: Calendar): SampleNomination[] =>
  listed.map((candidate) => toNomination(candidate, { last: 'decision', calendar }))

const endOf = ({ ended, isHeld }: Candidate): number =>
  stages.findIndex(({ key }) => key === (isHeld ? 'public-notice' : ended?.at))

/** Why and since when it is held, as the result says: dated as it. */
const toHeld = (candidate: Candidate, calendar: Calendar): SampleNomination => {
  const { stages: before, ...nomination } = toNomination(candidate, { last: 'decision', calendar })
  const held = {
    key: 'public-notice',
    date: calendar.announced,
    outcome: 'ended',
    reason: heldReason,
  } as const
  return { ...nomination, stages: [...before, held] }
}

/** All nominated communities with the stage at which each ended: the announced ones first, ranked, then those that got furthest. */
export const toFinalNominations = (calendar: Calendar): SampleNomination[] => {
  const round: Round = { last: 'announcement', calendar }
  return [
    ...announced.map((candidate, index) => ({ ...toNomination(candidate, round), rank: index + 1 })),
    ...candidates
      .filter(({ ended, isHeld }) => ended ?? isHeld)
      .sort((a, b) => endOf(b) - endOf(a))
      .map((candidate) => (candidate.isHeld ? toHeld(candidate, calendar) : toNomination(candidate, round))),
  ]
}
