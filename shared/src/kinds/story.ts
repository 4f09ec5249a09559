import { z } from 'zod'
import { distinct } from '../distinct.ts'
import { filledIn } from '../filled-in.ts'
import { fieldTerms, glossary } from '../glossary.ts'
import { listPictureFiles, picture } from '../media/picture.ts'
import { calendarDate, slug, text } from '../scalars.ts'
import { declareKind } from './kind.ts'
import { attachments, listAttachedFiles, listAttachedTexts } from './parts/attachments.ts'
import { body } from './parts/body.ts'
import { named } from './parts/named.ts'
import { communityRef } from './parts/place.ts'
import { listBodyPictures, listBodyTexts } from './parts/read-body.ts'
import { reviewed } from './parts/reviewed.ts'

/** A number a story itself reports; its source and as-of date stand once for all of them. */
const storyFigure = z.strictObject({ label: text, value: text, unit: text.optional() })

/** Most characters of a title, and of a deck, which stand in lists and in search results. */
export const longestTitle = 60
export const longestDeck = 200

/** Case story (典型经验): how a community met one to four standards. */
export const story = z.strictObject({
  kind: z.literal('story'),
  ...reviewed,
  slug,
  title: text.max(longestTitle),
  deck: text.max(longestDeck),
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
  attachments: attachments.optional(),
  quote: z.strictObject({ text, cite: text }).optional(),
  figures: z
    .strictObject({ rows: z.array(storyFigure).min(1).max(6), source: text, asOf: calendarDate })
    .optional(),
  source: filledIn,
  editor: filledIn,
  /** Shown at the head of the page, for instance that the contents are fictional samples. */
  notice: text.optional(),
})
export type Story = z.infer<typeof story>

export const storyKind = declareKind({
  kind: 'story',
  index: '03',
  collection: 'stories',
  shape: story,
  one: glossary.story,
  many: glossary.stories,
  column: 'stories',
  news: true,
  path: (slug) => `/stories/${slug}`,
  files: (story) => [
    ...[...listBodyPictures(story.body), ...(story.cover ? [story.cover] : [])].flatMap(listPictureFiles),
    ...listAttachedFiles(story),
  ],
  texts: ({ deck, community, body, quote, figures, source, attachments }) => [
    deck,
    ...listBodyTexts(body),
    named(fieldTerms.quote, quote?.text),
    named(fieldTerms.quoteCite, quote?.cite),
    ...(figures?.rows.map(({ label, value, unit }) =>
      named(fieldTerms.storyFigures, `${label}${value}${unit ?? ''}`),
    ) ?? []),
    named(glossary.community, community.name),
    named(glossary.district, community.district.name),
    named(fieldTerms.source, source),
    ...listAttachedTexts({ attachments }),
  ],
  district: ({ community }) => community.district.code,
  links: ({ community, standards }) => [
    { relation: 'names', target: community.id, value: community },
    { relation: 'locates', target: community.slug, value: community },
    ...[...new Set(standards)].map((number) => ({ relation: 'evidences' as const, target: String(number) })),
  ],
  item: ({ title, deck, source, editor, cover }) => ({ title, deck, source, editor, picture: cover }),
})
