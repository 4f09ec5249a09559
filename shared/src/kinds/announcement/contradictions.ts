import type { Announcement } from '../announcement.ts'
import { isLate } from './acts.ts'
import type { Fault } from './fault.ts'
import { listLateFaults } from './late-faults.ts'
import { listListFaults } from './list-faults.ts'
import { listNoticeFaults } from './notice-faults.ts'
import { listStageFaults } from './stage-faults.ts'
import { listSurveyFaults } from './survey-faults.ts'
import { listTitleFaults } from './title-count.ts'

/** Everything that an announcement says against itself, as far as it can be told by looking at it alone. */
export const listContradictions = (announcement: Announcement): Fault[] => [
  ...listTitleFaults(announcement),
  ...listNoticeFaults(announcement),
  ...listLateFaults(announcement),
  // Whom a late act is about came through the stages in the result that it follows.
  ...(isLate(announcement.act) ? [] : listRoundFaults(announcement)),
]

const listRoundFaults = (announcement: Announcement): Fault[] => [
  ...listStageFaults(announcement),
  ...listListFaults(announcement),
  ...listSurveyFaults(announcement),
]
