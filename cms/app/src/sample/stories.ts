import { blueNotebook } from './stories/blue-notebook.ts'
import { clothesline } from './stories/clothesline.ts'
import { dogCards } from './stories/dog-cards.ts'
import { eveningWindow } from './stories/evening-window.ts'
import { firstGradeAtSixtyEight } from './stories/first-grade-at-sixty-eight.ts'
import { fortySteps } from './stories/forty-steps.ts'
import { lastRowLamp } from './stories/last-row-lamp.ts'
import { noodleLedger } from './stories/noodle-ledger.ts'
import { squareTable } from './stories/square-table.ts'
import { stillWaterMeter } from './stories/still-water-meter.ts'
import { thirtySevenComplaints } from './stories/thirty-seven-complaints.ts'
import { thursdayDrums } from './stories/thursday-drums.ts'
import type { SampleStory } from './types.ts'

/** Written for any year: their months are those of the campaign's. */
const written = [
  noodleLedger,
  squareTable,
  blueNotebook,
  fortySteps,
  clothesline,
  stillWaterMeter,
  dogCards,
  firstGradeAtSixtyEight,
  lastRowLamp,
  thursdayDrums,
  thirtySevenComplaints,
  eveningWindow,
]

/** Twelve case stories of a year in the order of publishing; the last one leads the page. */
export const toStories = (year: number): SampleStory[] =>
  written.map(({ figures, ...story }) => ({
    ...story,
    ...(figures && { figures: { ...figures, asOf: `${year}-${figures.asOf}` } }),
  }))
