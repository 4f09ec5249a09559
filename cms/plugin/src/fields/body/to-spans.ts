import { linkAddress } from '@exemplar/shared/kinds/parts/address'
import { isVisible } from '@exemplar/shared/text/legible'
import type { Values } from '../row.ts'
import { toRows, toValues } from '../row.ts'

export type SpanCandidate = { text: string; strong?: true; href?: string }

/** Set in `format` of a Lexical text node. */
const boldBit = 1

/**
 * The text below a node as runs, one list of runs for each line. Lines end at line breaks and at nested blocks. Runs
 * that look alike are joined, blanks at the ends of a line are dropped (among them the full-width ones of an indent),
 * and lines in which nothing is seen are left out.
 */
export const toSpans = (node: Values): SpanCandidate[][] => {
  const lines: SpanCandidate[][] = [[]]
  collect(node, undefined, lines)
  return lines
    .map(joinAlike)
    .map(trimEnds)
    .filter((line) => line.length > 0)
}

/** The words below a node, without anything else. */
export const toPlainText = (node: Values): string =>
  toSpans(node)
    .flat()
    .map(({ text }) => text)
    .join('')

const collect = (node: Values, href: string | undefined, lines: SpanCandidate[][]): void => {
  const line = lines.at(-1)
  if (typeof node.text === 'string') {
    if (node.text !== '') line?.push(toSpan(node, href))
    return
  }
  if (node.type === 'linebreak') {
    lines.push([])
    return
  }
  const target = node.type === 'link' || node.type === 'autolink' ? toHref(node) : href
  for (const child of toRows(node.children)) {
    if (isBlock(child)) lines.push([])
    collect(child, target, lines)
    if (isBlock(child)) lines.push([])
  }
}

const inlineTypes = ['text', 'linebreak', 'tab', 'link', 'autolink']

const isBlock = ({ type, text }: Values): boolean =>
  typeof text !== 'string' && !inlineTypes.includes(String(type))

const toSpan = ({ text, format }: Values, href: string | undefined): SpanCandidate => ({
  text: String(text).replaceAll('\t', ' '),
  ...(typeof format === 'number' && (format & boldBit) !== 0 ? { strong: true as const } : {}),
  ...(href ? { href } : {}),
})

/** Only an address that may be published; the words of any other link stay as plain text. */
const toHref = (node: Values): string | undefined => {
  const { data } = linkAddress.safeParse(toValues(node.fields).url)
  return data
}

const joinAlike = (line: SpanCandidate[]): SpanCandidate[] => {
  const joined: SpanCandidate[] = []
  for (const span of line) {
    const last = joined.at(-1)
    if (last && last.strong === span.strong && last.href === span.href) last.text += span.text
    else joined.push({ ...span })
  }
  return joined
}

const trimEnds = (line: SpanCandidate[]): SpanCandidate[] => {
  const spans = line.map((span) => ({ ...span }))
  while (spans[0] && !isVisible(spans[0].text)) spans.shift()
  while (spans.length > 0 && !isVisible(spans.at(-1)?.text ?? '')) spans.pop()
  const [first] = spans
  const last = spans.at(-1)
  if (first) first.text = first.text.trimStart()
  if (last) last.text = last.text.trimEnd()
  return spans
}
