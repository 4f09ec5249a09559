import type { Block, Cell, Span, Table } from '@exemplar/shared/kinds/parts/body'
import type { Picture } from '@exemplar/shared/media/picture'
import { type Xml, xml } from '../machines/xml.ts'
import { type Copy, toPictureNumber } from './copy.ts'
import type { Dress, Look } from './looks.ts'

/** A part of an article that stands whole in one: written in a dress, and the words that it begins with. */
export type Piece = { readonly begins: string; readonly write: (dress: Dress) => Xml }

/** Rows and items that stay together where a long list or table goes over into the next article. */
const together = 40

/** Something in a look: nothing but sections and spans goes through the editor of 公众号 as it is. */
export const section = (content: Xml | readonly Xml[], look: Look, dress: Dress): Xml => {
  const { name, value } = dress(look)
  return xml`<section ${name}="${value}">${content}</section>`
}

/** A text with its lines kept. */
export const toLines = (text: string): Xml[] =>
  text.split('\n').map((line, index) => xml`${index === 0 ? undefined : xml`<br>`}${line}`)

const toRuns = (spans: readonly Span[]): Xml[] =>
  spans.map(({ text, strong }) => (strong ? xml`<strong>${toLines(text)}</strong>` : xml`${toLines(text)}`))

const toText = (spans: readonly Span[]): string => spans.map(({ text }) => text).join('')

/** The pieces of a body. */
export const listPieces = (copy: Copy): Piece[] => copy.blocks.flatMap((block) => toPieces(block, copy))

const toPieces = (block: Block, copy: Copy): Piece[] => {
  switch (block.type) {
    case 'heading':
      return [toPiece(block.text, xml`${block.text}`, block.level ? 'lower' : 'heading')]
    case 'paragraph':
      return [toPiece(toText(block.spans), toRuns(block.spans), 'text')]
    case 'quote':
      return [toPiece(toText(block.spans), toRuns(block.spans), 'quote')]
    case 'list':
      return toGroups(block.items).map(({ first, group }) => {
        const items = group.map((spans, index) => {
          const before = block.ordered ? `${first + index + 1}　` : '·　'
          return xml`<section>${before}${toRuns(spans)}</section>`
        })
        return toPiece(toText(group[0] ?? []), items, 'text')
      })
    case 'picture':
      return [toPicturePiece(block.picture, copy)]
    default:
      return toTablePieces(block)
  }
}

const toPiece = (begins: string, content: Xml | readonly Xml[], look: Look): Piece => ({
  begins,
  write: (dress) => section(content, look, dress),
})

const toGroups = <T>(all: readonly T[]): { first: number; group: readonly T[] }[] =>
  Array.from({ length: Math.ceil(all.length / together) }, (_, index) => ({
    first: index * together,
    group: all.slice(index * together, (index + 1) * together),
  }))

/** An empty place with the number under which the picture is uploaded, and below it what its readers are owed. */
const toPicturePiece = (picture: Picture, copy: Copy): Piece => {
  const { alt, caption, credit } = picture
  const number = toPictureNumber(copy, picture)
  const said = [caption, credit].filter((part) => part !== undefined).join('　')
  return {
    begins: caption ?? alt,
    write: (dress) =>
      xml`${section(xml`图${number}　${alt}（随稿上传后替换）`, 'place', dress)}${section(xml`${said}`, 'caption', dress)}`,
  }
}

const toCellText = (cell: Cell): string => cell.map(toText).join('\n')

/** On a phone a row is read from above to below, each cell with its head; of two columns, side by side. */
const toTablePieces = ({ caption, head, rows }: Table): Piece[] => {
  const heads = head.map(toCellText)
  const toRow = heads.length === 2 ? toPair : toStack
  return toGroups(rows).map(({ first, group }) => ({
    begins: caption ?? heads.join('　'),
    write: (dress) => {
      const named = caption !== undefined && first === 0 ? xml`<strong>${caption}</strong>` : undefined
      const written = group.map((row) => toRow(row.map(toCellText), { heads, dress }))
      return section([xml`${named}`, ...written], 'table', dress)
    },
  }))
}

type Setting = { readonly heads: readonly string[]; readonly dress: Dress }

const toPair = ([name = '', value = '']: readonly string[], { dress }: Setting): Xml =>
  section(xml`<span>${toLines(name)}</span><strong>${toLines(value)}</strong>`, 'pair', dress)

const toStack = ([name = '', ...values]: readonly string[], { heads, dress }: Setting): Xml => {
  const soft = dress('soft')
  const lines = values.flatMap((value, index) =>
    value === ''
      ? []
      : [xml`<br><span ${soft.name}="${soft.value}">${heads[index + 1]}　</span>${toLines(value)}`],
  )
  return section([xml`<strong>${toLines(name)}</strong>`, ...lines], 'row', dress)
}
