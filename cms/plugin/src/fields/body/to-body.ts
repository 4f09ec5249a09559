import type { Block } from '@exemplar/shared/kinds/parts/body'
import type { Picture } from '@exemplar/shared/media/picture'
import { type Given, toGiven, toRows, toText, toValues, type Values } from '../row.ts'
import { toTable } from './table/to-table.ts'
import { type SpanCandidate, toSpans } from './to-spans.ts'

type Candidate = Given<Block>
type ToPicture = (media: unknown) => Given<Picture> | undefined

/**
 * The blocks of a published body from the editor's state (Lexical JSON, pictures read as rows). Headings, paragraphs,
 * lists, quotations, tables and pictures become blocks of their own; of any other node the text is kept as a paragraph, so that
 * no word vanishes. Empty blocks are left out.
 */
export const toBody = (state: unknown, picture: ToPicture): Candidate[] =>
  toRows(toValues(toValues(state).root).children).flatMap((node) => toBlocks(node, picture))

const toBlocks = (node: Values, picture: ToPicture): Candidate[] => {
  if (node.type === 'upload') return [{ type: 'picture', picture: picture(node.value) ?? {} }]
  const pictures = listPictures(node).map((value) => ({ type: 'picture', picture: picture(value) ?? {} }))
  return [...toOwnBlocks(node), ...pictures]
}

const toOwnBlocks = (node: Values): Candidate[] => {
  if (node.type === 'table') return [toTable(node)]
  return node.type === 'list' ? toListBlock(node) : toTextBlocks(node)
}

const toTextBlocks = (node: Values): Candidate[] => {
  const lines = toSpans(node)
  if (node.type === 'heading') {
    const text = toText(
      lines
        .flat()
        .map((span) => span.text)
        .join(''),
    )
    return text ? [toGiven({ type: 'heading' as const, text, level: node.tag === 'h3' ? 3 : undefined })] : []
  }
  const type = node.type === 'quote' ? 'quote' : 'paragraph'
  return lines.map((spans) => ({ type, spans }))
}

const toListBlock = (node: Values): Candidate[] => {
  const items = listItems(node)
  return items.length === 0 ? [] : [{ type: 'list', ordered: node.listType === 'number', items }]
}

/** Items of a list; those of a list within it follow their parent as items of the same list. */
const listItems = (list: Values): SpanCandidate[][] =>
  toRows(list.children).flatMap((item) => {
    const children = toRows(item.children)
    const own = { ...item, children: children.filter(({ type }) => type !== 'list') }
    return [...toSpans(own), ...children.filter(({ type }) => type === 'list').flatMap(listItems)]
  })

/** Values of the pictures that stand inside another node. */
const listPictures = (node: Values): unknown[] =>
  toRows(node.children).flatMap((child) => (child.type === 'upload' ? [child.value] : listPictures(child)))
