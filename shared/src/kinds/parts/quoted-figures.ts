import { z } from 'zod'
import { distinct } from '../../distinct.ts'
import { slug } from '../../scalars.ts'
import type { Link } from '../kind.ts'

/** Slugs of the figures that a document of the press quotes: the number itself stands in one place, the figure. */
export const quotedFigures = z
  .array(slug)
  .check(distinct((slug) => slug, { say: (slug) => `数据口径“${slug}”与前面的重复` }))

/** The links to figures that a document quotes. */
export const toQuotes = (figures: readonly string[] | undefined): Link[] =>
  [...new Set(figures)].map((target) => ({ relation: 'quotes', target }))
