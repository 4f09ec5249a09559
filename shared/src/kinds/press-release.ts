import { z } from 'zod'
import { contact } from '../contact.ts'
import { filledIn } from '../filled-in.ts'
import { fieldTerms, glossary } from '../glossary.ts'
import { listPictureFiles } from '../media/picture.ts'
import { calendarDate, slug, text } from '../scalars.ts'
import { declareKind } from './kind.ts'
import { attachments, listAttachedFiles, listAttachedTexts } from './parts/attachments.ts'
import { body } from './parts/body.ts'
import { named } from './parts/named.ts'
import { quotedFigures, toQuotes } from './parts/quoted-figures.ts'
import { listBodyPictures, listBodyTexts } from './parts/read-body.ts'
import { reviewed } from './parts/reviewed.ts'

/** Press release (新闻稿): what the office gives to the media in its own words, for them to print and to quote. */
export const pressRelease = z.strictObject({
  kind: z.literal('press-release'),
  ...reviewed,
  slug,
  title: text,
  /** 导语. */
  deck: text.optional(),
  year: z.int(),
  /** The day of the release. */
  date: calendarDate,
  body,
  attachments: attachments.optional(),
  figures: quotedFigures.optional(),
  /** Slug of the press conference that it reports on. */
  conference: slug.optional(),
  /** Whom the media may call. */
  contact,
  source: filledIn,
  editor: filledIn,
  notice: text.optional(),
})
export type PressRelease = z.infer<typeof pressRelease>

export const pressReleaseKind = declareKind({
  kind: 'press-release',
  index: '06',
  collection: 'press-releases',
  shape: pressRelease,
  one: glossary.pressRelease,
  many: glossary.pressReleases,
  column: 'press',
  news: true,
  list: '/press/releases',
  path: (slug) => `/press/releases/${slug}`,
  files: (release) => [
    ...listBodyPictures(release.body).flatMap(listPictureFiles),
    ...listAttachedFiles(release),
  ],
  texts: ({ deck, body, source, attachments }) => [
    ...[deck, ...listBodyTexts(body), named(fieldTerms.source, source)],
    ...listAttachedTexts({ attachments }),
  ],
  links: ({ conference, figures }) => [
    ...(conference === undefined ? [] : [{ relation: 'reports' as const, target: conference }]),
    ...toQuotes(figures),
  ],
  item: ({ title, deck, date, source, editor, body }) => ({
    ...{ title, deck, date, source, editor },
    picture: listBodyPictures(body)[0],
  }),
})
