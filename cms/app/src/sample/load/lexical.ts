import type { BodyLine } from '../types.ts'

type Node = Record<string, unknown>

/** The editor's state (Lexical JSON) for lines of a sample body. Neighbouring list items become one list. */
export const toLexical = (lines: readonly BodyLine[]): Node => ({
  root: { ...element('root'), children: joinLists(lines.map(toLine)) },
})

type Line = { kind: 'heading' | 'paragraph' | 'quote' | 'bullet' | 'number'; text: string }

const marks: readonly [RegExp, Line['kind']][] = [
  [/^## /, 'heading'],
  [/^- /, 'bullet'],
  [/^\d+\. /, 'number'],
  [/^> /, 'quote'],
]

const toLine = (line: BodyLine): Line => {
  const [mark, kind] = marks.find(([pattern]) => pattern.test(line)) ?? []
  return mark && kind ? { kind, text: line.replace(mark, '') } : { kind: 'paragraph', text: line }
}

const joinLists = (lines: readonly Line[]): Node[] => {
  const nodes: Node[] = []
  let items: Node[] = []
  let listKind: Line['kind'] | undefined
  for (const line of lines) {
    if (line.kind !== 'bullet' && line.kind !== 'number') {
      nodes.push(toBlock(line))
    } else {
      if (line.kind !== listKind) {
        items = []
        nodes.push(toList(line.kind, items))
      }
      items.push({ ...element('listitem'), value: items.length + 1, children: toTexts(line.text) })
    }
    listKind = line.kind
  }
  return nodes
}

const toBlock = ({ kind, text }: Line): Node => {
  const children = toTexts(text)
  if (kind === 'heading') return { ...element('heading'), tag: 'h2', children }
  if (kind === 'quote') return { ...element('quote'), children }
  return { ...element('paragraph'), textFormat: 0, textStyle: '', children }
}

const toList = (kind: 'bullet' | 'number', children: Node[]): Node => ({
  ...element('list'),
  listType: kind,
  tag: kind === 'number' ? 'ol' : 'ul',
  start: 1,
  children,
})

const element = (type: string): Node => ({ type, version: 1, direction: 'ltr', format: '', indent: 0 })

const bold = 1

/** `**strong**` and the text around it, as runs. */
const toTexts = (text: string): Node[] =>
  text
    .split('**')
    .map((part, index) => ({ part, format: index % 2 === 1 ? bold : 0 }))
    .filter(({ part }) => part !== '')
    .map(({ part, format }) => ({
      type: 'text',
      version: 1,
      text: part,
      format,
      detail: 0,
      mode: 'normal',
      style: '',
    }))
