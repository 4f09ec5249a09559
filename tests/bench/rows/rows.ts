import type { Row } from '../row.ts'
import { desk } from './desk.ts'
import { following } from './following.ts'
import { growth } from './growth.ts'
import { headers, page, unchanged } from './page.ts'
import { publish } from './publish.ts'

/** All rows, in the order of the table. */
export const rows: readonly Row[] = [page, unchanged, publish, headers, growth, following, desk]
