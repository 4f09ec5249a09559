import { type Label, tableTerms } from '../glossary.ts'
import { findOtherHost, toShownAddress } from '../kinds/parts/address.ts'
import { toRows, type Values } from '../values.ts'

const blockTypes = {
  heading: { zh: '小标题', en: 'Heading' },
  paragraph: { zh: '段落', en: 'Paragraph' },
  list: { zh: '列表', en: 'List' },
  quote: { zh: '引文', en: 'Quotation' },
  picture: { zh: '图片', en: 'Picture' },
  table: tableTerms.table,
} as const satisfies Record<string, Label>

/** Whether something is a block of a body. */
export const isBlock = (value: unknown): value is Values =>
  typeof value === 'object' &&
  value !== null &&
  'type' in value &&
  typeof value.type === 'string' &&
  Object.hasOwn(blockTypes, value.type)

/** What kind of block it is. */
export const toBlockType = ({ level, ordered, type }: Values): Label => {
  if (type === 'list' && ordered === true) return { zh: '编号列表', en: 'Numbered list' }
  if (type === 'heading' && level === 3) return { zh: '下级小标题', en: 'Lower heading' }
  return blockTypes[type as keyof typeof blockTypes]
}

/**
 * The words of a block that is no picture, with bold type and links written out: what differs in them alone differs
 * here too.
 */
export const toBlockText = (block: Values): string => {
  if (block.type === 'list')
    return (Array.isArray(block.items) ? block.items : []).map((item) => `· ${toSpansText(item)}`).join('\n')
  if (block.type === 'table')
    return [block.caption ?? [], ...toLists([block.head, ...toLists([block.rows]).flat()]).map(toRowText)]
      .flat()
      .join('\n')
  return typeof block.text === 'string' ? block.text : toSpansText(block.spans)
}

const toRowText = (row: readonly unknown[]): string => toLineText(row.map(toCellText))

/** A row of a table in one line. */
export const toLineText = (cells: readonly string[]): string =>
  cells.map((cell) => cell.replaceAll('\n', ' / ')).join('　｜　')

/** The words of a cell of a table, line by line. */
export const toCellText = (cell: unknown): string => toLists([cell]).flat().map(toSpansText).join('\n')

/** Those of a list that are lists themselves. */
export const toLists = (value: unknown): unknown[][] =>
  Array.isArray(value) ? value.filter(Array.isArray) : []

const toSpansText = (spans: unknown): string =>
  joinAlike(toRows(spans))
    .map(({ href, strong, text }) => {
      const bold = strong === true ? `〔加粗〕${text}〔/加粗〕` : text
      return href ? `〔链接 ${toLinkText(String(href))}〕${bold}〔/链接〕` : bold
    })
    .join('')

/** An address as it is written, and beside it the host that a browser opens where another one seems to be meant. */
const toLinkText = (href: string): string => {
  const host = findOtherHost(href)
  return toShownAddress(href) + (host ? `（实际打开的网站是${host}）` : '')
}

/** Where the editor cuts a run of one style in two, readers see one. */
const joinAlike = (spans: readonly Values[]): Values[] => {
  const joined: Values[] = []
  for (const span of spans) {
    const last = joined.at(-1)
    if (last && last.href === span.href && last.strong === span.strong)
      joined.splice(-1, 1, { ...last, text: `${last.text}${span.text}` })
    else joined.push(span)
  }
  return joined
}
