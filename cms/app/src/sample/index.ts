import { toAnnouncements } from './announcements.ts'
import { toCalendar } from './calendar.ts'
import { toCampaign } from './campaign.ts'
import { categories } from './categories.ts'
import { communities } from './communities.ts'
import { toConference } from './conference.ts'
import { districts } from './districts.ts'
import { figures, figuresSource } from './figures.ts'
import { toOtherCommunities } from './other-communities.ts'
import { toRegisters } from './registers.ts'
import { toReleases } from './releases.ts'
import { remarks } from './remarks.ts'
import { toRound } from './selection/round.ts'
import { toStandardSet } from './standard-set.ts'
import { standards } from './standards.ts'
import { toStories } from './stories.ts'
import { units } from './units.ts'

/** The whole sample campaign in a year, for a loader to walk: places first, then what refers to them. */
export const toSample = (year: number) => {
  const calendar = toCalendar(year)
  const campaign = toCampaign(year)
  return {
    campaign,
    districts,
    units,
    communities,
    otherCommunities: toOtherCommunities(year),
    registers: toRegisters(calendar.conference),
    categories,
    standardSet: toStandardSet(campaign),
    standards,
    stories: toStories(year),
    round: toRound(calendar),
    announcements: toAnnouncements(calendar),
    conference: toConference(calendar),
    releases: toReleases(calendar),
    figures,
    figuresSource,
    remarks,
  }
}

export type Sample = ReturnType<typeof toSample>
