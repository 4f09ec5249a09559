import { toNearest } from '@exemplar/shared/nearest'
import type { CollectionConfig } from 'payload'
import { z } from 'zod'
import { type Name, names, type Slugs } from './database/slugs.ts'
import { deskOptions } from './desk/frame/desk-options.ts'
import type { FileStore } from './gazette/files/file-store.ts'
import { usualQuietDays } from './gazette/mark/clock.ts'
import { toTrust } from './users/sign-in/client-address.ts'

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

/** Something for any of our collections, by its name. */
const byName = <T extends z.ZodType>(value: T) =>
  z.strictObject(
    Object.fromEntries(names.map((name) => [name, value.optional()])) as Record<Name, z.ZodOptional<T>>,
  )

const slug = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, { error: 'lower case, digits and single hyphens' })
  .max(40)
const label = z.union([z.string().min(1), z.record(z.string(), z.string().min(1))])

const proxy = z.string().refine((network) => isNetwork(network), {
  error: 'an address, a network, loopback, linklocal or uniquelocal',
})

const isNetwork = (network: string): boolean => {
  try {
    toTrust([network])
    return true
  } catch {
    return false
  }
}

const adminOptions = z.strictObject({
  /** Lays the desk over the admin: its look, contents, sign-in and dashboard. Absent: Payload's own, with ours among them. */
  desk: deskOptions.optional(),
  /** What waits for the account, what it was told, and where the sites are, before all else on the dashboard. */
  dashboard: z.enum(['shown', 'hidden']).default('shown'),
  /** The groups of the navigation that our collections stand in; `none` leaves them among the app's. */
  groups: z.enum(['ours', 'none']).default('ours'),
})

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
  /** From what time of the day in Beijing on those are reminded whose part in a round is due within three days, or late. */
  remindAt: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'a time of the day such as 18:00' })
    .default('18:00'),
  /** After how many days without an entry the clock is asked about before the next: a running-away one dates it for good. */
  quietDays: z.int().positive().max(3650).default(usualQuietDays),
  /** Keeps the collections (so that the schema stays) and switches off endpoints, scheduler and start-up work. */
  disabled: z.boolean().default(false),
  /** Other slugs for our collections, by their names, where the app has its own `media` or `categories`. */
  slugs: byName(slug).default({}),
  /**
   * Slug of the app's own collection of accounts. It is given roles and places, and what guards them; everything else of it
   * stays. Without it the plugin brings a collection of its own.
   */
  users: slug.optional(),
  /** What the plugin adds to the admin beside its collections. */
  admin: adminOptions.prefault({}),
  /** Other labels for our collections, by their names. */
  labels: byName(z.strictObject({ singular: label, plural: label })).default({}),
  /** Changes to a collection, by its name: gets the plugin's, returns its own. */
  overrides: byName(overrideFunction).default({}),
  /** Where published files are kept; by default a folder in `dataFolder`. */
  publishedFiles: fileStore.optional(),
  /**
   * The proxies before the CMS, by addresses and networks (`10.0.0.0/8`; `loopback` for this machine): only they are
   * believed about where a request comes from (`x-forwarded-for`), of which too many wrong passwords are limited. By default
   * nobody is: every request comes from the other end of its connection.
   */
  trustedProxies: z.array(proxy).max(50).default([]),
  /** Whether to start on a database without transactions; what a crash leaves half done is then repaired at start. */
  withoutTransactions: z.enum(['refused', 'accepted']).default('refused'),
})

/** Options of the plugin, as written. */
export type ExemplarOptions = z.input<typeof exemplarOptions>
export type ResolvedOptions = z.output<typeof exemplarOptions>

/** Parses options; throws a readable error that names each wrong or unknown key. */
export const parseOptions = (options: ExemplarOptions): ResolvedOptions => {
  const parsed = exemplarOptions.safeParse(options, { error: sayUnknown })
  if (!parsed.success) throw toOptionsError(`\n${z.prettifyError(parsed.error)}`)
  refuseTwice(parsed.data)
  return parsed.data
}

/** A fault in the options, or in what they meet in the app, as whoever writes the config reads it. */
export const toOptionsError = (fault: string): TypeError =>
  new TypeError(`payload-plugin-exemplar options:${fault}`)

const sayUnknown: z.core.$ZodErrorMap = (issue) => {
  if (issue.code !== 'unrecognized_keys') return undefined
  const known = toKnown(String(issue.path?.[0] ?? ''))
  return issue.keys.map((key) => `unknown: ${key}; did you mean ${toNearest(key, known)}?`).join('; ')
}

const toKnown = (key: string): readonly string[] => {
  if (key === '') return Object.keys(exemplarOptions.shape)
  return key === 'admin' ? Object.keys(adminOptions.shape) : names
}

/** What would be said twice, or of a collection that is the app's own. */
const refuseTwice = (options: ResolvedOptions): void => {
  for (const key of ['slugs', 'labels', 'overrides'] as const)
    if (options.users !== undefined && options[key].users !== undefined)
      throw toOptionsError(
        ` ${key}.users: with users the accounts are the app's own collection; change it there`,
      )
  const slugs = [...toSlugs(options).values()]
  const twice = slugs.find((one, index) => slugs.indexOf(one) !== index)
  if (twice !== undefined) throw toOptionsError(` slugs: two collections would be called ${twice}`)
}

/** What each of our collections is called in the app. */
export const toSlugs = ({ slugs, users }: Pick<ResolvedOptions, 'slugs' | 'users'>): Slugs =>
  new Map(names.map((name) => [name, (name === 'users' ? users : undefined) ?? slugs[name] ?? name]))

/** The collections with the labels and the changes that the app wants; each is found by the name that it keeps. */
export const override = (
  collections: readonly CollectionConfig[],
  options: ResolvedOptions,
): CollectionConfig[] => {
  const byOwnSlug = new Map([...toSlugs(options)].map(([name, own]) => [own, name] as const))
  return collections.map((collection) => {
    const name = byOwnSlug.get(collection.slug)
    // The app's own accounts are as the app wants them already.
    if (name === undefined || collection.slug === options.users) return collection
    const { [name]: labels } = options.labels
    const { group, ...admin } = collection.admin ?? {}
    const told: CollectionConfig = {
      ...collection,
      ...(labels ? { labels } : {}),
      ...(options.admin.groups === 'none' ? { admin } : {}),
    }
    return options.overrides[name]?.(told) ?? told
  })
}
