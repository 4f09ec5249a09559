import { z } from 'zod'
import { body } from '../body/body.ts'
import { contact } from '../contact.ts'
import { calendarDate, salt, slug, text } from '../scalars.ts'
import { quotedFigures } from './figure.ts'

/** Press release (新闻稿): what the office gives to the media in its own words, for them to print and to quote. */
export const pressRelease = z.strictObject({
  kind: z.literal('press-release'),
  salt: salt.optional(),
  slug,
  title: text,
  /** 导语. */
  deck: text.optional(),
  year: z.int(),
  /** The day of the release. */
  date: calendarDate,
  body,
  figures: quotedFigures.optional(),
  /** Slug of the press conference that it reports on. */
  conference: slug.optional(),
  /** Whom the media may call. */
  contact,
  source: text,
  editor: text,
  notice: text.optional(),
})
export type PressRelease = z.infer<typeof pressRelease>
