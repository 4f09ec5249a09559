import { toWholeAddress } from '../layout/whole-address.ts'
import type { Piece } from '../pieces/piece.ts'
import { toFrameSize, usualWidth } from './size.ts'

/** Path of the page that other sites show in a frame, without the base. */
export const toFramePath = ({ path }: Pick<Piece, 'path'>): string => `/embed${path}`

/** Where oEmbed answers (oembed.com), without the base. */
export const oEmbedPath = '/oembed'

/** The whole address at which oEmbed tells of a page. */
export const toOEmbedAddress = (page: string): string =>
  `${toWholeAddress(oEmbedPath)}?${new URLSearchParams({ url: toWholeAddress(page) })}`

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const toValue = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)

/** The HTML that shows a piece in somebody else's page. Nothing in it has to be paid for by a script. */
export const toFrameCode = (piece: Piece, width: number = usualWidth): string => {
  const size = toFrameSize(piece, width)
  const address = toWholeAddress(toFramePath(piece))
  return `<iframe src="${toValue(address)}" title="${toValue(`${piece.name}：${piece.title}`)}" width="${size.width}" height="${size.height}" style="border:0;max-width:100%" loading="lazy"></iframe>`
}
