/**
 * What somebody can read of the value of a field: its own words, those of a body paragraph by paragraph, those of its
 * rows one under the other. Relations are ids, which say nothing, and are left out. Pure.
 */
export const toPlainWords = (value: unknown): string => {
  if (typeof value === 'string') return isId(value) ? '' : value
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return toLines(value.map(toPlainWords))
  if (typeof value !== 'object' || value === null) return ''
  if ('root' in value) return toBodyWords(value.root)
  return toLines(
    Object.entries(value)
      .filter(([name]) => name !== 'id' && name !== 'blockType')
      .map(([, part]) => toPlainWords(part)),
  )
}

type BodyNode = { readonly type?: unknown; readonly text?: unknown; readonly children?: unknown }

/** The words of Lexical's tree: runs in a row, blocks one under the other. */
const toBodyWords = (node: unknown): string => {
  const { children, text, type } = (node ?? {}) as BodyNode
  if (typeof text === 'string') return text
  if (type === 'linebreak') return '\n'
  if (!Array.isArray(children)) return ''
  const parts = children.map(toBodyWords)
  const holdsBlocks = children.some(
    (child: BodyNode) => Array.isArray(child?.children) && child.type !== 'link',
  )
  return holdsBlocks ? toLines(parts) : parts.join('')
}

const toLines = (parts: readonly string[]): string => parts.filter((part) => part.trim() !== '').join('\n')

/** A UUID, or the id of a document in MongoDB. */
const isId = (text: string): boolean =>
  /^([0-9a-f]{24}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.test(text)
