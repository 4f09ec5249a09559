import { communities } from '../communities.ts'
import type { SampleNomination } from '../types.ts'
import { type Candidate, candidates } from './candidates.ts'
import { type StageKey, stages, stagesUntil } from './stages.ts'

const developmentZones = new Set(['371071', '371072', '371073'])

// Two days each for what went district by district; working days in Beijing, after the holiday of 1 to 8 October.
const dates: Record<StageKey, { districts: string; zones: string }> = {
  recommendation: { districts: '2020-10-09', zones: '2020-10-10' },
  'office-review': { districts: '2020-10-12', zones: '2020-10-12' },
  'satisfaction-survey': { districts: '2020-10-13', zones: '2020-10-14' },
  'joint-review': { districts: '2020-10-15', zones: '2020-10-15' },
  decision: { districts: '2020-10-16', zones: '2020-10-16' },
  'public-notice': { districts: '2020-10-23', zones: '2020-10-23' },
  announcement: { districts: '2020-10-28', zones: '2020-10-28' },
}

const isInZone = (slug: string): boolean =>
  communities.some((community) => community.slug === slug && developmentZones.has(community.district))

const toStageRecords = (candidate: Candidate, last: StageKey): SampleNomination['stages'] => {
  const column = isInZone(candidate.community) ? 'zones' : 'districts'
  return stagesUntil(candidate.ended?.at ?? last).map(({ key }) => {
    const date = dates[key as StageKey][column]
    return candidate.ended?.at === key
      ? { key, date, outcome: 'ended', reason: candidate.ended.reason }
      : { key, date, outcome: 'passed' }
  })
}

const toNomination = (candidate: Candidate, last: StageKey): SampleNomination => ({
  community: candidate.community,
  stages: toStageRecords(candidate, last),
  ...(candidate.survey && { survey: candidate.survey }),
})

const announced = candidates.filter(({ ended }) => ended === undefined)

/** The communities of the public notice, with their stages up to the decision. */
export const nominationsOnNotice: SampleNomination[] = announced.map((candidate) =>
  toNomination(candidate, 'decision'),
)

const endOf = ({ ended }: Candidate): number => stages.findIndex(({ key }) => key === ended?.at)

/** All nominated communities with the stage at which each ended: the announced ones first, ranked, then those that got furthest. */
export const finalNominations: SampleNomination[] = [
  ...announced.map((candidate, index) => ({ ...toNomination(candidate, 'announcement'), rank: index + 1 })),
  ...candidates
    .filter(({ ended }) => ended)
    .sort((a, b) => endOf(b) - endOf(a))
    .map((candidate) => toNomination(candidate, 'announcement')),
]
