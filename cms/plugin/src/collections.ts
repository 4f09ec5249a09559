import { join } from 'node:path'
import type { CollectionConfig, Config } from 'payload'
import { wordingRules } from './check/rules/wording-rules.ts'
import { toViewEndpoints } from './dashboard/views/endpoint.ts'
import { locks } from './database/lock.ts'
import type { Reviewable } from './documents/reviewable.ts'
import { comments } from './editions/comments/comments.ts'
import { toCommentEndpoints } from './editions/comments/endpoints.ts'
import { moveComments, removeComments, settleDiscarded } from './editions/comments/follow-document.ts'
import { toDifferenceEndpoints } from './editions/difference/endpoints.ts'
import { toPreviewEndpoints } from './editions/preview/endpoints.ts'
import { toReadingEndpoints } from './editions/reading/reading.ts'
import { toWordEndpoints } from './editions/word/endpoints.ts'
import { withBulkCodes } from './errors/answer-bulk.ts'
import { withDesk } from './fields/admin/desk-field.ts'
import { withPlaceInputs } from './fields/admin/place-inputs.ts'
import { withHiddenRowIds } from './fields/admin/row-ids.ts'
import { withSpokenLabels } from './fields/admin/spoken-labels.ts'
import { withReadableTexts } from './fields/guards/readable-text.ts'
import { withUses } from './fields/guards/refuse-when-used.ts'
import { withSoundValues } from './fields/guards/sound-values.ts'
import { gazetteEntries } from './gazette/collections.ts'
import type { FileStore } from './gazette/files/file-store.ts'
import { deskImports } from './imports/record/log.ts'
import { withSheets } from './imports/with-sheets.ts'
import { reviewables } from './kinds/index.ts'
import { categories } from './kinds/standard-set/categories.ts'
import { toStandards } from './kinds/standard-set/standards.ts'
import { toAttachments } from './media/attachments/attachments.ts'
import { toMedia } from './media/media.ts'
import { notifications } from './messages/notifications.ts'
import { outbox } from './messages/outbox.ts'
import { override, type ResolvedOptions, toOptionsError, toSlugs } from './options.ts'
import { communities } from './places/communities.ts'
import { districts } from './places/districts.ts'
import { units } from './places/units.ts'
import { rename, renameIn, renameReviewable, withName } from './rename.ts'
import { reviewRecords } from './review/log/collection.ts'
import { withVoiding } from './review/voiding/with-voiding.ts'
import type { Beside } from './review/with-review.ts'
import { withReview } from './review/with-review.ts'
import { roundRecords } from './selection/records.ts'
import { roundReminders } from './selection/reminders/collection.ts'
import { toRounds } from './selection/row/rounds.ts'
import { devices } from './users/devices/devices.ts'
import { extendAccounts } from './users/extend-accounts.ts'
import { passwordRequests } from './users/passwords/password-requests.ts'
import { attempts } from './users/sign-in/attempts.ts'
import { userFields } from './users/user-fields.ts'
import { toUsers } from './users/users.ts'

/** What stands beside the review of a document. */
const besideReview: Beside = {
  endpoints: [
    toDifferenceEndpoints,
    toCommentEndpoints,
    toPreviewEndpoints,
    toReadingEndpoints,
    toViewEndpoints,
    toWordEndpoints,
  ],
  afterChange: [moveComments, settleDiscarded],
  afterDelete: [removeComments],
}

/** The app's collections with ours: its own accounts, where they are extended, stay in their place. */
export const assemble = (
  { collections = [] }: Config,
  made: readonly CollectionConfig[],
  { users }: ResolvedOptions,
): CollectionConfig[] => {
  const ours = made.map(withBulkCodes)
  const added = ours.filter(({ slug }) => slug !== users)
  const clash = added.find(({ slug }) => collections.some((one) => one.slug === slug))
  if (clash) throw toOptionsError(toClash(clash))
  const extended = ours.find(({ slug }) => slug === users)
  return [...collections.map((one) => (extended && one.slug === users ? extended : one)), ...added]
}

const toClash = ({ admin, slug }: CollectionConfig): string => {
  const name: string = admin?.custom?.exemplar
  const extend =
    name === 'users' ? ` Where these are the accounts that are to be used: users: '${slug}'.` : ''
  return ` the app has a collection ${slug} of its own. Give the plugin's another slug: slugs: { ${name}: 'exemplar-${name}' }.${extend}`
}

/** The accounts: the app's own where it names them, else a collection that the plugin brings. */
const toAccounts = ({ collections, serverURL }: Config, options: ResolvedOptions): CollectionConfig => {
  const slugs = toSlugs(options)
  const { disabled, users } = options
  const encrypted = serverURL?.startsWith('https:') ?? false
  if (users === undefined)
    return withSoundValues(withReadableTexts(rename(toUsers({ disabled, encrypted }), slugs)))
  const own = collections?.find(({ slug }) => slug === users)
  if (!own) throw toOptionsError(` users: the app has no collection ${users} before the plugin`)
  try {
    return extendAccounts(
      { ...own, admin: withName(own.admin, 'users') },
      { added: userFields.map((field) => renameIn(field, slugs)), disabled },
    )
  } catch (error) {
    throw error instanceof TypeError ? toOptionsError(` users: ${error.message}`) : error
  }
}

/** Every kind, with the slugs of the app. */
export const renameReviewables = (options: ResolvedOptions): Reviewable[] =>
  reviewables.map((reviewable) => renameReviewable(reviewable, toSlugs(options)))

/** All that the plugin makes, as the app wants it called and shown. */
export const toCollections = (
  { files, options }: { files: FileStore; options: ResolvedOptions },
  config: Config,
): CollectionConfig[] => {
  const slugs = toSlugs(options)
  const reviewed = renameReviewables(options)
  const beside = [
    toMedia({ folder: join(options.dataFolder, 'media'), files, disabled: options.disabled }),
    toAttachments({ folder: join(options.dataFolder, 'incoming'), files, disabled: options.disabled }),
    ...[categories, toStandards({ disabled: options.disabled }), wordingRules, districts, units, communities],
    toRounds({ folder: join(options.dataFolder, 'incoming'), files, disabled: options.disabled }),
  ]
  const kept = [
    ...[gazetteEntries, reviewRecords, roundRecords, roundReminders, comments, locks, notifications, outbox],
    ...[attempts, devices, passwordRequests, deskImports],
  ]
  const collections = withUses([
    ...[
      ...reviewed.map((reviewable) => withReview(reviewable, { options, beside: besideReview })),
      ...beside
        .map((collection) => rename(collection, slugs))
        .map((collection) => (options.disabled ? collection : withDesk(collection))),
    ].map((collection) => withSoundValues(withReadableTexts(collection))),
    ...kept.map((collection) => rename(collection, slugs)),
    toAccounts(config, options),
  ])
  const all = options.disabled
    ? collections
    : withVoiding(collections.map(withSheets), {
        reviewables: reviewed,
        pictures: slugs.get('media') ?? 'media',
      })
  const shown = options.disabled ? all : all.map((collection) => withPlaceInputs(collection, slugs))
  return override(shown.map(withSpokenLabels).map(withHiddenRowIds), options)
}
