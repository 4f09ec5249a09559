import { type Xml, xml } from '../machines/xml.ts'
import type { Copy } from './copy.ts'
import { byClass, type Dress, inline } from './looks.ts'
import { type Measured, measure } from './measure.ts'
import { toProof } from './proof.ts'
import { listPieces, type Piece, section, toLines } from './wechat-blocks.ts'

/** What 公众号 takes (its documentation of drafts, 2026): letters of a title and a digest, characters of a body with its tags. */
const limits = { title: 32, digest: 128, body: 20_000 } as const

/** One article of 公众号: its HTML as it is pasted, and the same as this site shows it. */
export type Article = {
  readonly html: string
  readonly shown: string
  readonly length: Measured
  /** The words with which it begins. */
  readonly begins: string
}

export type WeChat = {
  readonly title: { readonly text: string; readonly length: Measured }
  readonly digest: { readonly text: string; readonly length: Measured } | undefined
  /** More than one where the body of one would be too long. */
  readonly articles: readonly Article[]
}

/** A copy for 公众号. A title that has no room in its field stands whole at the head of the body. */
export const toWeChat = (copy: Copy): WeChat => {
  const title = { text: copy.title, length: measure(copy.title, limits.title) }
  const head = listHead(copy, title.length.over > 0)
  const foot = toFoot(copy)
  const all = [...head, ...listPieces(copy), ...listAddresses(copy)]
  return {
    title,
    digest:
      copy.deck === undefined ? undefined : { text: copy.deck, length: measure(copy.deck, limits.digest) },
    articles: toArticles(all, foot),
  }
}

const toPiece = (text: string, look: Parameters<typeof section>[1]): Piece => ({
  begins: text,
  write: (dress) => section(toLines(text), look, dress),
})

const listHead = ({ act, title, byline, remarks, deck }: Copy, isTitled: boolean): Piece[] => [
  toPiece(act, 'act'),
  ...(isTitled ? [toPiece(title, 'title')] : []),
  toPiece(byline, 'byline'),
  ...remarks.map((remark) => toPiece(remark, 'remark')),
  ...(deck === undefined ? [] : [toPiece(deck, 'deck')]),
]

const listAddresses = ({ addresses }: Copy): Piece[] =>
  addresses.length === 0
    ? []
    : [
        toPiece(
          ['文中网址', ...addresses.map((one, index) => `［${index + 1}］${one}`)].join('\n'),
          'caption',
        ),
      ]

/** Below every article, so that each can be checked by itself. */
const toFoot = (copy: Copy): Piece => {
  const { number, digest, address } = toProof(copy)
  return {
    begins: '',
    write: (dress) => {
      const { name, value } = dress('number')
      return section(
        [
          xml`公报第<strong ${name}="${value}">${number}</strong>号`,
          xml`<br>${digest}<br>原文和以后的更正：${address}`,
        ],
        'proof',
        dress,
      )
    },
  }
}

/** Pieces in as many articles as they need: each takes all that it has room for. */
const toArticles = (pieces: readonly Piece[], foot: Piece): Article[] => {
  const empty = count(toBody([foot], inline))
  const groups: Piece[][] = []
  let room = 0
  for (const piece of pieces) {
    const taken = count(piece.write(inline).xml)
    if (groups.length === 0 || taken > room) {
      groups.push([])
      // Fewer than the limit: that itself is one too many.
      room = limits.body - 1 - empty
    }
    groups.at(-1)?.push(piece)
    room -= taken
  }
  return groups.map((group) => toArticle(group, foot))
}

const toArticle = (group: readonly Piece[], foot: Piece): Article => {
  const html = toBody([...group, foot], inline)
  return {
    html,
    // A section of a page has a heading of its own, and this is none. No text has the sign that a tag begins with.
    shown: toBody([...group, foot], byClass).replaceAll(/(<\/?)section\b/g, '$1div'),
    length: measure(html, limits.body - 1),
    begins: group[0]?.begins ?? '',
  }
}

const toBody = (pieces: readonly Piece[], dress: Dress): string => {
  const written: Xml[] = pieces.map(({ write }) => write(dress))
  return section(written, 'whole', dress).xml
}

const count = (text: string): number => Array.from(text).length
