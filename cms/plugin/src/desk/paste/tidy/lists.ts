import { hasThings, type Node, toList, toWords, withoutStart } from './nodes.ts'

type Tidied = { readonly nodes: readonly Node[]; readonly lists: number }

type Style = 'dot' | 'bracket' | 'bullet' | 'dash'
type Mark = { readonly style: Style; readonly number: number; readonly letters: number }

const marks: readonly { readonly style: Style; readonly mark: RegExp }[] = [
  { style: 'dot', mark: /^(\d{1,2})[.．、](?!\d)\s*(?=\S)/ },
  { style: 'bracket', mark: /^[（(](\d{1,2})[）)]\s*(?=\S)/ },
  { style: 'bullet', mark: /^[•●○■□◆◇▪▫➢►‣]\s*(?=\S)/ },
  { style: 'dash', mark: /^[-–·]\s+(?=\S)/ },
]

/**
 * Paragraphs that are numbered from 1 on, one after the other, as numbered lists, those with bullets as bulleted ones.
 * Where a list would count otherwise than the text does, the numbers stay as text.
 */
export const withLists = (nodes: readonly Node[]): Tidied => {
  const found = nodes.map(findMark)
  const tidied: Node[] = []
  let lists = 0
  for (let index = 0; index < nodes.length; ) {
    const length = toLength(found, index)
    const [run, mark] = [nodes.slice(index, index + length), found[index]]
    if (mark && length > 0) {
      lists += 1
      const items = run.map((node, i) => withoutStart(node, found[index + i]?.letters ?? 0).children ?? [])
      tidied.push(toList(isNumbered(mark) ? 'number' : 'bullet', items))
    } else tidied.push(...nodes.slice(index, index + 1))
    index += Math.max(length, 1)
  }
  return { nodes: tidied, lists }
}

const findMark = (node: Node): Mark | undefined => {
  if (node.type !== 'paragraph' || hasThings(node)) return undefined
  const words = toWords(node)
  for (const { style, mark } of marks) {
    const [start, number = '0'] = mark.exec(words) ?? []
    if (start !== undefined) return { style, number: Number(number), letters: start.length }
  }
  return undefined
}

const isNumbered = ({ style }: Mark): boolean => style === 'dot' || style === 'bracket'

/** How many paragraphs from here on are one list; 0 where there is none. */
const toLength = (found: readonly (Mark | undefined)[], index: number): number => {
  const mark = found[index]
  if (!mark || (isNumbered(mark) && mark.number !== 1)) return 0
  const belongs = (other: Mark | undefined, i: number) =>
    other?.style === mark.style && (!isNumbered(mark) || other.number === i + 1)
  const rest = found.slice(index)
  const end = rest.findIndex((other, i) => !belongs(other, i))
  const length = end < 0 ? rest.length : end
  if (mark.style === 'bullet') return length
  if (length < 2 || (isNumbered(mark) && goesOn(rest.slice(length), { style: mark.style, length }))) return 0
  return length
}

/** Whether the numbers go on further below: paragraphs stand between the points, which no list can hold. */
const goesOn = (
  below: readonly (Mark | undefined)[],
  { style, length }: { style: Style; length: number },
): boolean => below.find((mark) => mark?.style === style)?.number === length + 1
