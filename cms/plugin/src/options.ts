import { toNearest } from '@exemplar/shared/nearest'
import type { CollectionConfig } from 'payload'
import { z } from 'zod'
import type { FileStore } from './gazette/files/file-store.ts'
import { usualQuietDays } from './gazette/mark/clock.ts'

const overrideFunction = z.custom<(collection: CollectionConfig) => CollectionConfig>(
  (value) => typeof value === 'function',
)
const fileStore = z.custom<FileStore>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    ['has', 'open', 'put', 'remove'].every((name) => name in value),
  { error: 'a FileStore has the methods has, open, put and remove' },
)

const siteAddress = z
  .url({ protocol: /^https?$/ })
  .refine((address) => URL.canParse(address) && isPlain(new URL(address)), {
    error: 'no account, no query, no fragment',
  })

const isPlain = ({ hash, password, search, username }: URL): boolean =>
  [hash, password, search, username].every((part) => part === '')

const exemplarOptions = z.strictObject({
  /** Absolute path of a private folder: signing keys and uploads live there. */
  dataFolder: z.string().min(1),
  /** Address of the public site, for links from the admin. */
  siteUrl: z.url({ protocol: /^https?$/ }),
  /**
   * The site's instances, each with the path that the site is under: the CMS asks them how far they are (`healthz` below
   * the address) and shows it on the dashboard. By default `siteUrl`; several behind a balancer are named one by one.
   */
  sites: z.array(siteAddress).min(1).max(20).optional(),
  /** How many reviews an edition needs: first, second, final. */
  reviewLevels: z.union([z.literal(1), z.literal(2), z.literal(3)]).default(3),
  /** Within how many days each step of a review is due: a level, a correction, publishing, a review that is owed. */
  stepDays: z.int().positive().max(365).default(3),
  /** After how many days without an entry the clock is asked about before the next: a running-away one dates it for good. */
  quietDays: z.int().positive().max(3650).default(usualQuietDays),
  /** Keeps the collections (so that the schema stays) and switches off endpoints, scheduler and start-up work. */
  disabled: z.boolean().default(false),
  /** Changes to a collection, by slug: gets the plugin's, returns its own. */
  overrides: z.record(z.string(), overrideFunction).default({}),
  /** Where published files are kept; by default a folder in `dataFolder`. */
  publishedFiles: fileStore.optional(),
  /** Whether to start on a database without transactions; what a crash leaves half done is then repaired at start. */
  withoutTransactions: z.enum(['refused', 'accepted']).default('refused'),
})

/** Options of the plugin, as written. */
export type ExemplarOptions = z.input<typeof exemplarOptions>
export type ResolvedOptions = z.output<typeof exemplarOptions>

/** Parses options; throws a readable error that names each wrong or unknown key. */
export const parseOptions = (options: ExemplarOptions): ResolvedOptions => {
  const parsed = exemplarOptions.safeParse(options, { error: sayUnknown })
  if (!parsed.success)
    throw new TypeError(`payload-plugin-exemplar options:\n${z.prettifyError(parsed.error)}`)
  return parsed.data
}

const sayUnknown: z.core.$ZodErrorMap = (issue) =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => toUnknown(key, Object.keys(exemplarOptions.shape))).join('; ')
    : undefined

const toUnknown = (key: string, known: readonly string[]): string =>
  `unknown: ${key}; did you mean ${toNearest(key, known)}?`

/** The collections as the overrides want them. Throws where one is for a collection that is not among them. */
export const override = (
  collections: readonly CollectionConfig[],
  { overrides }: ResolvedOptions,
): CollectionConfig[] => {
  const slugs = collections.map(({ slug }) => slug)
  for (const slug of Object.keys(overrides))
    if (!slugs.includes(slug))
      throw new TypeError(`payload-plugin-exemplar options: overrides: ${toUnknown(slug, slugs)}`)
  return collections.map((collection) => overrides[collection.slug]?.(collection) ?? collection)
}
