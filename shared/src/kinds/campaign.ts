import { z } from 'zod'
import { contact } from '../contact.ts'
import { distinct } from '../distinct.ts'
import { filledIn } from '../filled-in.ts'
import { fieldTerms, glossary } from '../glossary.ts'
import { calendarDate, slug, text } from '../scalars.ts'
import { declareKind } from './kind.ts'
import { named } from './parts/named.ts'
import { reviewed } from './parts/reviewed.ts'

/** Days on which the whole site is shown in grey (置灰), and why: both ends belong to them, and it ends by itself. */
const grey = z
  .strictObject({ from: calendarDate, to: calendarDate, reason: filledIn })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: '灰色显示的最后一天早于第一天' })

/** Campaign (示范创建活动): the frame of one year. */
export const campaign = z.strictObject({
  kind: z.literal('campaign'),
  ...reviewed,
  slug,
  title: text,
  year: z.int(),
  city: text,
  divisionCode: z.string().regex(/^\d{6}$/),
  lead: filledIn,
  coordinating: filledIn,
  memberUnits: z.int().positive(),
  approach: z.array(text),
  summary: text,
  phases: z
    .array(z.strictObject({ key: slug, title: text, from: calendarDate, to: calendarDate, summary: text }))
    .min(1)
    .check(distinct(({ key }) => key, { path: ['key'], say: ({ key }) => `步骤代号“${key}”与前面的重复` })),
  contact,
  /** Absent in what was published before 0.4; asked for since when one is submitted. */
  editor: filledIn.optional(),
  notice: text.optional(),
  grey: grey.optional(),
  /** From this day on what is of this year is archived (已归档): it stays where it is, marked, and is not among the newest. */
  archived: calendarDate.optional(),
})
export type Campaign = z.infer<typeof campaign>

export const campaignKind = declareKind({
  kind: 'campaign',
  index: '01',
  collection: 'campaigns',
  shape: campaign,
  one: glossary.campaign,
  many: glossary.campaigns,
  path: () => '/',
  files: () => [],
  texts: ({ city, lead, coordinating, summary, approach, phases }) => [
    summary,
    named(fieldTerms.city, city),
    named(fieldTerms.lead, lead),
    named(fieldTerms.coordinating, coordinating),
    ...approach.map((text) => named(fieldTerms.approach, text)),
    ...phases.flatMap(({ title, summary }) => [title, { name: { zh: title, en: title }, text: summary }]),
  ],
  links: () => [],
  item: ({ title, summary, lead, editor }) => ({ title, deck: summary, source: lead, editor }),
})
