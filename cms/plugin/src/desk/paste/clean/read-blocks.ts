import type { Count } from '../report.ts'
import type { Block, Cell, Item, ListMark, Run } from './blocks.ts'
import { plain, type Shown, toLook } from './look.ts'
import { isEmpty } from './runs.ts'
import type { Styles } from './style-sheet.ts'
import { findUnseen, type Unseen } from './unseen.ts'
import { toListMark } from './word-lists.ts'

/** What is known while a document is read, from its first element to its last. */
export type Reading = {
  readonly styles: Styles
  /** The bytes of a picture, as an address that holds them; nothing where they did not come along. */
  readonly toPicture: (image: Element) => string | undefined
  readonly count: (count: Count) => void
  /** For each field of Word that has begun: whether its code is being read, which nobody sees, or its result. */
  readonly fields: ('code' | 'result')[]
  /** Whether what was left out last was a deletion: one deletion often comes in several pieces. */
  wasDeleted: boolean
}

type Open = { heading?: number | undefined; mark?: ListMark | undefined; lines: Run[][] }

type Place = { readonly blocks: Block[]; open: Open | undefined }

/** The blocks inside an element, as its source showed them. */
export const readBlocks = (reading: Reading, element: Element, look: Shown = plain): Block[] => {
  const place: Place = { blocks: [], open: undefined }
  readInside(reading, element, { place, look })
  close(place)
  return place.blocks
}

type At = { readonly place: Place; readonly look: Shown }

type Read = (reading: Reading, element: Element, at: At) => void

const readInside = (reading: Reading, parent: Element, at: At): void => {
  for (const node of parent.childNodes) {
    if (node.nodeType === node.TEXT_NODE) readText(reading, node.nodeValue ?? '', at)
    else if (node.nodeType === node.ELEMENT_NODE) readElement(reading, node as Element, at)
  }
}

const readText = (reading: Reading, text: string, { place, look }: At): void => {
  if (reading.fields.includes('code')) return
  const isBlank = text.trim() === ''
  if (!look.isVisible) {
    if (!isBlank) reading.count('hidden')
    return
  }
  if (isBlank && !place.open) return
  if (!isBlank) reading.wasDeleted = false
  place.open ??= { lines: [[]] }
  const { isVisible: _, keepsLines, ...shown } = look
  const [first = '', ...rest] = keepsLines ? text.split(/\r?\n/) : [text]
  place.open.lines.at(-1)?.push({ ...shown, text: first })
  place.open.lines.push(...rest.map((line) => [{ ...shown, text: line }]))
}

const readElement = (reading: Reading, element: Element, { place, look: around }: At): void => {
  const { styles } = reading
  const unseen = findUnseen(element, styles)
  const style = styles(element)
  if (unseen) leaveOut(reading, element, unseen)
  else if (style.get('mso-list') === 'ignore') takeMark(place, toListMark(element, styles))
  else if (!followField(reading, style.get('mso-element')))
    readShown(reading, element, { place, look: toLook(reading, element, around) })
}

const readShown: Read = (reading, element, at) => {
  const read = readers[element.localName] ?? (isBlock(element) ? readParagraph : readInside)
  read(reading, element, at)
}

const readParagraph: Read = (reading, element, { place, look }) => {
  close(place)
  const list = toMark(reading.styles(element).get('mso-list'))
  place.open = { lines: [[]], heading: toHeading(element), mark: list }
  readInside(reading, element, { place, look })
  close(place)
}

const takeMark = ({ open }: Place, shown: Pick<ListMark, 'text' | 'isSymbol'>): void => {
  if (open?.mark) open.mark = { ...open.mark, ...shown }
}

const leaveOut = (reading: Reading, element: Element, unseen: Unseen): void => {
  const isCounted =
    unseen !== 'silent' && unseen !== 'comments' && !(unseen === 'deleted' && reading.wasDeleted)
  const hasWords = unseen === 'embedded' || element.textContent?.trim()
  if (isCounted && hasWords) reading.count(unseen)
  if (unseen === 'deleted') reading.wasDeleted = true
}

/** Whether an element is one of the points where a field of Word begins, is divided, ends. */
const followField = ({ fields }: Reading, point: string | undefined): boolean => {
  if (point === 'field-begin') fields.push('code')
  else if (point === 'field-separator' && fields.length > 0) fields[fields.length - 1] = 'result'
  else if (point === 'field-end') fields.pop()
  return point?.startsWith('field-') === true
}

const toMark = (value: string | undefined): ListMark | undefined => {
  const [, list = '', level = '1'] = /^(l\d+)\s+level(\d+)/.exec(value ?? '') ?? []
  return list ? { list, level: Number(level), text: '', isSymbol: false } : undefined
}

const toHeading = ({ localName }: Element): number | undefined =>
  /^h[1-6]$/.test(localName) ? Number(localName.slice(1)) : undefined

const blockTags = new Set([
  ...['p', 'div', 'section', 'article', 'header', 'footer', 'main', 'aside', 'nav', 'figure', 'figcaption'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'address', 'center', 'dl', 'dt', 'dd', 'fieldset', 'form', 'pre'],
  ...['details', 'summary', 'li', 'tr', 'td', 'th', 'tbody', 'thead', 'tfoot', 'caption', 'w:sdt'],
])

const isBlock = ({ localName }: Element): boolean => blockTags.has(localName)

const close = (place: Place): void => {
  const paragraph = place.open
  place.open = undefined
  if (!paragraph || isEmpty(paragraph.lines)) return
  place.blocks.push({ type: 'paragraph', ...paragraph })
}

const readers: Readonly<Record<string, Read>> = {
  br: (_, __, { place }) => {
    place.open?.lines.push([])
  },
  rt: (reading, element, at) => {
    readText(reading, '（', at)
    readInside(reading, element, at)
    readText(reading, '）', at)
  },
  img: (reading, element, { place }) => {
    const src = reading.toPicture(element)
    if (src) {
      close(place)
      place.blocks.push({ type: 'picture', src })
    } else reading.count('pictures')
  },
  ul: (...read) => readList(...read),
  ol: (...read) => readList(...read),
  blockquote: (reading, element, { place, look }) => {
    close(place)
    const blocks = readBlocks(reading, element, look)
    if (blocks.length > 0) place.blocks.push({ type: 'quote', blocks })
  },
  table: (...read) => readTable(...read),
}

const readList: Read = (reading, element, { place, look }) => {
  close(place)
  const items = [...element.children].flatMap((child): Item[] => {
    if (findUnseen(child, reading.styles)) {
      readElement(reading, child, { place, look })
      return []
    }
    const blocks =
      child.localName === 'li'
        ? readBlocks(reading, child, toLook(reading, child, look))
        : readBlocks(reading, wrap(child), look)
    return blocks.length > 0 ? [{ blocks }] : []
  })
  const start = Number(element.getAttribute('start') ?? 1)
  if (items.length > 0)
    place.blocks.push({ type: 'list', isOrdered: element.localName === 'ol', start, items })
}

/** An element as the inside of another: a list that stands between the items of its list. */
const wrap = (element: Element): Element => {
  const around = element.ownerDocument.createElement('div')
  around.append(element.cloneNode(true))
  return around
}

const readTable: Read = (reading, table, { place, look }) => {
  close(place)
  const own = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table)
  const rows = own
    .map((row) => readRow(reading, row, toLook(reading, row, look)))
    .filter((row) => row.length > 0)
  const [only, ...others] = rows.flat()
  // A frame around a text, a single cell of a sheet: no table to whoever reads it.
  if (only && others.length === 0) {
    place.blocks.push(...only.blocks)
    return
  }
  const caption = table.querySelector('caption')
  if (rows.length > 0)
    place.blocks.push({ type: 'table', caption: caption ? readBlocks(reading, caption, look) : [], rows })
}

const readRow = (reading: Reading, row: Element, look: Shown): Cell[] => {
  const unseen = findUnseen(row, reading.styles)
  if (unseen) {
    leaveOut(reading, row, unseen)
    return []
  }
  return [...row.children].flatMap((cell): Cell[] => {
    if (cell.localName !== 'td' && cell.localName !== 'th') return []
    const why = findUnseen(cell, reading.styles)
    if (why) leaveOut(reading, cell, why)
    return why
      ? []
      : [
          {
            isHead: cell.localName === 'th' || row.parentElement?.localName === 'thead',
            colspan: cell.getAttribute('colspan'),
            rowspan: cell.getAttribute('rowspan'),
            blocks: readBlocks(reading, cell, toLook(reading, cell, look)),
          },
        ]
  })
}
