import { type DocumentKind, readDocument } from '@exemplar/shared/kinds/index'
import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { slugOf } from '../database/slugs.ts'
import { documentsOf } from '../documents/runtime.ts'
import { toValues } from '../fields/row.ts'
import { gazetteSlug } from '../gazette/collections.ts'
import { findLatestEntryOf, parseStored } from '../gazette/entry/entry-row.ts'
import { type Finding, toFinding } from './findings.ts'
import { findTarget, type Target } from './link-target.ts'
import type { PlacedText } from './texts.ts'

/** The words of a link of a document, where they stand and where they lead. */
type PlacedLink = PlacedText & { readonly href: string }

/** All links of a published shape, in its order. Pure. */
export const listLinks = (value: unknown, path = ''): PlacedLink[] => {
  if (typeof value !== 'object' || value === null) return []
  const { href, text } = value as { href?: unknown; text?: unknown }
  if (typeof href === 'string' && typeof text === 'string') return [{ path, text, href }]
  return Object.entries(value).flatMap(([name, part]) =>
    listLinks(part, path === '' ? name : `${path}.${name}`),
  )
}

/**
 * Links to the site under which a reader would find nothing: what is not public, and what the site has no page for. An
 * answer to one is about its address, too.
 */
export const listDeadLinks = async (req: PayloadRequest, document: unknown): Promise<Finding[]> => {
  const { reviewables, siteUrl } = documentsOf(req.payload)
  const kinds = [...reviewables.values()].map(({ kind }) => kind)
  const links = listLinks(document).flatMap((link) => {
    const target = findTarget(link.href, { siteUrl, kinds })
    return target && target.kind !== 'page' ? [{ ...link, target }] : []
  })
  const there = await listThere(
    req,
    links.map(({ target }) => target),
  )
  return links
    .filter(({ target }) => !there.has(toName(target)))
    .map(({ href, path, text }) =>
      toFinding({ path, text }, { rule: toRule(href), match: { start: 0, end: text.length }, about: href }),
    )
}

const toRule = (href: string) => ({
  name: 'dead-link',
  level: 'warn' as const,
  message: {
    zh: `站内链接打不开，${href}还没有发布、已经撤下，或者没有这个网页`,
    en: `a dead link: ${href} is not published, was withdrawn, or is no page`,
  },
})

const toName = (target: Target): string => {
  if ('slug' in target) return `${target.kind} ${target.slug}`
  return 'number' in target ? `${target.kind} ${target.number}` : target.kind
}

/** Which of the targets are there, by name. Asks once for each kind, however many links there are. */
const listThere = async (req: PayloadRequest, targets: readonly Target[]): Promise<ReadonlySet<string>> => {
  const { reviewables } = documentsOf(req.payload)
  const there = new Set<string>()
  for (const [kind, alike] of Map.groupBy(targets, (target) => target.kind)) {
    if (kind === 'page' || kind === 'nothing') continue
    const found = kind === 'item' ? await listItems(req) : await listFound(req, { alike, reviewables })
    for (const name of found) there.add(`${kind} ${name}`)
  }
  return there
}

type Alike = {
  readonly alike: readonly Target[]
  readonly reviewables: ReadonlyMap<string, { readonly kind: DocumentKind }>
}

/** The slugs, or the numbers in the gazette, that are there of those that targets of one kind name. */
const listFound = async (req: PayloadRequest, { alike, reviewables }: Alike): Promise<unknown[]> => {
  const [first] = alike
  const collection = [...reviewables].find(([, { kind }]) => kind === first?.kind)?.[0]
  if (first && 'number' in first)
    return listValues(req, { collection: slugOf(req, gazetteSlug), field: 'number', alike, where: {} })
  if (collection === undefined)
    return listValues(req, { collection: slugOf(req, 'communities'), field: 'slug', alike, where: {} })
  const live: Where = { 'review.live.number': { exists: true } }
  return listValues(req, { collection, field: 'slug', alike, where: live })
}

const listValues = async (
  req: PayloadRequest,
  {
    alike,
    collection,
    field,
    where,
  }: { alike: readonly Target[]; collection: string; field: 'slug' | 'number'; where: Where },
): Promise<unknown[]> => {
  const { docs } = await req.payload.find({
    collection: collection as CollectionSlug,
    where: { [field]: { in: [...new Set(alike.map((target) => toValues(target)[field]))] }, ...where },
    select: { [field]: true } as never,
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs.map((row) => toValues(row)[field])
}

/** The numbers of the standards that are public: those of the sets as they stand in the gazette. */
const listItems = async (req: PayloadRequest): Promise<number[]> => {
  const { docs } = await req.payload.find({
    collection: slugOf(req, 'standard-sets'),
    where: { 'review.live.number': { exists: true } },
    select: {} as never,
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const entries = await Promise.all(docs.map(({ id }) => findLatestEntryOf(req, String(id))))
  return entries.flatMap((entry) => {
    const set = readDocument(entry?.document ? parseStored(entry, entry.document) : undefined)
    if (set?.kind !== 'standard-set') return []
    return set.categories.flatMap(({ items }) => items.map(({ number }) => number))
  })
}
