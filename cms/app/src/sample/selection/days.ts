import type { StageKey } from '@exemplar/shared/selection/stages'
import type { Calendar } from '../calendar.ts'
import { findCommunity } from '../find-community.ts'

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

const isInZone = (slug: string): boolean => developmentZones.has(findCommunity(slug).district)

/** The calendar date on which a stage of a community was answered. */
export const toStageDate = (
  community: string,
  { stage, calendar }: { stage: StageKey; calendar: Calendar },
): string => calendar.fromNotice(days[stage][isInZone(community) ? 'zones' : 'districts'])
