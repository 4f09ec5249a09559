import { z } from 'zod'
import { glossary } from '../glossary.ts'
import { listPictureFiles } from '../media/picture.ts'
import { calendarDate, slug, text } from '../scalars.ts'
import { declareKind } from './kind.ts'
import { body } from './parts/body.ts'
import { communityRef } from './parts/place.ts'
import { listBodyPictures, listBodyTexts } from './parts/read-body.ts'
import { reviewed } from './parts/reviewed.ts'

/** Bulletin (简报): what the office reports upwards, number by number. */
export const bulletin = z.strictObject({
  kind: z.literal('bulletin'),
  ...reviewed,
  slug,
  title: text,
  deck: text,
  year: z.int(),
  issue: z.int().positive(),
  date: calendarDate,
  community: communityRef.optional(),
  body,
  source: text,
  editor: text,
})
export type Bulletin = z.infer<typeof bulletin>

export const bulletinKind = declareKind({
  kind: 'bulletin',
  collection: 'bulletins',
  shape: bulletin,
  one: glossary.bulletin,
  many: glossary.bulletins,
  column: 'press',
  news: true,
  list: '/bulletins',
  path: (slug) => `/bulletins/${slug}`,
  files: ({ body }) => listBodyPictures(body).flatMap(listPictureFiles),
  texts: ({ deck, body, source }) => [deck, ...listBodyTexts(body), source],
  links: ({ community }) =>
    community ? [{ relation: 'names', target: community.id, value: community }] : [],
  item: ({ title, deck, date, source, editor, body }) => ({
    ...{ title, deck, date, source, editor },
    picture: listBodyPictures(body)[0],
  }),
})
