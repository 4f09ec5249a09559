type BodyNode = { readonly type?: unknown; readonly text?: unknown; readonly children?: unknown }

/**
 * The paragraphs of a field's value, as they stand on a page: a plain text is one, a body has those of its blocks. What is
 * no text has none. Pure.
 */
export const listValueParagraphs = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null || !('root' in value)) return []
  return listNodeParagraphs(value.root as BodyNode)
}

const listNodeParagraphs = (node: BodyNode): string[] => {
  const children = toChildren(node)
  const blocks = children.filter((child) => Array.isArray(child.children) && !isInline(child))
  const own = children.filter((child) => !blocks.includes(child)).map(toInlineText)
  return [...(own.length > 0 ? [own.join('')] : []), ...blocks.flatMap(listNodeParagraphs)]
}

const toInlineText = (node: BodyNode): string => {
  if (typeof node.text === 'string') return node.text
  return node.type === 'linebreak' ? '\n' : toChildren(node).map(toInlineText).join('')
}

const isInline = ({ type }: BodyNode): boolean => type === 'link' || type === 'autolink'

const toChildren = ({ children }: BodyNode): BodyNode[] =>
  Array.isArray(children) ? children.filter((child) => typeof child === 'object' && child !== null) : []
