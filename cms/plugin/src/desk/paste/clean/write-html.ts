import type { Block, Cell, Item, Lines, Run } from './blocks.ts'
import { tidyLine } from './runs.ts'
import { joinWordLists } from './word-lists.ts'

/** The blocks in the few tags that the editor takes in, and no others. */
export const writeHtml = (blocks: readonly Block[]): string => joinWordLists(blocks).map(writeBlock).join('')

const writeBlock = (block: Block): string => {
  if (block.type === 'picture') return `<img src="${toSafe(block.src)}">`
  if (block.type === 'table') return writeTable(block)
  if (block.type === 'quote') return within('blockquote', writeLines(block.blocks))
  if (block.type === 'list') return writeList(block)
  return within(block.heading ? `h${block.heading}` : 'p', writeRuns(block.lines))
}

const within = (tag: string, html: string): string => `<${tag}>${html}</${tag}>`

/** Blocks as lines of one: what the editor has no place for inside a quotation or an item. */
const writeLines = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => (block.type === 'paragraph' ? writeRuns(block.lines) : writeBlock(block)))
    .join('<br>')

const writeList = (list: Block & { type: 'list' }): string => {
  const start = list.isOrdered && list.start !== 1 ? ` start="${list.start}"` : ''
  const tag = list.isOrdered ? 'ol' : 'ul'
  return `<${tag}${start}>${list.items.map(writeItem).join('')}</${tag}>`
}

/** An item, and after it, in an item of its own, each list that stands inside it: so the editor keeps them. */
const writeItem = ({ blocks }: Item): string => {
  const joined = joinWordLists(blocks)
  const own = joined.filter(({ type }) => type !== 'list')
  const lists = joined.filter(({ type }) => type === 'list')
  return [...(own.length > 0 ? [writeLines(own)] : []), ...lists.map(writeBlock)]
    .map((html) => within('li', html))
    .join('')
}

const writeTable = ({ caption, rows }: Block & { type: 'table' }): string =>
  within(
    'table',
    [
      ...(caption.length > 0 ? [within('caption', writeLines(caption))] : []),
      ...rows.map((row) => within('tr', row.map(writeCell).join(''))),
    ].join(''),
  )

const writeCell = ({ isHead, colspan, rowspan, blocks }: Cell): string => {
  const tag = isHead ? 'th' : 'td'
  const spans = Object.entries({ colspan, rowspan })
    .filter(([, value]) => value !== null && /^\d+$/.test(value) && value !== '1')
    .map(([name, value]) => ` ${name}="${value}"`)
  return `<${tag}${spans.join('')}>${writeHtml(blocks)}</${tag}>`
}

const writeRuns = (lines: Lines): string =>
  lines
    .map(tidyLine)
    .filter((line) => line.length > 0)
    .map((line) => line.map(writeRun).join(''))
    .join('<br>')

const writeRun = ({ text, strong, struck, raised, href }: Run): string => {
  const looks = [strong && 'strong', struck && 's', raised].filter((tag) => typeof tag === 'string')
  const html = looks.reduceRight((inside, tag) => within(tag, inside), toSafe(text))
  return href ? `<a href="${toSafe(href)}">${html}</a>` : html
}

const toSafe = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
