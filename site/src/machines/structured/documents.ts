import { type DocumentKind, toItem, toKind } from '@exemplar/shared/kinds/index'
import type { Live } from '../../gazette/replica.ts'
import type { Frame } from '../../layout/frame.ts'
import { toDocumentPath } from '../../layout/to.ts'
import { toWholeAddress } from '../../layout/whole-address.ts'
import { toPageCard } from '../cards/find-card.ts'
import { toStandardsData } from './data-sets.ts'
import type { Node } from './graph.ts'

/** The kinds that are no article to a search engine. */
const toNodeOf: { readonly [K in DocumentKind]?: (live: Live<K>, frame: Frame) => Node } = {
  conference: (live, frame) => (frame.campaign ? toEvent(live, frame) : toArticle(live, frame)),
  'standard-set': toStandardsData,
}

/** What a document is to a search engine; undefined for a kind that is nothing it knows. */
export const findDocumentNode = (live: Live, frame: Frame): Node | undefined => {
  const { kind } = live.document
  const ofKind = toNodeOf[kind] as ((live: Live, frame: Frame) => Node) | undefined
  if (ofKind) return ofKind(live, frame)
  return toKind(kind).news && toArticle(live, frame)
}

/** As developers.google.com/search/docs/appearance/structured-data/article wants it. */
const toArticle = (live: Live, frame: Frame): Node => {
  const { document, entry, firstAt } = live
  const { title, source } = toItem(document)
  return {
    '@type': 'NewsArticle',
    headline: title,
    datePublished: firstAt,
    dateModified: entry.at,
    author: source === undefined ? undefined : { '@type': 'Organization', name: source },
    image: toImage(live, frame),
    url: toWholeAddress(toDocumentPath(document)),
  }
}

/** A press conference: the city is all that is known of where it was. */
const toEvent = (live: Live<'conference'>, frame: Frame): Node => {
  const { title, deck, date, turns, source } = live.document
  const [first, last] = [turns[0], turns.at(-1)]
  return {
    '@type': 'Event',
    name: title,
    description: deck,
    startDate: first ? `${date}T${first.clock}+08:00` : date,
    endDate: last && `${date}T${last.clock}+08:00`,
    location: { '@type': 'Place', name: frame.campaign?.city, address: frame.campaign?.city },
    organizer: { '@type': 'Organization', name: source },
    image: toImage(live, frame),
    url: toWholeAddress(toDocumentPath(live.document)),
  }
}

const toImage = (live: Live, frame: Frame): string => toPageCard({ live, column: undefined }, frame).address
