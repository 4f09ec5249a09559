import {
  type Endpoint,
  executeAccess,
  Forbidden,
  type Payload,
  type PayloadRequest,
  type SanitizedCollectionConfig,
} from 'payload'
import { isTheApps } from '../../errors/is-the-apps.ts'
import { RequestError } from '../../errors/request-errors.ts'
import { guardSort } from './guard-sort.ts'
import { requireOwnAccount } from './own-account.ts'
import { requireQuery } from './require-query.ts'
import { takeBody } from './take-body.ts'

type Operation = 'create' | 'update'

/** Payload's own doors that take a body, and what may be done through each. */
const operations: Readonly<Record<string, Operation>> = {
  'post /': 'create',
  'patch /': 'update',
  'patch /:id': 'update',
  'post /:id/duplicate': 'create',
  'post /versions/:id': 'update',
}
/** Those that ask nothing of access before they have read, most of them for whoever is not signed in yet. */
const others: readonly string[] = [
  ...['post /login', 'post /logout', 'post /refresh-token', 'post /unlock', 'post /verify/:id'],
  ...['post /forgot-password', 'post /reset-password', 'post /first-register', 'post /access/:id?'],
  ...['post /:key', 'delete /:key'],
]

/** Marks a door of ours in the place of one of Payload's: it refuses before it reads, and not into memory. */
export const readsByItself = { exemplar: 'reads by itself' } as const

/**
 * Puts an entrance before every door of our collections, and of those that Payload has for itself: what is asked is
 * looked at before anybody works on it. What an app's own collections take stays the app's matter. Here and not where
 * the plugin assembles, because Payload adds its own doors after that.
 */
export const guardEntrance = ({ collections }: Payload): void => {
  for (const { config } of Object.values(collections)) {
    if (!config.endpoints || isTheApps(config)) continue
    // In a copy: Payload gives all configs of a process the same ones.
    config.endpoints = config.endpoints.map((endpoint) => guard(endpoint, config))
    const others = config.hooks.beforeOperation.filter((hook) => hook !== guardSort)
    config.hooks = { ...config.hooks, beforeOperation: [guardSort, ...others] }
  }
}

const guard = (endpoint: Endpoint, collection: SanitizedCollectionConfig): Endpoint => {
  const name = `${endpoint.method} ${endpoint.path}`
  const isOurs = endpoint.custom?.exemplar === readsByItself.exemplar
  const operation = isOurs ? undefined : operations[name]
  const takes = operation !== undefined || (!isOurs && others.includes(name))
  const isMissing = isWithout(endpoint, collection)
  const particular = {
    times: new Set(['createdAt', 'updatedAt', ...listNames(collection.flattenedFields, isTime)]),
    pointers: new Set(listNames(collection.flattenedFields, isPointer)),
    relations: new Set(listNames(collection.flattenedFields, isRelation)),
    trees: new Set(listNames(collection.flattenedFields, isTree)),
  }
  return {
    ...endpoint,
    handler: async (req) => {
      if (isMissing) throw new RequestError('not-found')
      requireOwnAccount(req)
      requireQuery(req, particular)
      if (operation && !req.user) await requireOpen(req, { collection, operation })
      if (takes) await takeBody(req)
      return endpoint.handler(req)
    },
  }
}

type Named = {
  readonly name: string
  readonly type: string
  readonly relationTo?: string | readonly string[]
  readonly flattenedFields?: readonly Named[]
}

const isTime = ({ type }: Named): boolean => type === 'date'
const isPointer = ({ relationTo }: Named): boolean => Array.isArray(relationTo)
const isRelation = ({ type }: Named): boolean => type === 'relationship' || type === 'upload'
const isTree = ({ type }: Named): boolean => type === 'richText' || type === 'json'

/** Names of such fields, within rows and groups as well. */
const listNames = (fields: readonly Named[], isSuch: (field: Named) => boolean): string[] =>
  fields.flatMap((field) => (isSuch(field) ? [field.name] : listNames(field.flattenedFields ?? [], isSuch)))

/** Payload gives every collection doors that only some can answer. */
const isWithout = ({ path }: Endpoint, { auth, versions }: SanitizedCollectionConfig): boolean =>
  (path.startsWith('/versions') && !versions) || (path.startsWith('/verify') && !auth?.verify)

/** Nobody's body is read where nobody may do it: access is asked before, as far as it needs no body. */
const requireOpen = async (
  req: PayloadRequest,
  { collection, operation }: { collection: SanitizedCollectionConfig; operation: Operation },
): Promise<void> => {
  if (!(await executeAccess({ req, disableErrors: true }, collection.access[operation])))
    throw new Forbidden(req.t)
}
