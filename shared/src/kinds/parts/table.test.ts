import { describe, expect, test } from 'vitest'
import { listPassages, readDocument, toPlainText } from '../index.ts'
import { pressRelease } from '../press-release.ts'
import { body } from './body.ts'
import { listBodySpans } from './read-body.ts'

const cell = (...lines: string[]) => lines.map((text) => [{ text }])
const lent = {
  type: 'table' as const,
  head: [cell('月份'), cell('借用次数'), cell('损坏')],
  rows: [
    [cell('5月'), cell('31'), cell('0')],
    [cell('6月'), cell('28'), cell()],
  ],
}

const listIssues = (table: object) =>
  body.safeParse([table]).error?.issues.map(({ path, message }) => [path.join('.'), message])

describe('a table', () => {
  test('has a head and rows of cells; an empty one keeps its place', () => {
    expect(body.parse([lent])).toEqual([lent])
    const whole = { ...lent, caption: '表1　工具借用', rowHeads: true }
    expect(body.parse([whole])).toEqual([whole])
  })

  test('may have a corner without a word, and no other column without a name', () => {
    const [, ...others] = lent.head
    expect(listIssues({ ...lent, head: [cell(), ...others] })).toBeUndefined()
    expect(listIssues({ ...lent, head: [cell('月份'), cell('借用次数'), cell()] })).toEqual([
      ['0.head.2', '表格“月份”的表头第3格是空的：请写明这一列是什么'],
    ])
    expect(listIssues({ type: 'table', head: [cell()], rows: [[cell('甲')]] })).toEqual([
      ['0.head.0', '表格的表头第1格是空的：请写明这一列是什么'],
    ])
  })

  test('has as many cells in each row as columns, and no row without a word', () => {
    expect(listIssues({ ...lent, rows: [lent.rows[0], [cell('6月'), cell('28')]] })).toEqual([
      ['0.rows.1', '表格“月份”表头下第2行有2格，表头有3格：请补齐或删去'],
    ])
    const empty = { ...lent, caption: '表1', rows: [[cell(), cell(), cell()], lent.rows[0]] }
    expect(listIssues(empty)).toEqual([['0.rows.0', '表格“表1”表头下第1行是空的：请填写，或删去这一行']])
  })

  test.each([
    ['no column', { head: [], rows: [[]] }],
    ['21 columns', { head: Array(21).fill(cell('一')), rows: [Array(21).fill(cell('一'))] }],
    ['no row', { rows: [] }],
    ['201 rows', { rows: Array(201).fill(lent.rows[0]) }],
    ['a line without a word', { rows: [[[[]], cell('一'), cell('二')]] }],
    ['a cell of several columns', { rows: [[{ lines: cell('一'), columns: 3 }]] }],
    ['a caption of blanks', { caption: ' ' }],
    ['a caption of 101 characters', { caption: '题'.repeat(101) }],
    ['a column that is said to head none', { rowHeads: false }],
  ])('with %s is refused', (_, part) => {
    expect(body.safeParse([{ ...lent, ...part }]).success).toBe(false)
  })
})

const release = {
  kind: 'press-release',
  slug: 'tools',
  title: '工具借用情况',
  deck: '导语。',
  year: 2020,
  date: '2020-07-23',
  body: [{ ...lent, caption: '表1　工具借用' }],
  contact: { unit: '示例', phone: '0631-0000000' },
  source: '示例',
  editor: '示例',
}

test('a document is found by the cells of its tables, each a line of its own', () => {
  const lines = listPassages(pressRelease.parse(release))[0].texts.map(toPlainText)
  expect(lines).toEqual([
    ...['导语。', '表1　工具借用', '月份', '借用次数', '损坏', '5月', '31', '0', '6月', '28', '示例'],
  ])
})

test('the runs of a body are those of its tables as well, in the order of reading', () => {
  const links = [[{ text: '甲', href: '/a' }, { text: '乙' }], [{ text: '丙', href: 'https://c.example/' }]]
  const table = { type: 'table' as const, head: [cell('名称')], rows: [[links]] }
  const spans = [{ text: '前' }]
  expect(listBodySpans([{ type: 'paragraph', spans }, table])).toEqual([
    { text: '前' },
    { text: '名称' },
    { text: '甲', href: '/a' },
    { text: '乙' },
    { text: '丙', href: 'https://c.example/' },
  ])
})

test('a table of a later release, with merged cells or rows of any length, is read as it is', () => {
  const later = { ...lent, rows: [[cell('合计')]], spans: [[0, 0, 1, 3]], foot: [cell('注')] }
  const document = { ...release, body: [later] }
  expect(readDocument(document)).toBe(document)
})
