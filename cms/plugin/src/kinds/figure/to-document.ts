import type { Figure } from '@exemplar/shared/kinds/figure'
import type { Row } from '../../documents/reviewable.ts'
import { toCalendarDate, toNumber, toText } from '../../fields/row.ts'
import type { Candidate } from '../kind.ts'

/** The candidate for a published figure (shared `figure`) from its row. */
export const toFigure = (row: Row): Candidate<Figure> => ({
  kind: 'figure',
  slug: toText(row.slug),
  title: toText(row.title),
  display: toText(row.display),
  unit: toText(row.unit),
  qualifier: toText(row.qualifier),
  year: toNumber(row.year),
  order: toNumber(row.order),
  featured: row.featured === true,
  asOf: toCalendarDate(row.asOf),
  source: toText(row.source),
})
