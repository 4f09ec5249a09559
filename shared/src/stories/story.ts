import { z } from 'zod'
import { body } from '../body/body.ts'
import { distinct } from '../distinct.ts'
import { picture } from '../media/picture.ts'
import { communityRef } from '../places/place.ts'
import { calendarDate, salt, slug, text } from '../scalars.ts'

/** A number a story itself reports; its source and as-of date stand once for all of them. */
export const storyFigure = z.strictObject({ label: text, value: text, unit: text.optional() })

/** Case story (典型经验): how a community met one to four standards. */
export const story = z.strictObject({
  kind: z.literal('story'),
  salt: salt.optional(),
  slug,
  title: text.max(60),
  deck: text.max(200),
  year: z.int(),
  community: communityRef,
  /** Standard numbers, the leading one first. */
  standards: z
    .array(z.int().positive())
    .min(1)
    .max(4)
    .check(distinct((number) => number, { say: (number) => `第${number}小项与前面的重复` })),
  body,
  cover: picture.optional(),
  quote: z.strictObject({ text, cite: text }).optional(),
  figures: z
    .strictObject({ rows: z.array(storyFigure).min(1).max(6), source: text, asOf: calendarDate })
    .optional(),
  source: text,
  editor: text,
  /** Shown at the head of the page, for instance that the contents are fictional samples. */
  notice: text.optional(),
})
export type Story = z.infer<typeof story>
