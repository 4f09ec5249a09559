import type { PublishedDocument } from '@exemplar/shared/kinds/index'
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

/** Links outward that stand on pages of the site's own, and in no document: the mark of an organ of the state, the terms of open data. */
export const ownDoors = ['mark', 'licence'] as const

/** Path of the page that asks before one leaves by such a link, without the base. */
export const toOwnDoorPath = (door: (typeof ownDoors)[number]): string => `/leave/${door}`

/** Where such a link leads: to a government host at once. */
export const toOwnDoor = (door: (typeof ownDoors)[number], href: string): string =>
  isGovernment(href) ? href : to(toOwnDoorPath(door))

/** The body of a document that has one. */
export const findBody = (document: PublishedDocument | undefined): readonly Block[] =>
  document && 'body' in document ? document.body : []
