import { z } from 'zod'
import { campaign } from '../campaigns/campaign.ts'
import { conference } from '../press/conference.ts'
import { figure } from '../press/figure.ts'
import { pressRelease } from '../press/release.ts'
import { announcement } from '../selection/announcement.ts'
import { standardSet } from '../standards/standard-set.ts'
import { story } from '../stories/story.ts'

/** The published shape of every kind of document that can stand in the gazette. */
export const publishedDocument = z.discriminatedUnion('kind', [
  campaign,
  standardSet,
  story,
  announcement,
  conference,
  pressRelease,
  figure,
])
export type PublishedDocument = z.infer<typeof publishedDocument>
export type DocumentKind = PublishedDocument['kind']
export type DocumentOf<K extends DocumentKind> = Extract<PublishedDocument, { kind: K }>

/** Schema by kind: the publish check of each collection. */
export const publishedShapes = {
  campaign,
  'standard-set': standardSet,
  story,
  announcement,
  conference,
  'press-release': pressRelease,
  figure,
} as const satisfies Record<DocumentKind, z.ZodType>

export const documentKinds = Object.keys(publishedShapes) as DocumentKind[]
