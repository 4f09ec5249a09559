import type { PublishedDocument } from '@exemplar/shared/kinds/index'
import { findHost } from '@exemplar/shared/kinds/parts/address'
import type { Block } from '@exemplar/shared/kinds/parts/body'
import { listBodySpans } from '@exemplar/shared/kinds/parts/read-body'
import type { Edition } from './edition.ts'
import { to } from './to.ts'

/** Whether an address belongs to a government host, for which no leaving page is shown. */
export const isGovernment = (href: string): boolean =>
  /(^|\.)gov\.cn$/.test(new URL(href, 'http://site.invalid').hostname)

/** The addresses outside this site that a body links to, each once, in their order. */
export const listOutsideLinks = (body: readonly Block[]): string[] => [
  ...new Set(
    listBodySpans(body)
      .flatMap(({ href }) => href ?? [])
      .filter((href) => !href.startsWith('/')),
  ),
]

/**
 * Where a link outward leads: to a government host at once, to any other over the page that says that one leaves. That
 * page is named by the gazette entry and the link's place in it, so it can only ever lead where a published document
 * leads. A draft has no entry: its links lead out at once.
 */
export const toOutsideAddress = (edition: Edition, body: readonly Block[]) => {
  const links = listOutsideLinks(body)
  return (href: string): string =>
    edition.state === 'draft' || isGovernment(href)
      ? href
      : to(`/leave/${edition.entry.number}/${links.indexOf(href) + 1}`)
}

/**
 * The host that a browser opens for an address, where another one seems to be written there: the name in ASCII for one in
 * other letters (аррӏе.com), and what was published before such addresses were refused.
 */
export const findOtherHost = (href: string): string | undefined => {
  const written = /^https?:\/\/([^/?#]*?)(?::\d*)?(?:[/?#]|$)/i.exec(href)?.[1]?.toLowerCase()
  const host = findHost(href)
  return host === written ? undefined : host
}

/** An address as it is shown: controls of the direction of writing, which would turn it round, by their codes. */
export const toShownAddress = (href: string): string =>
  href.replaceAll(/\p{Bidi_Control}/gu, (control) => encodeURIComponent(control))

/** The body of a document that has one. */
export const findBody = (document: PublishedDocument | undefined): readonly Block[] =>
  document && 'body' in document ? document.body : []
