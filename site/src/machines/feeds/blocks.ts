import type { Block, Cell, Span, Table } from '@exemplar/shared/kinds/parts/body'
import type { Picture } from '@exemplar/shared/media/picture'
import { notYetShown } from '../../i18n/acts.ts'
import { toWholeAddress, toWholeFileAddress } from '../../layout/whole-address.ts'
import { type Xml, xml } from '../xml.ts'

/** The blocks of a body for readers elsewhere: plain HTML, every address whole. */
export const toBlocks = (body: readonly Block[]): Xml[] => body.map(toBlock)

const toBlock = (block: Block): Xml => {
  switch (block.type) {
    case 'heading':
      return block.level ? xml`<h3>${block.text}</h3>` : xml`<h2>${block.text}</h2>`
    case 'paragraph':
      return xml`<p>${block.spans.map(toSpan)}</p>`
    case 'list': {
      const items = block.items.map((spans) => xml`<li>${spans.map(toSpan)}</li>`)
      return block.ordered ? xml`<ol>${items}</ol>` : xml`<ul>${items}</ul>`
    }
    case 'quote':
      return xml`<blockquote><p>${block.spans.map(toSpan)}</p></blockquote>`
    case 'picture':
      return toFigure(block.picture)
    case 'table':
      return toTable(block)
    // A block of a later release: kept and signed, and not for this one to guess.
    default:
      return xml`<p>此处内容${notYetShown}</p>`
  }
}

const toSpan = ({ text, strong, href }: Span): Xml => {
  const said = strong ? xml`<strong>${text}</strong>` : xml`${text}`
  if (href === undefined) return said
  return xml`<a href="${href.startsWith('/') ? toWholeAddress(href) : href}">${said}</a>`
}

/** A picture in its largest size, with what its readers are owed. */
export const toFigure = ({ alt, caption, credit, licence, files }: Picture): Xml => {
  const largest = files.at(-1)
  if (!largest) return xml``
  const said = [caption, credit, licence].filter((part) => part !== undefined).join('　')
  return xml`<figure><img src="${toWholeFileAddress(largest)}" width="${largest.width}" height="${largest.height}" alt="${alt}"/><figcaption>${said}</figcaption></figure>`
}

const toTable = ({ caption, head, rows, rowHeads }: Table): Xml => {
  const body = rows.map((row) => {
    const cells = row.map((cell, index) =>
      rowHeads && index === 0 ? xml`<th scope="row">${toLines(cell)}</th>` : xml`<td>${toLines(cell)}</td>`,
    )
    return xml`<tr>${cells}</tr>`
  })
  const heads = head.map((cell) => xml`<th scope="col">${toLines(cell)}</th>`)
  const title = caption === undefined ? undefined : xml`<caption>${caption}</caption>`
  return xml`<table>${title}<thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table>`
}

const toLines = (cell: Cell): Xml[] =>
  cell.map((spans, index) => xml`${index === 0 ? undefined : xml`<br/>`}${spans.map(toSpan)}`)
