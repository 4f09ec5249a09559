import type { DataSet } from './data-set.ts'
import { afterwards } from './sets/afterwards.ts'
import { communities } from './sets/communities.ts'
import { entries } from './sets/entries.ts'
import { figures } from './sets/figures.ts'
import { results, stages } from './sets/results.ts'
import { rounds } from './sets/rounds.ts'
import { standards } from './sets/standards.ts'
import { stories } from './sets/stories.ts'

/** All open data: the only list of it. */
export const dataSets: readonly DataSet[] = [
  stories,
  standards,
  results,
  stages,
  afterwards,
  rounds,
  communities,
  figures,
  entries,
]
