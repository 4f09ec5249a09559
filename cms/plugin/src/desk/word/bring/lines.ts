import type { Label } from '@exemplar/shared/glossary'
import { type Node, toWords } from '../../paste/tidy/nodes.ts'
import { findPlace, type WordPicture } from './read-html.ts'

/** One line of what was understood: what it is, what it says, and which picture it shows. */
export type Line = { readonly kind: Label; readonly words: string; readonly picture?: number }

const names = {
  paragraph: { zh: '段落', en: 'Paragraph' },
  quote: { zh: '引文', en: 'Quotation' },
  h2: { zh: '小标题', en: 'Heading' },
  h3: { zh: '二级小标题', en: 'Second heading' },
} as const satisfies Record<string, Label>

/** The blocks of a body, a line each. */
export const toLines = (nodes: readonly Node[], pictures: readonly WordPicture[]): Line[] =>
  nodes.map((node): Line => {
    if (node.type === 'upload') return toPictureLine(node, pictures)
    if (node.type === 'table') return toTableLine(node)
    if (node.type === 'list') return toListLine(node)
    const name = node.type === 'heading' ? (node.tag === 'h3' ? 'h3' : 'h2') : node.type
    return {
      kind: name === 'quote' || name === 'h2' || name === 'h3' ? names[name] : names.paragraph,
      words: toWords(node),
    }
  })

const toPictureLine = ({ value }: Node, pictures: readonly WordPicture[]): Line => {
  const picture = findPlace(value) ?? 0
  return { kind: { zh: '图片', en: 'Picture' }, words: pictures[picture]?.caption ?? '', picture }
}

const toTableLine = (table: Node): Line => {
  const rows = table.children ?? []
  const columns = Math.max(0, ...rows.map(({ children = [] }) => children.length))
  const { caption } = (table.$ ?? {}) as { caption?: string }
  const heads = (rows[0]?.children ?? []).map(toWords).join('｜')
  return {
    kind: { zh: `表格（${rows.length}行${columns}列）`, en: `Table (${rows.length} × ${columns})` },
    words: [caption, heads].filter(Boolean).join('　'),
  }
}

const toListLine = ({ children = [], listType }: Node): Line => ({
  kind:
    listType === 'number'
      ? { zh: `编号列表（${children.length}项）`, en: `Numbered list (${children.length})` }
      : { zh: `列表（${children.length}项）`, en: `List (${children.length})` },
  words: children.map(toWords).join('；'),
})
