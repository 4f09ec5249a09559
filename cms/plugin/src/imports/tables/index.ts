import type { Table } from '../table.ts'
import { communityTable } from './communities.ts'
import { figureTable } from './figures.ts'
import { standardSetTable } from './standard-sets.ts'
import { standardTable } from './standards.ts'
import { storyTable } from './stories.ts'
import { unitTable } from './units.ts'
import { userTable } from './users.ts'

const tables: readonly Table[] = [
  ...[communityTable, unitTable, standardTable, standardSetTable],
  ...[figureTable, userTable, storyTable],
]

/** The table of a collection, by the name that it has among us; undefined for what is not filled by sheets. */
export const findTable = (name: string): Table | undefined => tables.find((one) => one.name === name)
