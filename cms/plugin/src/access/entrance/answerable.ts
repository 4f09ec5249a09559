import type { Payload, SanitizedCollectionConfig } from 'payload'
import { hasScheduledPublishEnabled } from 'payload/shared'

type Args = Readonly<Record<string, unknown>>

/**
 * Payload's server functions by their names, and what each takes for granted: without it, it fails
 * (docs/decisions/0012). A function that is not here is not called.
 */
const functions: Readonly<Record<string, (args: Args, payload: Payload) => boolean>> = {
  'copy-data-from-locale': (args, payload) =>
    Boolean(payload.config.localization) && hasEntity(args, payload),
  'form-state': (args, payload) => hasEntity(args, payload) || hasWidget(args, payload),
  'get-default-layout': () => true,
  'get-folder-results-component-and-data': ({ collectionsToDisplay }, { config }) =>
    Boolean(config.folders) && Array.isArray(collectionsToDisplay),
  'get-upcoming-scheduled-publish': isScheduled,
  'render-document': ({ collectionSlug }, payload) => isCollection(collectionSlug, payload),
  'render-document-slots': ({ collectionSlug }, payload) => isCollection(collectionSlug, payload),
  'render-field': ({ schemaPath }, payload) => isField(schemaPath, payload),
  'render-list': ({ collectionSlug }, payload) => isCollection(collectionSlug, payload),
  'render-widget': hasWidget,
  'schedule-publish': ({ doc, globalSlug }, payload) =>
    isScheduled({ collectionSlug: toRelation(doc), globalSlug }, payload),
  slugify: (args, payload) => hasEntity(args, payload) && typeof args.path === 'string',
  'table-state': ({ collectionSlug }, payload) =>
    [collectionSlug].flat().every((slug) => isCollection(slug, payload)),
}

/** Whether Payload has a server function of this name, and what its arguments name. */
export const isAnswerable = (
  { name, args }: { readonly name: string; readonly args: Args },
  payload: Payload,
): boolean => Object.hasOwn(functions, name) && functions[name]?.(args, payload) === true

const findCollection = (slug: unknown, { collections }: Payload): SanitizedCollectionConfig | undefined =>
  typeof slug === 'string' && Object.hasOwn(collections, slug) ? collections[slug]?.config : undefined

const isCollection = (slug: unknown, payload: Payload): boolean => findCollection(slug, payload) !== undefined

const findEntity = ({ collectionSlug, globalSlug }: Args, payload: Payload) =>
  findCollection(collectionSlug, payload) ?? payload.config.globals.find(({ slug }) => slug === globalSlug)

const hasEntity = (args: Args, payload: Payload): boolean => findEntity(args, payload) !== undefined

function hasWidget({ widgetSlug }: Args, { config }: Payload): boolean {
  return config.admin.dashboard.widgets.some(({ slug }) => slug === widgetSlug)
}

function isScheduled(args: Args, payload: Payload): boolean {
  const entity = findEntity(args, payload)
  return entity !== undefined && hasScheduledPublishEnabled(entity)
}

const toRelation = (doc: unknown): unknown =>
  typeof doc === 'object' && doc !== null && 'relationTo' in doc ? doc.relationTo : undefined

/** `collection.stories.body`, as far as the first of the names of fields. */
const isField = (path: unknown, payload: Payload): boolean => {
  if (typeof path !== 'string') return false
  const [type, slug, name] = path.split('.')
  const entity = findEntity(type === 'global' ? { globalSlug: slug } : { collectionSlug: slug }, payload)
  return entity?.flattenedFields.some((field) => field.name === name) ?? false
}
