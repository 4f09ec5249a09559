import { z } from 'zod'
import { campaign } from '../campaigns/campaign.ts'
import { conference } from '../press/conference.ts'
import { figure } from '../press/figure.ts'
import { pressRelease } from '../press/release.ts'
import { announcement } from '../selection/announcement.ts'
import { standardSet } from '../standards/standard-set.ts'
import { story } from '../stories/story.ts'
import { toReadingShape } from './reading-shape.ts'

/** The published shape of every kind of document that can stand in the gazette, as it is written: strict. */
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

const readingShapes: ReadonlyMap<string, z.ZodType> = new Map(
  Object.entries(publishedShapes).map(([kind, shape]) => [kind, toReadingShape(shape)]),
)

/**
 * A verified document as one of the kinds that this release can show, the very value that came: keys and blocks that it
 * does not know are in it still, for a later release to show. Undefined where the kind is not known, or was given a form
 * that this release cannot show.
 */
export const readDocument = (document: unknown): PublishedDocument | undefined => {
  const kind = typeof document === 'object' && document !== null && 'kind' in document ? document.kind : ''
  const shape = readingShapes.get(String(kind))
  return shape?.safeParse(document).success ? (document as PublishedDocument) : undefined
}

/** The title of a document of any kind, of a later release too. */
export const toTitle = (document: unknown): string | undefined =>
  typeof document === 'object' &&
  document !== null &&
  'title' in document &&
  typeof document.title === 'string'
    ? document.title
    : undefined
