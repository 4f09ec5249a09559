import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionConfig,
  Endpoint,
} from 'payload'
import {
  cityWriters,
  documentsInReach,
  documentsToWrite,
  versionsInReach,
  writers,
} from '../access/access.ts'
import { toActor } from '../access/actor.ts'
import type { Reviewable } from '../documents/reviewable.ts'
import { deskField } from '../fields/admin/desk-field.ts'
import { wordField } from '../fields/body/word-field.ts'
import { closedWhenPublic } from './closed-fields.ts'
import { toReviewEndpoints } from './doors/endpoints.ts'
import { toPanel } from './doors/panel.ts'
import { reviewField } from './fields.ts'
import { guardDelete, guardWrite, recordVoidingEdit } from './gate/gate.ts'
import { receiveWrite } from './gate/source.ts'

type ReviewOptions = { readonly stepDays: number; readonly siteUrl: string; readonly disabled: boolean }

/** What other rooms put around a document under review: handed in where the plugin is assembled. */
export type Beside = {
  /** Doors of a collection, by its slug. */
  readonly endpoints: readonly ((collection: string) => Endpoint[])[]
  readonly afterChange: readonly CollectionAfterChangeHook[]
  readonly afterDelete: readonly CollectionAfterDeleteHook[]
}

/**
 * The collection of a reviewable kind with the review put around it. Payload's own drafts stay off: what is public is
 * the gazette's matter, so there is no `_status` to guard, and versions are history only. With `disabled` there is no
 * way through the review; its columns and its gate stay.
 */
export const withReview = (
  reviewable: Reviewable,
  { options, beside }: { options: ReviewOptions; beside: Beside },
): CollectionConfig => {
  const { collection, kind } = reviewable
  const word = collection.fields.some((field) => 'name' in field && field.name === 'body') ? [wordField] : []
  const panel = options.disabled ? [] : [deskField, ...word, toPanel(options, kind)]
  const endpoints = options.disabled
    ? []
    : [toReviewEndpoints, ...beside.endpoints].flatMap((toEndpoints) => toEndpoints(collection.slug))
  return {
    ...collection,
    admin: toAdmin(reviewable, options),
    access: {
      read: documentsInReach,
      readVersions: versionsInReach,
      create: reviewable.findDistrict ? writers : cityWriters,
      update: documentsToWrite,
      delete: documentsToWrite,
    },
    versions: { drafts: false, maxPerDoc: 0 },
    // An account sees its district or its unit, newest first: a page of a list costs what it shows, not what there is.
    indexes: [
      ...(collection.indexes ?? []),
      { fields: ['review.district', 'updatedAt'] },
      { fields: ['review.unit', 'updatedAt'] },
    ],
    fields: [...panel, ...closedWhenPublic(collection.fields), reviewField],
    endpoints: [...(collection.endpoints || []), ...endpoints],
    hooks: {
      ...collection.hooks,
      beforeOperation: [...(collection.hooks?.beforeOperation ?? []), receiveWrite],
      beforeChange: [...(collection.hooks?.beforeChange ?? []), guardWrite(reviewable, options)],
      afterChange: [...(collection.hooks?.afterChange ?? []), recordVoidingEdit, ...beside.afterChange],
      beforeDelete: [...(collection.hooks?.beforeDelete ?? []), guardDelete],
      afterDelete: [...(collection.hooks?.afterDelete ?? []), ...beside.afterDelete],
    },
  }
}

const toListViews = (ofDistricts: boolean) => ({
  path: 'payload-plugin-exemplar/client#ListViews',
  clientProps: { ofDistricts },
})

/** The tab in which the text is read as a text, with what was found and said of it beside it. */
const read = {
  Component: 'payload-plugin-exemplar/client#ReadingView',
  path: '/read',
  tab: {
    label: ({ t }: { t: (key: string) => string }) => (t('general:cancel') === 'Cancel' ? 'Read' : '审读'),
    href: '/read',
  },
} as const

/** The tab that puts two editions side by side. */
const compare = {
  Component: 'payload-plugin-exemplar/client#DifferenceView',
  path: '/compare',
  tab: {
    // A tab is told no language, only Payload's own words in it.
    label: ({ t }: { t: (key: string) => string }) => (t('general:cancel') === 'Cancel' ? 'Compare' : '对照'),
    href: '/compare',
  },
} as const

/** Payload's own tab shows what it stores, in its own words; what changed between editions stands under 对照. */
const versions = { tab: { condition: () => false } } as const

/**
 * The collection's admin with the save button that says what saving does to an edition under review. Out of sight of
 * accounts of a district where it holds the city's documents alone: they would find nothing in it.
 */
const toAdmin = (
  { collection: { admin }, findDistrict }: Reviewable,
  { disabled }: Pick<ReviewOptions, 'disabled'>,
): NonNullable<CollectionConfig['admin']> => ({
  hidden: ({ user }) => !findDistrict && toActor(user)?.district !== undefined,
  ...admin,
  components: {
    ...admin?.components,
    ...(disabled
      ? {}
      : {
          beforeListTable: [
            toListViews(findDistrict !== undefined),
            ...(admin?.components?.beforeListTable ?? []),
          ],
        }),
    edit: { SaveButton: 'payload-plugin-exemplar/client#SaveEdition', ...admin?.components?.edit },
    ...(disabled ? {} : { views: { edit: { read, compare, versions } } }),
  },
})
