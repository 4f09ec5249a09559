import type { Row } from '../row.ts'
import { following } from './following.ts'
import { growth } from './growth.ts'
import { headers, page, unchanged } from './page.ts'

/** All rows, in the order of the table. */
export const rows: readonly Row[] = [page, unchanged, headers, growth, following]
