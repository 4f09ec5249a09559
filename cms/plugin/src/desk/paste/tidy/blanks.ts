import { hasThings, isText, type Node, toParagraph, toWords } from './nodes.ts'

type Tidied = { readonly nodes: readonly Node[]; readonly blanks: number }

/** Lines of a paragraph as paragraphs, without indents of blanks, without empty ones. What was in order stays the same node. */
export const withoutBlanks = (nodes: readonly Node[]): Tidied => {
  const tidied = nodes.flatMap(toLines).map((node) => ({ node, trimmed: trim(node) }))
  const kept = tidied.filter(({ trimmed }) => !isBlank(trimmed))
  return {
    nodes: kept.map(({ trimmed }) => trimmed),
    blanks: tidied.length - kept.length + kept.filter(({ node, trimmed }) => node !== trimmed).length,
  }
}

/** A line break ends a paragraph, as it does where it is published. */
const toLines = (node: Node): readonly Node[] => {
  if (node.type !== 'paragraph' || !node.children?.some(({ type }) => type === 'linebreak')) return [node]
  const lines: Node[][] = [[]]
  for (const child of node.children) {
    if (child.type === 'linebreak') lines.push([])
    else lines.at(-1)?.push(child)
  }
  return lines.map((children) => toParagraph(children))
}

const isBlank = (node: Node): boolean =>
  ['paragraph', 'heading', 'quote'].includes(node.type) && !hasThings(node) && toWords(node).trim() === ''

const trim = (node: Node): Node => {
  if (!['paragraph', 'heading', 'quote'].includes(node.type)) return node
  const children = trimEnd(trimStart(node.children ?? []))
  return children.length === node.children?.length &&
    children.every((child, i) => child === node.children?.[i])
    ? node
    : { ...node, children }
}

const trimStart = (children: readonly Node[]): readonly Node[] => {
  const [first, ...rest] = children
  if (!first || (!isText(first) && first.type !== 'tab')) return children
  const text = isText(first) && first.type === 'text' ? first.text.trimStart() : ''
  if (text === '') return trimStart(rest)
  return text === first.text ? children : [{ ...first, text }, ...rest]
}

const trimEnd = (children: readonly Node[]): readonly Node[] => {
  const last = children.at(-1)
  const before = children.slice(0, -1)
  if (!last || (!isText(last) && last.type !== 'tab')) return children
  const text = isText(last) && last.type === 'text' ? last.text.trimEnd() : ''
  if (text === '') return trimEnd(before)
  return text === last.text ? children : [...before, { ...last, text }]
}
