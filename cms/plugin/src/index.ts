import { join } from 'node:path'
import type { CollectionConfig, Config } from 'payload'
import { wordingRules } from './check/wording-rules.ts'
import { comments } from './comments/comments.ts'
import { locks } from './database/lock.ts'
import { withBulkCodes } from './errors/answer-bulk.ts'
import { answerError } from './errors/answer-error.ts'
import { ExemplarError } from './errors/exemplar-error.ts'
import { withReadableTexts } from './fields/readable-text.ts'
import { withUses } from './fields/refuse-when-used.ts'
import { gazetteEntries, reviewRecords } from './gazette/collections.ts'
import { gazetteEndpoints } from './gazette/endpoints.ts'
import { toFolderStore } from './gazette/file-store.ts'
import { toHighWater } from './gazette/high-water.ts'
import { findKeys } from './gazette/keys.ts'
import { toSignal } from './gazette/signal.ts'
import { toSubjects } from './gazette/subjects.ts'
import { toTroubles } from './gazette/troubles.ts'
import { toWatch } from './gazette/watch.ts'
import { reviewables } from './kinds/index.ts'
import { categories } from './kinds/standard-set/categories.ts'
import { standards } from './kinds/standard-set/standards.ts'
import { toMedia } from './media/media.ts'
import { notificationEndpoints } from './notices/endpoints.ts'
import { notifications } from './notices/notifications.ts'
import { outbox } from './notices/outbox.ts'
import { type ExemplarOptions, override, parseOptions, type ResolvedOptions } from './options.ts'
import { communities } from './places/communities.ts'
import { districts } from './places/districts.ts'
import { units } from './places/units.ts'
import { previewEndpoints } from './preview/endpoints.ts'
import { publicSideEndpoint } from './public-side/endpoint.ts'
import { toSites } from './public-side/sites.ts'
import { queueEndpoint } from './queue/endpoint.ts'
import { withReview } from './review/with-review.ts'
import { reviewLogEndpoint } from './review-log/endpoint.ts'
import { type Runtime, withRuntime } from './runtime.ts'
import { endWork, start } from './start.ts'
import { toUsers } from './users/users.ts'

export { ExemplarError } from './errors/exemplar-error.ts'
export { confirmClock } from './gazette/clock.ts'
export type { FileStore } from './gazette/file-store.ts'
export { toHighWater } from './gazette/high-water.ts'
export { type Recovered, recoverGazette } from './gazette/recover/recover.ts'
export type { ExemplarOptions } from './options.ts'
export { type Outcome, type Task, transition } from './review/operation.ts'
export { endWork }

/**
 * Exemplar for Payload: collections of a demonstration-community campaign under editorial review, published through a
 * signed, append-only gazette.
 *
 * @param options see {@link ExemplarOptions}; unknown keys are refused with a readable error.
 */
export const exemplar = (options: ExemplarOptions) => {
  const resolved = parseOptions(options)
  const runtime = toNewRuntime(resolved)
  return (config: Config): Config => {
    const own = override(toCollections(runtime, config), resolved).map(withBulkCodes)
    const collections = [...(config.collections ?? []), ...own]
    if (resolved.disabled) return { ...config, collections }
    return {
      ...config,
      admin: withDashboard(config.admin, resolved),
      collections,
      custom: withRuntime(config.custom, runtime),
      endpoints: [
        ...(config.endpoints ?? []),
        ...gazetteEndpoints,
        reviewLogEndpoint,
        queueEndpoint,
        publicSideEndpoint,
        ...notificationEndpoints,
        ...previewEndpoints,
      ],
      hooks: { ...config.hooks, afterError: [...(config.hooks?.afterError ?? []), answerError] },
      onInit: async (payload) => {
        await config.onInit?.(payload)
        await start(payload)
      },
    }
  }
}

/** Where the sites are, what waits for the account, and what it was told, stand first on the dashboard. */
const withDashboard = (admin: Config['admin'], options: ResolvedOptions): NonNullable<Config['admin']> => ({
  ...admin,
  components: {
    ...admin?.components,
    beforeDashboard: [
      {
        path: 'payload-plugin-exemplar/client#PublicSide',
        clientProps: { count: toSiteAddresses(options).length },
      },
      'payload-plugin-exemplar/client#ReviewQueue',
      'payload-plugin-exemplar/client#NotificationList',
      ...(admin?.components?.beforeDashboard ?? []),
    ],
  },
})

const toSiteAddresses = ({ sites, siteUrl }: ResolvedOptions): readonly string[] => [
  ...new Set(sites ?? [siteUrl]),
]

const toNewRuntime = (options: ResolvedOptions): Runtime => {
  const signal = toSignal()
  return {
    options,
    reviewables: new Map(reviewables.map((reviewable) => [reviewable.collection.slug, reviewable])),
    files: options.publishedFiles ?? toFolderStore(join(options.dataFolder, 'published')),
    signal,
    watch: toWatch(signal),
    highWater: toHighWater(options.dataFolder),
    subjects: toSubjects(),
    troubles: toTroubles(),
    sites: toSites(toSiteAddresses(options)),
    ending: new AbortController(),
    keys: async () => {
      const keys = await findKeys(options.dataFolder)
      if (!keys) throw new ExemplarError('keys-missing')
      return keys
    },
  }
}

const toCollections = ({ files, options }: Runtime, { serverURL }: Config): CollectionConfig[] =>
  withUses([
    ...[
      ...reviewables.map((reviewable) => withReview(reviewable, options)),
      toMedia({ folder: join(options.dataFolder, 'media'), files }),
      categories,
      standards,
      wordingRules,
      districts,
      units,
      communities,
    ].map(withReadableTexts),
    gazetteEntries,
    reviewRecords,
    comments,
    locks,
    notifications,
    outbox,
    withReadableTexts(toUsers({ encrypted: serverURL?.startsWith('https:') ?? false })),
  ])
