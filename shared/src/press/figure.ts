import { z } from 'zod'
import { distinct } from '../distinct.ts'
import { calendarDate, salt, slug, text } from '../scalars.ts'

/** Figure (数据口径): a number that media may quote. `display` and `unit` are what is set in type: 44 and 万多. */
export const figure = z.strictObject({
  kind: z.literal('figure'),
  salt: salt.optional(),
  slug,
  title: text,
  display: text,
  unit: text,
  /** 不低于, 余 and the like. */
  qualifier: text.optional(),
  year: z.int(),
  /** Place in lists, rising. */
  order: z.int(),
  /** Among the few on the home page. */
  featured: z.boolean(),
  asOf: calendarDate,
  source: text,
})
export type Figure = z.infer<typeof figure>

/** Slugs of the figures that a document of the press quotes: the number itself stands in one place, the figure. */
export const quotedFigures = z
  .array(slug)
  .check(distinct((slug) => slug, { say: (slug) => `数据口径“${slug}”与前面的重复` }))
