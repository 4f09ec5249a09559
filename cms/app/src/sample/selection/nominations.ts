import type { Calendar } from '../calendar.ts'
import { communities } from '../communities.ts'
import type { SampleNomination } from '../types.ts'
import { type Candidate, candidates } from './candidates.ts'
import { type StageKey, stages, stagesUntil } from './stages.ts'

const developmentZones = new Set(['371071', '371072', '371073'])

// In days from the Monday on which the notice begins. Two days each for what went district by district. The Saturday after
// the holiday is worked, as it was in 2020.
const days: Record<StageKey, { districts: number; zones: number }> = {
  recommendation: { districts: -10, zones: -9 },
  'office-review': { districts: -7, zones: -7 },
  'satisfaction-survey': { districts: -6, zones: -5 },
  'joint-review': { districts: -4, zones: -4 },
  decision: { districts: -3, zones: -3 },
  'public-notice': { districts: 4, zones: 4 },
  announcement: { districts: 9, zones: 9 },
}

type Round = { readonly last: StageKey; readonly calendar: Calendar }

const isInZone = (slug: string): boolean =>
  communities.some((community) => community.slug === slug && developmentZones.has(community.district))

const toStageRecords = (candidate: Candidate, { last, calendar }: Round): SampleNomination['stages'] => {
  const column = isInZone(candidate.community) ? 'zones' : 'districts'
  return stagesUntil(candidate.ended?.at ?? last).map(({ key }) => {
    const date = calendar.fromNotice(days[key as StageKey][column])
    return candidate.ended?.at === key
      ? { key, date, outcome: 'ended', reason: candidate.ended.reason }
      : { key, date, outcome: 'passed' }
  })
}

const toNomination = (candidate: Candidate, round: Round): SampleNomination => ({
  community: candidate.community,
  stages: toStageRecords(candidate, round),
  ...(candidate.survey && { survey: candidate.survey }),
})

const announced = candidates.filter(({ ended }) => ended === undefined)

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
