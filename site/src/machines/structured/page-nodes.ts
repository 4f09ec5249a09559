import type { Campaign } from '@exemplar/shared/kinds/campaign'
import type { Frame } from '../../layout/frame.ts'
import type { Article } from '../../layout/head-tags.astro'
import type { Crumb } from '../../layout/trail.ts'
import { toWholeAddress } from '../../layout/whole-address.ts'
import { findDocumentNode } from './documents.ts'
import type { Node } from './graph.ts'

/** What a page says of itself to machines: on the front whose site it is, elsewhere the way to it and its document. */
export const listPageNodes = ({
  frame,
  trail,
  article,
}: {
  frame: Frame
  trail: readonly Crumb[]
  article: Article | undefined
}): Node[] => {
  if (trail.length === 1) return [toWebSite(frame)]
  // A page about a part of a document is not the document.
  const live = article?.edition.state === 'live' && article.title === undefined ? article.edition : undefined
  const document = live && findDocumentNode(live, frame)
  return [toBreadcrumbs(trail), ...(document ? [document] : [])]
}

const toBreadcrumbs = (trail: readonly Crumb[]): Node => ({
  '@type': 'BreadcrumbList',
  itemListElement: trail.map(({ title, path }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: title,
    item: path === undefined ? undefined : { '@type': 'WebPage', '@id': toWholeAddress(path) },
  })),
})

const toWebSite = ({ campaign, siteName, plateName }: Frame): Node => ({
  '@type': 'WebSite',
  name: plateName,
  alternateName: siteName === plateName ? undefined : siteName,
  url: toWholeAddress('/'),
  inLanguage: 'zh-CN',
  publisher: campaign && toPublisher(campaign),
})

/** Who answers for the site. */
const toPublisher = ({ lead, city, contact }: Campaign): Node => ({
  '@type': 'GovernmentOrganization',
  name: lead,
  url: toWholeAddress('/'),
  areaServed: city,
  contactPoint: { '@type': 'ContactPoint', name: contact.unit, telephone: contact.phone },
})
