import type { Block, Span } from '@exemplar/shared/kinds/parts/body'

/** A block with other runs of text, or as it is where it has none; undefined for one of a later release. */
export const changeSpans = (block: Block, change: (spans: readonly Span[]) => Span[]): Block | undefined => {
  switch (block.type) {
    case 'paragraph':
    case 'quote':
      return { ...block, spans: change(block.spans) }
    case 'list':
      return { ...block, items: block.items.map(change) }
    case 'table': {
      const changeRow = (row: (typeof block)['head']) => row.map((cell) => cell.map(change))
      return { ...block, head: changeRow(block.head), rows: block.rows.map(changeRow) }
    }
    case 'heading':
    case 'picture':
      return block
    default:
      return undefined
  }
}
