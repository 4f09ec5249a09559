import { z } from 'zod'
import { picture } from '../../media/picture.ts'
import { legible, text } from '../../scalars.ts'
import { isVisible } from '../../text/legible.ts'
import { linkAddress } from './address.ts'

/** A run of text. `href` is an absolute http(s) address or a path on the site. */
export const span = z.strictObject({
  text: legible.min(1),
  strong: z.literal(true).optional(),
  href: linkAddress.optional(),
})
export type Span = z.infer<typeof span>

const spans = z
  .array(span)
  .min(1)
  .refine((runs) => runs.some(({ text }) => isVisible(text)), { error: '没有看得见的文字，请删去这一段' })

/** A cell of a table: its lines. One that is empty has none, and keeps its place. */
const cell = z.array(spans)
export type Cell = z.infer<typeof cell>

/**
 * A table: a head for each column, and rows that have a cell for each. `rowHeads`: the first cell of a row says what the
 * row is about. There are no merged cells: what a cell belongs to is told by its row and its column alone, so that a phone,
 * a reader of screens and a file of data can say it too.
 */
const table = z
  .strictObject({
    type: z.literal('table'),
    caption: text.max(100, '表题太长，不超过100字').optional(),
    head: z.array(cell).min(1).max(20, '表格太宽，最多20列：请拆成几个表格'),
    rows: z
      .array(z.array(cell))
      .min(1, '表格只有表头：请在下面加一行，写上内容')
      .max(200, '表格太长，最多200行（不算表头）：请拆成几个表格，或作为附件'),
    rowHeads: z.literal(true).optional(),
  })
  .check(({ value, issues }) => {
    for (const { path, message } of listTableIssues(value))
      issues.push({ code: 'custom', input: value, path: [...path], message })
  })
export type Table = z.infer<typeof table>

/** What a table says of itself that cannot be: columns without a name, rows of another length, rows without a word. */
const listTableIssues = ({ caption, head, rows }: Pick<Table, 'caption' | 'head' | 'rows'>): TableIssue[] => {
  const name = caption ?? head.flat(2)[0]?.text
  const which = name === undefined ? '表格' : `表格“${name}”`
  const unnamed = head.flatMap((cell, index) =>
    cell.length === 0 && (index > 0 || head.length === 1)
      ? [{ path: ['head', index], message: `${which}的表头第${index + 1}格是空的：请写明这一列是什么` }]
      : [],
  )
  const broken = rows.flatMap((row, index) => {
    const message = findRowIssue(row, head.length)
    return message ? [{ path: ['rows', index], message: `${which}表头下第${index + 1}行${message}` }] : []
  })
  return [...unnamed, ...broken]
}

type TableIssue = { readonly path: readonly (string | number)[]; readonly message: string }

const findRowIssue = (row: readonly Cell[], columns: number): string | undefined => {
  if (row.length !== columns) return `有${row.length}格，表头有${columns}格：请补齐或删去`
  return row.every((cell) => cell.length === 0) ? '是空的：请填写，或删去这一行' : undefined
}

/** One block of a body: small enough to render as a page, a PDF, a WeChat copy or speech alike. */
const block = z.discriminatedUnion('type', [
  // One below another (（一） under 一、) says so; bodies of older releases have one level.
  z.strictObject({ type: z.literal('heading'), text, level: z.literal(3).optional() }),
  z.strictObject({ type: z.literal('paragraph'), spans }),
  z.strictObject({ type: z.literal('list'), ordered: z.boolean(), items: z.array(spans).min(1) }),
  z.strictObject({ type: z.literal('quote'), spans }),
  z.strictObject({ type: z.literal('picture'), picture }),
  table,
])
export type Block = z.infer<typeof block>

export const body = z.array(block).min(1)
