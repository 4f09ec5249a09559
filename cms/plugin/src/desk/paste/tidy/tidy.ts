import { type PasteReport, sumReports } from '../report.ts'
import { withoutBlanks } from './blanks.ts'
import { withHeadings } from './headings.ts'
import { withLists } from './lists.ts'
import { hasThings, type Node, toWords } from './nodes.ts'

type Tidied = { readonly nodes: readonly Node[]; readonly report: PasteReport }

/**
 * Blocks of a body as an editor would set them: no blank lines and indents, no second title, headings and lists as what
 * their numbers say. Pure, and no more to do the second time; a node that is in order is handed back as it is.
 */
export const tidy = (nodes: readonly Node[], title: string): Tidied => {
  const { nodes: filled, blanks } = withoutBlanks(nodes)
  const { nodes: untitled, titles } = withoutTitle(filled, title)
  const { nodes: headed, headings } = withHeadings(untitled)
  const { nodes: listed, lists } = withLists(headed)
  return { nodes: listed, report: sumReports({ blanks, titles, headings, lists }) }
}

/** A title is set over as many lines as it needs. */
const mostTitleLines = 3

/** Without the paragraphs in front that say the title once more, unless nothing else is there. */
const withoutTitle = (nodes: readonly Node[], title: string) => {
  const wanted = fold(title)
  for (let lines = 1; wanted && lines <= mostTitleLines && lines < nodes.length; lines += 1) {
    const front = nodes.slice(0, lines)
    if (front.some(isNoLine)) break
    if (fold(front.map(toWords).join('')) === wanted) return { nodes: nodes.slice(lines), titles: lines }
  }
  return { nodes, titles: 0 }
}

const isNoLine = (node: Node): boolean => !['paragraph', 'heading'].includes(node.type) || hasThings(node)

const fold = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '')
