import { join } from 'node:path'
import type { Config } from 'payload'
import { declareAccounts } from './access/actor.ts'
import { withGraphqlRules } from './access/entrance/graphql.ts'
import { assemble, renameReviewables, toCollections } from './collections.ts'
import { holesEndpoint } from './dashboard/holes/endpoint.ts'
import { publicSideEndpoint } from './dashboard/public-side/endpoint.ts'
import { keepSites, toSites } from './dashboard/public-side/sites.ts'
import { queueEndpoint } from './dashboard/queue/endpoint.ts'
import { upkeepEndpoints } from './dashboard/upkeep/endpoints.ts'
import { toLastBackup } from './dashboard/upkeep/last-backup.ts'
import { keepUpkeep } from './dashboard/upkeep/upkeep.ts'
import { keepSlugs } from './database/slugs.ts'
import { withDesk } from './desk/frame/with-desk.ts'
import { keepDocuments } from './documents/runtime.ts'
import { previewEndpoints } from './editions/preview/endpoints.ts'
import { answerError, loggedHere } from './errors/answer-error.ts'
import { withWords } from './fields/admin/words.ts'
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
import { notificationEndpoints } from './messages/endpoints.ts'
import { keepSubjects } from './messages/subjects.ts'
import { type ExemplarOptions, parseOptions, type ResolvedOptions, toSlugs } from './options.ts'
import { reviewLogEndpoint } from './review/log/endpoint.ts'
import { keepMisses } from './review/machine/misses.ts'
import { keepRemindAt } from './selection/reminders/evening.ts'
import { roundSubject } from './selection/reminders/subject.ts'
import { endWork, keepStart, start } from './start.ts'
import { keepTrust, toTrust } from './users/sign-in/client-address.ts'
import { watchPeers } from './users/sign-in/peer.ts'

export { guardGraphql, guardRest } from './access/entrance/routes.ts'
export { guardServerFunctions } from './access/entrance/server-functions.ts'
export { type Stock, takeStock } from './dashboard/stock/take-stock.ts'
export { toLastBackup } from './dashboard/upkeep/last-backup.ts'
export { ExemplarError } from './errors/exemplar-error.ts'
export { type ByteSource, type FileStore, type Measure, toMeasured } from './gazette/files/file-store.ts'
export { confirmClock } from './gazette/mark/clock.ts'
export { toHighWater } from './gazette/mark/high-water.ts'
export type { ExemplarOptions } from './options.ts'
export { type Outcome, type Task, transition } from './review/machine/operation.ts'
export { type Recovered, recoverGazette } from './review/repair/recover.ts'
export { actInRound, type RoundTask } from './selection/operation.ts'
export { listUnrecordedEntries, type UnrecordedEntry } from './selection/unrecorded.ts'
export { unlock } from './users/sign-in/unlock.ts'
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
    watchPeers()
    declareAccounts(resolved.users ?? resolved.slugs.users ?? 'users')
    const collections = assemble(config, toCollections({ options: resolved, files }, config), resolved)
    const custom = {
      ...{ ...config.custom, ...keepSlugs(toSlugs(resolved)) },
      ...keepTrust(toTrust(resolved.trustedProxies)),
    }
    if (resolved.disabled) return { ...config, collections, custom }
    return {
      ...config,
      admin: withDesk(config.admin, { ...resolved.admin, sites: toSiteAddresses(resolved).length }),
      i18n: withWords(config.i18n),
      collections,
      custom: { ...custom, ...runtime },
      endpoints: [
        ...(config.endpoints ?? []),
        ...gazetteEndpoints,
        reviewLogEndpoint,
        queueEndpoint,
        publicSideEndpoint,
        ...upkeepEndpoints,
        holesEndpoint,
        ...notificationEndpoints,
        ...previewEndpoints,
      ],
      graphQL: withGraphqlRules(config.graphQL),
      loggingLevels: { ...loggedHere, ...config.loggingLevels },
      hooks: { ...config.hooks, afterError: [...(config.hooks?.afterError ?? []), answerError] },
      onInit: async (payload) => {
        await config.onInit?.(payload)
        await start(payload)
      },
    }
  }
}

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
    ...keepSubjects(new Map([[toSlugs(options).get('rounds') ?? 'rounds', roundSubject]])),
    ...keepRemindAt({ time: options.remindAt }),
    ...keepMisses({ count: 0 }),
    ...keepSites(toSites(toSiteAddresses(options))),
    ...keepUpkeep({ lastBackup: toLastBackup(options.dataFolder) }),
    ...keepStart(options),
  }
}
