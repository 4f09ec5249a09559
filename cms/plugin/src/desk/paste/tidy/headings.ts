import { hasThings, type Node, toHeading, toWords } from './nodes.ts'

type Tidied = { readonly nodes: readonly Node[]; readonly headings: number }

const numerals = '[一二三四五六七八九十百]{1,4}'
const marks: readonly { readonly tag: string; readonly mark: RegExp }[] = [
  { tag: 'h2', mark: new RegExp(`^${numerals}[、.．]\\s*\\S`) },
  { tag: 'h3', mark: new RegExp(`^[（(]${numerals}[）)]\\s*\\S`) },
]
const longestHeading = 40
/** What stands in a sentence and not in a heading; what ends with a colon leads to something. */
const sentence = /[。；;！!？?]|[：:]$/

/**
 * Short paragraphs that begin with 一、 or （一） as headings, and the headings of the source in the two sizes that there
 * are. Where several stand one after the other, with nothing below each, they are an enumeration and stay as they are.
 */
export const withHeadings = (nodes: readonly Node[]): Tidied => {
  const found = nodes.map(findTag)
  const tags = found.map((tag, index) =>
    tag !== undefined && (tag === found[index - 1] || tag === found[index + 1]) ? undefined : tag,
  )
  const sizes = toSizes(nodes)
  let headings = 0
  const tidied = nodes.map((node, index) => {
    const tag = tags[index]
    if (tag) {
      headings += 1
      return toHeading(tag, toPlain(node.children ?? []))
    }
    const size = node.type === 'heading' ? sizes.get(String(node.tag)) : undefined
    return size && size !== node.tag ? { ...node, tag: size } : node
  })
  return { nodes: tidied, headings }
}

const findTag = (node: Node): string | undefined => {
  if (node.type !== 'paragraph' || hasThings(node)) return undefined
  if (node.children?.some(({ type }) => type === 'link' || type === 'autolink')) return undefined
  const words = toWords(node)
  if (words.length > longestHeading || sentence.test(words)) return undefined
  return marks.find(({ mark }) => mark.test(words))?.tag
}

/** The sizes that the source has, the largest as h2, all others as h3; those that are there already stay. */
const toSizes = (nodes: readonly Node[]): ReadonlyMap<string, string> => {
  const tags = [
    ...new Set(nodes.filter(({ type }) => type === 'heading').map(({ tag }) => String(tag))),
  ].toSorted()
  if (tags.every((tag) => tag === 'h2' || tag === 'h3')) return new Map()
  return new Map(tags.map((tag, index) => [tag, index === 0 ? 'h2' : 'h3']))
}

const boldBit = 1

/** A heading is bold by itself; whatever else its words are stays, to be named. */
const toPlain = (children: readonly Node[]): Node[] =>
  children.map((child) =>
    typeof child.format === 'number' && child.type === 'text'
      ? { ...child, format: child.format & ~boldBit }
      : child,
  )
