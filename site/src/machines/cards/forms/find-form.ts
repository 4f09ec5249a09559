import type { Gone } from '../../../gazette/replica.ts'
import { readFrame } from '../../../layout/frame.ts'
import { isInStock } from '../../../layout/song/glyphs.ts'
import { toWholeAddress } from '../../../layout/whole-address.ts'
import { findPiece } from '../../../pieces/find-piece.ts'
import { findOtherPage } from '../../../pieces/other-pages.ts'
import { isGone, type Piece, type Said, type Sign } from '../../../pieces/piece.ts'
import { type CodeCard, type FormCard, type FormName, type SignCard, toFormMark } from './form-card.ts'

/** A text as it can be drawn: one that lacks a glyph is left out, since a hole in it is worse. */
const toDrawable = (text: string): string => {
  // A wide blank is no glyph of ours: it is as wide as three.
  const plain = text.replaceAll('\u3000', '   ').replaceAll(/[\n\r\t]+/g, ' ')
  return isInStock(plain) ? plain : ''
}

const toDrawableSign = (sign: Sign): Sign => {
  if (sign.is === 'words')
    return { ...sign, by: toDrawable(sign.by), beside: toDrawableSign(sign.beside) as typeof sign.beside }
  return 'name' in sign ? { ...sign, name: toDrawable(sign.name) } : sign
}

/** What has to be drawn whole, or there is no card. */
const toEssence = ({ sign }: Piece): string => {
  if (sign.is === 'words') return sign.text
  return sign.is === 'value' ? sign.value + sign.unit + sign.name : ''
}

/** Whether a piece has a card in a form: figures and quotations have a wide one, the others have that of their page. */
const hasForm = ({ sign }: Piece, form: SignCard['form']): boolean =>
  form === 'square' || sign.is === 'words' || sign.is === 'value'

/** The card of a piece in a form; undefined where it has none, or type has not all of its glyphs. */
const toSignCard = (piece: Piece, form: SignCard['form']): SignCard | undefined => {
  if (!hasForm(piece, form) || !isInStock(toEssence(piece))) return undefined
  const { said, name, lines, entry } = piece
  const sign = toDrawableSign(piece.sign)
  const common = { form, sign, name: toDrawable(name), number: entry.number, digest: entry.digest }
  // A square says no more than that.
  if (form === 'square') return { ...common, digest: '', over: '', heading: [], lines: [] }
  return {
    ...common,
    over: toDrawable(`${readFrame().plateName}　${name}`),
    heading: toHeading(said).map(toDrawable),
    lines: lines.map(toDrawable),
  }
}

const toHeading = (said: Said): string[] => {
  if (said.is === 'value') return [said.name, said.value + said.unit]
  return [said.is === 'words' ? said.text : said.title]
}

/** The card with the code of a page: of a piece, a column or an entry of the gazette. */
const findCodeCard = (path: string): CodeCard | Gone | undefined => {
  const found = findPiece(path)
  if (found && isGone(found)) return found
  const shown = found
    ? { title: found.title, page: found.page, number: found.entry.number }
    : findOtherPage(path)
  if (!shown) return undefined
  const { title, page, number } = shown
  return { form: 'qr', title: toDrawable(title), address: toWholeAddress(page), number }
}

/** The address of a card, which says which card it is: nothing has to be drawn to name it. */
const toAddress = (card: FormCard, path: string): string =>
  `/og/${toFormMark(card)}/${card.form}${path === '/' ? '/home' : path}.png`

/** Paths of the cards of a piece, without the base; a form that it has no card in is left out. */
export const listFormPaths = (piece: Piece): { readonly form: FormName; readonly path: string }[] =>
  (['square', 'wide', 'qr'] as const).flatMap((form) => {
    const card = form === 'qr' ? findCodeCard(piece.path) : toSignCard(piece, form)
    return card && 'form' in card ? [{ form, path: toAddress(card, piece.path) }] : []
  })

/** Path of the card with the code of a page, without the base. */
export const findCodePath = (path: string): string | undefined => {
  const card = findCodeCard(path)
  return card && 'form' in card ? toAddress(card, path) : undefined
}

const asked = /^(square|wide|qr)\/(.+)\.png$/

/** The card at an address by the parts of it, or the withdrawal that took it; undefined where this site names no such card now. */
export const findNamedForm = (mark: string, file: string): FormCard | Gone | undefined => {
  const [, form, named] = asked.exec(file) ?? []
  if (named === undefined) return undefined
  const path = named === 'home' ? '/' : `/${named}`
  const card = form === 'qr' ? findCodeCard(path) : findSignCard(path, form as SignCard['form'])
  if (!card || 'state' in card) return card
  return toFormMark(card) === mark ? card : undefined
}

const findSignCard = (path: string, form: SignCard['form']): SignCard | Gone | undefined => {
  const piece = findPiece(path)
  if (!piece || isGone(piece)) return piece
  return toSignCard(piece, form)
}
