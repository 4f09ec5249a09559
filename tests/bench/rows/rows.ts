import type { Row } from '../row.ts'
import { boards } from './boards.ts'
import { crowd } from './crowd.ts'
import { desk } from './desk.ts'
import { evidence } from './evidence.ts'
import { following } from './following.ts'
import { fresh, tests } from './fresh.ts'
import { growth } from './growth.ts'
import { imports } from './imports.ts'
import { phone } from './lighthouse.ts'
import { machines } from './machines.ts'
import { mirror } from './mirror.ts'
import { headers, page, sample, unchanged } from './page.ts'
import { publish } from './publish.ts'
import { round } from './round.ts'
import { sheets } from './sheets.ts'
import { visit } from './visit.ts'

/** All rows, in the order of the table. */
export const rows: readonly Row[] = [
  ...[
    page,
    sample,
    unchanged,
    publish,
    crowd,
    headers,
    growth,
    evidence,
    following,
    machines,
    boards,
    sheets,
    mirror,
    visit,
    phone,
    desk,
    imports,
    round,
    fresh,
    tests,
  ],
]
