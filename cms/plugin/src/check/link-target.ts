import type { DocumentKind } from '@exemplar/shared/kinds/index'
import { toPublicPath } from '@exemplar/shared/kinds/index'
import { sitePages } from '@exemplar/shared/site-pages'

/** What a link to the site leads to: by kind, and by what tells one from another. */
export type Target =
  | { readonly kind: DocumentKind | 'community'; readonly slug: string }
  | { readonly kind: 'item' | 'entry'; readonly number: number }
  | { readonly kind: 'page' }
  | { readonly kind: 'nothing' }

type Site = { readonly siteUrl: string; readonly kinds: readonly DocumentKind[] }

/** Where a link leads on the site; undefined for other hosts. Pure. */
export const findTarget = (href: string, { siteUrl, kinds }: Site): Target | undefined => {
  const path = toSitePath(href, siteUrl)
  if (path === undefined) return undefined
  if (sitePages.includes(path)) return { kind: 'page' }
  const last = path.slice(path.lastIndexOf('/') + 1)
  const kind = kinds.find((one) => toPublicPath({ kind: one, slug: last }) === path)
  if (kind) return { kind, slug: last }
  // The sheet of a district is there as long as its register.
  if (path === `/evidence/${last}` && kinds.includes('register')) return { kind: 'register', slug: last }
  if (path === `/communities/${last}`) return { kind: 'community', slug: last }
  const [, first, number] = /^\/(standards|gazette)\/([1-9]\d{0,8})$/.exec(path) ?? []
  if (number) return { kind: first === 'gazette' ? 'entry' : 'item', number: Number(number) }
  return { kind: 'nothing' }
}

/** The path without what a page is asked or scrolled to, and without a slash at its end. */
const toSitePath = (href: string, siteUrl: string): string | undefined => {
  const site = siteUrl.replace(/\/$/, '')
  const address = href.split(/[?#]/)[0] ?? ''
  const path = address === site || address.startsWith(`${site}/`) ? address.slice(site.length) : address
  if (path !== '' && !path.startsWith('/')) return undefined
  return path.replace(/\/$/, '') || '/'
}
