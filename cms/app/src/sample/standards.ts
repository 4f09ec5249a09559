import { cultureStandards } from './standards/culture.ts'
import { environmentStandards } from './standards/environment.ts'
import { governanceStandards } from './standards/governance.ts'
import { satisfactionStandards } from './standards/satisfaction.ts'
import { servicesStandards } from './standards/services.ts'
import { teamStandards } from './standards/team.ts'
import type { SampleStandard } from './types.ts'

/** All 33 items with their stable numbers, in order. */
export const standards: SampleStandard[] = [
  ...teamStandards,
  ...governanceStandards,
  ...servicesStandards,
  ...environmentStandards,
  ...cultureStandards,
  ...satisfactionStandards,
]
