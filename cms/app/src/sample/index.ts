import { announcements } from './announcements.ts'
import { campaign } from './campaign.ts'
import { categories } from './categories.ts'
import { communities } from './communities.ts'
import { conference } from './conference.ts'
import { districts } from './districts.ts'
import { figures, figuresSource } from './figures.ts'
import { otherCommunities } from './other-communities.ts'
import { registers } from './registers.ts'
import { releases } from './releases.ts'
import { remarks } from './remarks.ts'
import { standards } from './standards.ts'
import { stories } from './stories.ts'
import { units } from './units.ts'

/** The whole sample campaign, for a loader to walk: places first, then what refers to them. */
export const sample = {
  campaign,
  districts,
  units,
  communities,
  otherCommunities,
  registers,
  categories,
  standards,
  stories,
  announcements,
  conference,
  releases,
  figures,
  figuresSource,
  remarks,
}
