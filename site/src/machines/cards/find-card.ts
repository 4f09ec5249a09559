import { findAddressed, toItem } from '@exemplar/shared/kinds/index'
import type { Picture } from '@exemplar/shared/media/picture'
import type { PictureFile } from '@exemplar/shared/media/published-file'
import { replica } from '../../gazette/open-replica.ts'
import type { Gone, Live } from '../../gazette/replica.ts'
import { toNameOf } from '../../i18n/acts.ts'
import { allColumns, type Column, columns } from '../../layout/columns.ts'
import { type Frame, readFrame } from '../../layout/frame.ts'
import { toDocumentPath } from '../../layout/to.ts'
import { toWholeAddress } from '../../layout/whole-address.ts'
import { type Card, cardSize, toCardMark, toCardType } from './card.ts'

/** A card and the address of it, which says which card it is: nothing has to be drawn to name it. */
export type NamedCard = { readonly card: Card; readonly address: string }

/** The front page among the names of cards: its path is empty. */
const home = 'home'

const columnsByPath = new Map<string, Column>(allColumns.map((column) => [column.path, column]))

const hasOwn = ({ document }: Live): boolean => findAddressed(toDocumentPath(document)) !== undefined

/** The card of a page: that of the document that it shows, else that of its column, else that of the site. */
export const toPageCard = (
  { live, column }: { live: Live | undefined; column: Column | undefined },
  frame: Frame,
): NamedCard => {
  if (live && hasOwn(live)) return name(toDocumentPath(live.document), toDocumentCard(live, frame))
  const { path } = column ?? columns.home
  return name(path, toColumnCard(column ?? columns.home, frame))
}

const name = (path: string, card: Card): NamedCard => ({
  card,
  address: toWholeAddress(
    `/og/${toCardMark(card)}/${path === '/' ? home : path.slice(1)}.${toCardType(card).extension}`,
  ),
})

const toDocumentCard = ({ document, entry }: Live, { siteName }: Frame): Card => {
  const { title, picture } = toItem(document)
  return {
    over: toNameOf(document),
    title,
    under: siteName,
    number: entry.number,
    picture: picture && findWideEnough(picture),
  }
}

/** The smallest file of a picture that is as wide as a card; the largest where none is. */
const findWideEnough = ({ files }: Picture): PictureFile | undefined =>
  files.find(({ width }) => width >= cardSize.width) ?? files.at(-1)

const toColumnCard = ({ path, title }: Column, { siteName, plateName, campaign }: Frame): Card =>
  path === columns.home.path
    ? { over: campaign?.city ?? '', title: plateName, under: siteName }
    : { over: plateName, title, under: siteName }

/** The address of the card of the page at a path; undefined where no card is of it alone. */
export const findPageCardAddress = (path: string): string | undefined => {
  const card = findCard(path)
  return card && !('state' in card) ? name(path, card).address : undefined
}

/** The card at an address by the parts of it, or the withdrawal that took its page; undefined where no page of this site names it now. */
export const findNamedCard = (mark: string, file: string): Card | Gone | undefined => {
  const [, named, extension] = /^(.+)\.(png|jpg)$/.exec(file) ?? []
  const card = named === undefined ? undefined : findCard(named === home ? '/' : `/${named}`)
  if (!card || 'state' in card) return card
  const isNamed = toCardMark(card) === mark && toCardType(card).extension === extension
  return isNamed ? card : undefined
}

const findCard = (path: string): Card | Gone | undefined => {
  const column = columnsByPath.get(path)
  if (column) return toColumnCard(column, readFrame())
  const addressed = findAddressed(path)
  const found = addressed && replica().findBySlug(addressed.kind, addressed.slug)
  return found?.state === 'live' ? toDocumentCard(found, readFrame()) : found
}
