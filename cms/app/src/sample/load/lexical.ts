import type { BodyLine } from '../types.ts'

type Node = Record<string, unknown>

/** The editor's state (Lexical JSON) for lines of a sample body. Neighbouring items become one list, rows one table. */
export const toLexical = (lines: readonly BodyLine[]): Node => ({
  root: { ...element('root'), children: toGroups(lines.map(toLine)).map(toNode) },
})

type Kind = 'heading' | 'paragraph' | 'quote' | 'bullet' | 'number' | 'caption' | 'row'
type Line = { kind: Kind; text: string }

const marks: readonly [RegExp, Kind][] = [
  [/^## /, 'heading'],
  [/^- /, 'bullet'],
  [/^\d+\. /, 'number'],
  [/^> /, 'quote'],
  [/^\^ /, 'caption'],
  [/^\| /, 'row'],
]

const toLine = (line: BodyLine): Line => {
  const [mark, kind] = marks.find(([pattern]) => pattern.test(line)) ?? []
  return mark && kind ? { kind, text: line.replace(mark, '') } : { kind: 'paragraph', text: line }
}

/** Lines that are of one block, each group in the order of the text. */
const toGroups = (lines: readonly Line[]): Line[][] => {
  const groups: Line[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group && last && isJoined(last.kind, line.kind)) group.push(line)
    else groups.push([line])
  }
  return groups
}

const isJoined = (last: Kind, next: Kind): boolean =>
  (last === next && ['bullet', 'number', 'row'].includes(next)) || (last === 'caption' && next === 'row')

const toNode = (lines: readonly Line[]): Node => {
  const [first = { kind: 'paragraph', text: '' }] = lines
  if (first.kind === 'bullet' || first.kind === 'number') return toList(first.kind, lines)
  return first.kind === 'caption' || first.kind === 'row' ? toTable(lines) : toBlock(first)
}

const toBlock = ({ kind, text }: Line): Node => {
  const children = toTexts(text)
  if (kind === 'heading') return { ...element('heading'), tag: 'h2', children }
  if (kind === 'quote') return { ...element('quote'), children }
  return { ...element('paragraph'), textFormat: 0, textStyle: '', children }
}

const toList = (kind: 'bullet' | 'number', lines: readonly Line[]): Node => ({
  ...element('list'),
  listType: kind,
  tag: kind === 'number' ? 'ol' : 'ul',
  start: 1,
  children: lines.map(({ text }, place) => ({
    ...element('listitem'),
    value: place + 1,
    children: toTexts(text),
  })),
})

/** A table whose first row is its head, and whose first column says what each row is about. */
const toTable = (lines: readonly Line[]): Node => {
  const caption = lines.find(({ kind }) => kind === 'caption')
  const rows = lines.filter(({ kind }) => kind === 'row')
  return {
    ...element('table'),
    ...(caption ? { $: { caption: caption.text } } : {}),
    children: rows.map(({ text }, row) => ({
      ...element('tablerow'),
      children: text.split('|').map((cell, column) => toCell(cell.trim(), { row, column })),
    })),
  }
}

/** Lexical marks the head by one bit, heads of rows by another. */
const toCell = (text: string, { row, column }: { row: number; column: number }): Node => ({
  ...element('tablecell'),
  headerState: (row === 0 ? 1 : 0) | (column === 0 ? 2 : 0),
  ...{ colSpan: 1, rowSpan: 1, backgroundColor: null },
  children: [toBlock({ kind: 'paragraph', text })],
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
