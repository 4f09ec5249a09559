import { type DocumentKind, documentKinds, kinds } from '@exemplar/shared/kinds/index'
import type { CollectionSlug, Payload } from 'payload'
import { toPart } from './part.ts'

/** What the collections of ours are called among us: in options, in the code, in the review log. An app may call them otherwise. */
export const names = [
  ...documentKinds.map((kind): (typeof kinds)[DocumentKind]['collection'] => kinds[kind].collection),
  ...([
    'media',
    'attachments',
    'categories',
    'standards',
    'wording-rules',
    'districts',
    'units',
    'communities',
    'rounds',
    'round-records',
    'round-reminders',
    'users',
    'gazette-entries',
    'review-records',
    'review-comments',
    'exemplar-locks',
    'notifications',
    'mail-outbox',
    'sign-in-attempts',
    'sign-in-devices',
    'password-requests',
    'desk-imports',
  ] as const),
]
export type Name = (typeof names)[number]

type Reader = { readonly payload: Payload }

/** The slug of each collection, by its name. */
export type Slugs = ReadonlyMap<Name, string>

const { keep, of } = toPart<Slugs>('slugs')

/** What every collection of ours is called in this app, by its name. */
export const keepSlugs = keep

/** The slug under which Payload has a collection of ours in this app. To be asked wherever one is named to Payload. */
export const slugOf = ({ payload }: Reader, name: Name): CollectionSlug =>
  (of(payload).get(name) ?? name) as CollectionSlug

/** Whether a collection is one of ours: what the app keeps beside them is its own affair. */
export const isOurs = ({ payload }: Reader, slug: string): boolean => [...of(payload).values()].includes(slug)

/** What is stored for ever names a collection so: an app's slugs may change. A slug that is none of ours stays. */
export const nameOf = ({ payload }: Reader, slug: string): string => {
  for (const [name, own] of of(payload)) if (own === slug) return name
  return slug
}
