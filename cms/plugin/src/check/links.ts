import { toPublicPath } from '@exemplar/shared/gazette/public-path'
import type { DocumentKind } from '@exemplar/shared/gazette/published-document'
import type { CollectionSlug, PayloadRequest } from 'payload'
import { toRuntime } from '../runtime.ts'
import { type Finding, toFinding } from './findings.ts'
import type { PlacedText } from './texts.ts'

/** The words of a link of a document, where they stand and where they lead. */
export type PlacedLink = PlacedText & { readonly href: string }

/** All links of a published shape, in its order. Pure. */
export const listLinks = (value: unknown, path = ''): PlacedLink[] => {
  if (typeof value !== 'object' || value === null) return []
  const { href, text } = value as { href?: unknown; text?: unknown }
  if (typeof href === 'string' && typeof text === 'string') return [{ path, text, href }]
  return Object.entries(value).flatMap(([name, part]) =>
    listLinks(part, path === '' ? name : `${path}.${name}`),
  )
}

/** The document of the site that a link leads to; undefined for other hosts, and for pages that are no document's. */
export const findTarget = (
  href: string,
  { siteUrl, kinds }: { siteUrl: string; kinds: readonly DocumentKind[] },
): { kind: DocumentKind; slug: string } | undefined => {
  const site = siteUrl.replace(/\/$/, '')
  const path = href.startsWith(`${site}/`) ? href.slice(site.length) : href
  for (const kind of kinds) {
    const prefix = toPublicPath({ kind, slug: '' })
    if (!prefix.endsWith('/') || prefix === '/' || !path.startsWith(prefix)) continue
    // What lies deeper belongs to another kind: /press/releases/… is no conference.
    const [slug, ...deeper] = path.slice(prefix.length).split(/[?#]/)[0]?.split('/') ?? []
    if (slug && deeper.every((part) => part === '')) return { kind, slug }
  }
  return undefined
}

/** Links to documents of the site that are not public: a reader would find nothing there. */
export const listDeadLinks = async (req: PayloadRequest, document: unknown): Promise<Finding[]> => {
  const { options, reviewables } = toRuntime(req.payload)
  const collections = new Map([...reviewables].map(([slug, { kind }]) => [kind, slug]))
  const findings: Finding[] = []
  for (const { path, text, href } of listLinks(document)) {
    const target = findTarget(href, { siteUrl: options.siteUrl, kinds: [...collections.keys()] })
    if (!target || (await isLive(req, { collection: collections.get(target.kind) ?? '', slug: target.slug })))
      continue
    const message = {
      zh: `站内链接打不开，${href}还没有发布或者已经撤回`,
      en: `a dead link: ${href} is not published, or was withdrawn`,
    }
    const match = { start: 0, end: text.length }
    findings.push(toFinding({ path, text }, { rule: { name: 'dead-link', level: 'warn', message }, match }))
  }
  return findings
}

const isLive = async (
  req: PayloadRequest,
  { collection, slug }: { collection: string; slug: string },
): Promise<boolean> => {
  const where = { slug: { equals: slug }, 'review.live.number': { exists: true } }
  const { totalDocs } = await req.payload.count({
    collection: collection as CollectionSlug,
    where,
    overrideAccess: true,
    req,
  })
  return totalDocs > 0
}
