import { z } from 'zod'
import { filledIn } from '../filled-in.ts'
import { fieldTerms, glossary } from '../glossary.ts'
import { calendarDate, slug, text } from '../scalars.ts'
import { declareKind } from './kind.ts'
import { named } from './parts/named.ts'
import { reviewed } from './parts/reviewed.ts'

/** Figure (数据口径): a number that media may quote. `display` and `unit` are what is set in type: 44 and 万多. */
export const figure = z.strictObject({
  kind: z.literal('figure'),
  ...reviewed,
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
  source: filledIn,
})
export type Figure = z.infer<typeof figure>

export const figureKind = declareKind({
  kind: 'figure',
  index: '07',
  collection: 'figures',
  shape: figure,
  one: glossary.figure,
  many: glossary.figures,
  path: (slug) => `/press#figure-${slug}`,
  files: () => [],
  texts: ({ qualifier, display, unit, source }) => [
    `${qualifier ?? ''}${display}${unit}`,
    named(fieldTerms.source, source),
  ],
  links: () => [],
  item: ({ title, asOf, source }) => ({ title, date: asOf, source }),
})
