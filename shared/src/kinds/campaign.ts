import { z } from 'zod'
import { contact } from '../contact.ts'
import { distinct } from '../distinct.ts'
import { fieldTerms, glossary } from '../glossary.ts'
import { calendarDate, slug, text } from '../scalars.ts'
import { declareKind } from './kind.ts'
import { named } from './parts/named.ts'
import { reviewed } from './parts/reviewed.ts'

/** Campaign (示范创建活动): the frame of one year. */
export const campaign = z.strictObject({
  kind: z.literal('campaign'),
  ...reviewed,
  slug,
  title: text,
  year: z.int(),
  city: text,
  divisionCode: z.string().regex(/^\d{6}$/),
  lead: text,
  coordinating: text,
  memberUnits: z.int().positive(),
  approach: z.array(text),
  summary: text,
  phases: z
    .array(z.strictObject({ key: slug, title: text, from: calendarDate, to: calendarDate, summary: text }))
    .min(1)
    .check(distinct(({ key }) => key, { path: ['key'], say: ({ key }) => `步骤代号“${key}”与前面的重复` })),
  contact,
  notice: text.optional(),
})
export type Campaign = z.infer<typeof campaign>

export const campaignKind = declareKind({
  kind: 'campaign',
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
  item: ({ title, summary, lead }) => ({ title, deck: summary, source: lead }),
})
