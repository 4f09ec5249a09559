import { type DocumentKind, toItem, toKind } from '@exemplar/shared/kinds/index'
import type { Attachment } from '@exemplar/shared/kinds/parts/attachments'
import { replica } from '../../gazette/open-replica.ts'
import type { Live } from '../../gazette/replica.ts'
import { toNameOf } from '../../i18n/acts.ts'
import { readFrame } from '../../layout/frame.ts'
import { toDocumentPath } from '../../layout/to.ts'
import { toWholeAddress } from '../../layout/whole-address.ts'
import { settings } from '../../server/settings.ts'
import { listAttached, toContent } from './content.ts'
import { feedPlaces } from './places.ts'

/** A document as feeds of all forms tell of it. */
export type FeedItem = {
  /** Of the document whatever becomes of its text and its address. */
  readonly id: string
  readonly address: string
  readonly title: string
  readonly summary: string | undefined
  /** HTML. */
  readonly content: string
  /** UTC instants. */
  readonly published: string
  readonly updated: string
  readonly author: string | undefined
  readonly category: string
  readonly attachments: readonly Attachment[]
}

/** The newest documents of some kinds. */
export type Feed = {
  /** Where it stands, without the base and without the name of a form. */
  readonly place: string
  readonly title: string
  readonly description: string
  /** The page for people. */
  readonly address: string
  /** UTC instant of the newest thing in it. */
  readonly updated: string
  readonly items: readonly FeedItem[]
}

const most = 50

/** The feed at a place; undefined where there is none. */
export const findFeed = (place: string): Feed | undefined => {
  const kinds = feedPlaces.get(place)
  if (!kinds) return undefined
  const { siteName } = readFrame()
  const items = listNewest(kinds).map(toFeedItem)
  const [only] = place === '' ? [] : kinds
  const name = only && toKind(only).many.zh
  const updates = items.map(({ updated }) => updated).sort()
  return {
    place,
    title: name === undefined ? siteName : `${name} - ${siteName}`,
    description: `${siteName}：${name ?? '最新公开的内容'}，全文，最近${most}篇。`,
    address: toWholeAddress(place === '' ? '/' : place),
    updated: updates.at(-1) ?? replica().findHead()?.at ?? new Date(0).toISOString(),
    items,
  }
}

/** In the order of first publishing: a correction makes nothing newer. */
const listNewest = (kinds: readonly DocumentKind[]): Live[] =>
  kinds
    .flatMap((kind) => replica().listLive(kind, { limit: most }))
    .sort((one, other) => (one.firstAt < other.firstAt ? 1 : -1))
    .slice(0, most)

const toFeedItem = (live: Live): FeedItem => {
  const { document, entry, firstAt } = live
  const { title, deck, source } = toItem(document)
  return {
    id: toId(live),
    address: toWholeAddress(toDocumentPath(document)),
    title,
    summary: deck,
    content: toContent(live),
    published: firstAt,
    updated: entry.at,
    author: source,
    category: toNameOf(document),
    attachments: listAttached(document),
  }
}

/** A tag URI (RFC 4151): of the site, the day of first publishing, and the subject of the gazette's entries. */
const toId = ({ subject, firstAt }: Live): string =>
  `tag:${new URL(settings().siteUrl).hostname},${firstAt.slice(0, 10)}:gazette/${encodeURIComponent(subject)}`
