/** A node of the editor, serialised, as far as tidying looks at it. */
export type Node = {
  readonly type: string
  readonly children?: readonly Node[]
  readonly text?: string
  readonly format?: number | string
  readonly [rest: string]: unknown
}

export const isText = (node: Node): node is Node & { text: string } => typeof node.text === 'string'

/** The words below a node, a line break as one. */
export const toWords = (node: Node): string => {
  if (isText(node)) return node.text
  return node.type === 'linebreak' ? '\n' : (node.children ?? []).map(toWords).join('')
}

const textual = new Set([
  ...['text', 'paragraph', 'heading', 'listitem', 'list', 'quote', 'link', 'autolink', 'linebreak', 'tab'],
])

/** Whether a node holds something that is no text: it is never taken for empty, and never made a heading. */
export const hasThings = ({ type, children = [] }: Node): boolean =>
  !textual.has(type) || children.some(hasThings)

/** The node with the first letters of its text taken away. */
export const withoutStart = (node: Node, letters: number): Node => {
  let left = letters
  const cut = (part: Node): Node[] => {
    if (left === 0) return [part]
    if (!isText(part)) return [part.children ? { ...part, children: part.children.flatMap(cut) } : part]
    const gone = Math.min(left, part.text.length)
    left -= gone
    return gone === part.text.length ? [] : [{ ...part, text: part.text.slice(gone) }]
  }
  return { ...node, children: (node.children ?? []).flatMap(cut) }
}

const element = { direction: null, format: '', indent: 0, version: 1 }

export const toParagraph = (children: readonly Node[]): Node => ({
  ...{ type: 'paragraph', ...element, textFormat: 0, textStyle: '' },
  children,
})

export const toHeading = (tag: string, children: readonly Node[]): Node => ({
  ...{ type: 'heading', tag, ...element },
  children,
})

export const toList = (listType: 'bullet' | 'number', items: readonly (readonly Node[])[]): Node => ({
  ...{ type: 'list', listType, tag: listType === 'number' ? 'ol' : 'ul', start: 1, ...element },
  children: items.map((children, index) => ({ type: 'listitem', ...element, value: index + 1, children })),
})
