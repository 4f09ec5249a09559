import { join } from 'node:path'
import type { CollectionConfig, Config } from 'payload'
import { declareAccounts } from './access/actor.ts'
import { wordingRules } from './check/rules/wording-rules.ts'
import { publicSideEndpoint } from './dashboard/public-side/endpoint.ts'
import { keepSites, toSites } from './dashboard/public-side/sites.ts'
import { queueEndpoint } from './dashboard/queue/endpoint.ts'
import { locks } from './database/lock.ts'
import { keepSlugs } from './database/slugs.ts'
import type { Reviewable } from './documents/reviewable.ts'
import { keepDocuments } from './documents/runtime.ts'
import { comments } from './editions/comments/comments.ts'
import { toCommentEndpoints } from './editions/comments/endpoints.ts'
import { moveComments, removeComments } from './editions/comments/follow-document.ts'
import { toDifferenceEndpoints } from './editions/difference/endpoints.ts'
import { previewEndpoints, toPreviewEndpoints } from './editions/preview/endpoints.ts'
import { withBulkCodes } from './errors/answer-bulk.ts'
import { answerError } from './errors/answer-error.ts'
import { withReadableTexts } from './fields/guards/readable-text.ts'
import { withUses } from './fields/guards/refuse-when-used.ts'
import { gazetteEntries } from './gazette/collections.ts'
import { gazetteEndpoints } from './gazette/door/endpoints.ts'
import { toSignal } from './gazette/door/signal.ts'
import { toWatch } from './gazette/door/watch.ts'
import { toSubjects } from './gazette/entry/subjects.ts'
import { GazetteError } from './gazette/errors.ts'
import type { FileStore } from './gazette/files/file-store.ts'
import { toFolderStore } from './gazette/files/file-store.ts'
import { findKeys } from './gazette/keys.ts'
import { toHighWater } from './gazette/mark/high-water.ts'
import { keepGazette } from './gazette/runtime.ts'
import { toTroubles } from './gazette/troubles.ts'
import { reviewables } from './kinds/index.ts'
import { categories } from './kinds/standard-set/categories.ts'
import { standards } from './kinds/standard-set/standards.ts'
import { toAttachments } from './media/attachments/attachments.ts'
import { toMedia } from './media/media.ts'
import { notificationEndpoints } from './messages/endpoints.ts'
import { notifications } from './messages/notifications.ts'
import { outbox } from './messages/outbox.ts'
import { type ExemplarOptions, override, parseOptions, type ResolvedOptions, toSlugs } from './options.ts'
import { communities } from './places/communities.ts'
import { districts } from './places/districts.ts'
import { units } from './places/units.ts'
import { rename, renameReviewable } from './rename.ts'
import { reviewRecords } from './review/log/collection.ts'
import { reviewLogEndpoint } from './review/log/endpoint.ts'
import { withVoiding } from './review/voiding/with-voiding.ts'
import type { Beside } from './review/with-review.ts'
import { withReview } from './review/with-review.ts'
import { endWork, keepStart, start } from './start.ts'
import { toUsers } from './users/users.ts'

export { ExemplarError } from './errors/exemplar-error.ts'
export { type ByteSource, type FileStore, type Measure, toMeasured } from './gazette/files/file-store.ts'
export { confirmClock } from './gazette/mark/clock.ts'
export { toHighWater } from './gazette/mark/high-water.ts'
export type { ExemplarOptions } from './options.ts'
export { type Outcome, type Task, transition } from './review/machine/operation.ts'
export { type Recovered, recoverGazette } from './review/repair/recover.ts'
export { endWork }

/**
 * Exemplar for Payload: collections of a demonstration-community campaign under editorial review, published through a
 * signed, append-only gazette.
 *
 * @param options see {@link ExemplarOptions}; unknown keys are refused with a readable error.
 */
export const exemplar = (options: ExemplarOptions) => {
  const resolved = parseOptions(options)
  const files = resolved.publishedFiles ?? toFolderStore(join(resolved.dataFolder, 'published'))
  const runtime = toRuntime(resolved, files)
  return (config: Config): Config => {
    declareAccounts(resolved.users ?? resolved.slugs.users ?? 'users')
    const own = toCollections({ options: resolved, files }, config).map(withBulkCodes)
    const collections = [...(config.collections ?? []), ...own]
    const custom = { ...config.custom, ...keepSlugs(toSlugs(resolved)) }
    if (resolved.disabled) return { ...config, collections, custom }
    return {
      ...config,
      admin: withDashboard(config.admin, resolved),
      collections,
      custom: { ...custom, ...runtime },
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

/** What the rooms keep beside Payload, each its own part. */
const toRuntime = (options: ResolvedOptions, files: FileStore): Record<string, unknown> => {
  const signal = toSignal()
  return {
    ...keepDocuments({
      reviewables: new Map(
        renameReviewables(options).map((reviewable) => [reviewable.collection.slug, reviewable]),
      ),
      reviewLevels: options.reviewLevels,
      stepDays: options.stepDays,
      siteUrl: options.siteUrl,
    }),
    ...keepGazette({
      files,
      signal,
      watch: toWatch(signal),
      highWater: toHighWater(options.dataFolder),
      subjects: toSubjects(),
      troubles: toTroubles(),
      quietDays: options.quietDays,
      ending: new AbortController(),
      keys: async () => {
        const keys = await findKeys(options.dataFolder)
        if (!keys) throw new GazetteError('keys-missing')
        return keys
      },
    }),
    ...keepSites(toSites(toSiteAddresses(options))),
    ...keepStart(options),
  }
}

/** What stands beside the review of a document. */
const besideReview: Beside = {
  endpoints: [toDifferenceEndpoints, toCommentEndpoints, toPreviewEndpoints],
  afterChange: [moveComments],
  afterDelete: [removeComments],
}

const renameReviewables = (options: ResolvedOptions): Reviewable[] =>
  reviewables.map((reviewable) => renameReviewable(reviewable, toSlugs(options)))

const toCollections = (
  { files, options }: { files: FileStore; options: ResolvedOptions },
  { serverURL }: Config,
): CollectionConfig[] => {
  const slugs = toSlugs(options)
  const reviewed = renameReviewables(options)
  const beside = [
    toMedia({ folder: join(options.dataFolder, 'media'), files }),
    toAttachments({ folder: join(options.dataFolder, 'incoming'), files, disabled: options.disabled }),
    ...[categories, standards, wordingRules, districts, units, communities],
  ]
  const kept = [gazetteEntries, reviewRecords, comments, locks, notifications, outbox]
  const collections = withUses([
    ...[
      ...reviewed.map((reviewable) => withReview(reviewable, { options, beside: besideReview })),
      ...beside.map((collection) => rename(collection, slugs)),
    ].map(withReadableTexts),
    ...kept.map((collection) => rename(collection, slugs)),
    withReadableTexts(rename(toUsers({ encrypted: serverURL?.startsWith('https:') ?? false }), slugs)),
  ])
  const all = options.disabled
    ? collections
    : withVoiding(collections, { reviewables: reviewed, pictures: slugs.get('media') ?? 'media' })
  return override(all, options)
}
