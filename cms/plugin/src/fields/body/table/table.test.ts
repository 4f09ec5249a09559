import { body } from '@exemplar/shared/kinds/parts/body'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listBodyIssues } from '../body-issues.ts'
import { toBody } from '../to-body.ts'

const text = (content: string, format = 0) => ({ type: 'text', text: content, format })
const node = (type: string, children: object[], rest: object = {}) => ({ type, children, ...rest })
const paragraph = (...children: object[]) => node('paragraph', children)
const cell = (lines: (string | object)[], rest: object = {}) =>
  node(
    'tablecell',
    lines.map((line) => paragraph(typeof line === 'string' ? text(line) : line)),
    { headerState: 0, colSpan: 1, rowSpan: 1, ...rest },
  )
const row = (...cells: object[]) => node('tablerow', cells)
const head = (...words: string[]) => row(...words.map((word) => cell([word], { headerState: 1 })))
const plain = (...words: string[]) => row(...words.map((word) => cell(word === '' ? [] : [word])))
const table = (...rows: object[]) => node('table', rows)

const toBlocks = (...children: object[]) => toBody({ root: node('root', children) }, () => ({}))
const listMessages = (...children: object[]) =>
  listBodyIssues({ root: node('root', children) }).map(({ path, message }) => [path, message])
const messageOf = (one: object): string => {
  const [issue, ...others] = listMessages(paragraph(text('前')), one)
  expect(others).toEqual([])
  expect(issue?.[0]).toBe('body.1')
  return issue?.[1] ?? ''
}

describe('a table of the editor', () => {
  test('becomes a block, with bold words and links, lines of a cell as lines, empty cells in their places', () => {
    const link = node('link', [text('标准')], { fields: { url: '/standards' } })
    const written = table(
      head('月份', '借用次数', '损坏'),
      row(cell(['5月']), cell([text('31', 1), link]), cell(['0', '', '（已修）'])),
      plain('6月', '28', ''),
    )
    const blocks = toBlocks(written)
    expect(body.parse(blocks)).toEqual([
      {
        type: 'table',
        head: [[[{ text: '月份' }]], [[{ text: '借用次数' }]], [[{ text: '损坏' }]]],
        rows: [
          [
            [[{ text: '5月' }]],
            [[{ text: '31', strong: true }], [{ text: '标准', href: '/standards' }]],
            [[{ text: '0' }], [{ text: '（已修）' }]],
          ],
          [[[{ text: '6月' }]], [[{ text: '28' }]], []],
        ],
      },
    ])
    expect(listMessages(written)).toEqual([])
  })

  test('has a caption, and rows that are headed by their first cell where the editor says so', () => {
    const heads = (word: string) => row(cell([word], { headerState: 2 }), cell(['一']))
    const written = {
      ...table(row(cell([], { headerState: 3 }), cell(['值'], { headerState: 1 })), heads('甲'), heads('乙')),
      $: { caption: ' 表1　工具借用 ' },
    }
    expect(toBlocks(written)).toMatchObject([{ caption: '表1　工具借用', rowHeads: true }])
    expect(body.safeParse(toBlocks(written)).success).toBe(true)
    expect(listMessages(written)).toEqual([])
  })

  test('of any size keeps every cell in its place', () => {
    const words = fc.oneof(fc.constant(''), fc.stringMatching(/^[一-三]{1,5}$/))
    const grids = fc
      .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }))
      .chain(([columns, rows]) =>
        fc.array(fc.array(words, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      )
    fc.assert(
      fc.property(grids, ([first = [], ...others]) => {
        const [block] = toBlocks(table(head(...first), ...others.map((line) => plain(...line))))
        const { head: names, rows } = block as unknown as { head: unknown[][]; rows: unknown[][][] }
        const toWords = (cells: unknown[][]) => cells.map((lines) => JSON.stringify(lines))
        const expected = (line: string[]) =>
          line.map((word) => (word === '' ? '[]' : `[[{"text":"${word}"}]]`))
        expect([names, ...rows].map(toWords)).toEqual([first, ...others].map(expected))
      }),
    )
  })
})

describe('what the published body has no word for is named, with what to do', () => {
  const good = head('甲', '乙')
  const split = '在编辑框下方的“表格”工具条里点“拆分单元格”，再把空出来的格填上'

  test.each([
    ['over columns', { colSpan: 2 }, row(cell(['合计'], { colSpan: 2 }))],
    ['over rows', { rowSpan: 2 }, row(cell(['合计'], { rowSpan: 2 }), cell(['1']))],
  ])('cells merged %s', (_, __, merged) => {
    expect(messageOf(table(good, merged, plain('1', '2')))).toBe(
      `表格“甲”里有合并的单元格，发布时不能保留：请把光标放进这一格，${split}`,
    )
  })

  test('a merged cell leaves the words beside and below it in their columns', () => {
    const merged = row(cell(['大项'], { rowSpan: 2 }), cell(['一']))
    expect(toBlocks(table(good, merged, row(cell(['二']))))).toMatchObject([
      {
        rows: [
          [[[{ text: '大项' }]], [[{ text: '一' }]]],
          [[], [[{ text: '二' }]]],
        ],
      },
    ])
    const endless = row(cell(['无边'], { colSpan: 1e308, rowSpan: 1e308 }))
    expect(toBlocks(table(good, endless))).toMatchObject([{ rows: [{ length: 20 }] }])
  })

  test('no head', () => {
    expect(messageOf(table(plain('月份', '次数'), plain('5月', '31')))).toBe(
      '表格“月份”没有表头：请把光标放进表格，在编辑框下方的“表格”工具条里点“首行作表头”',
    )
  })

  test('heads elsewhere than in the first row and the whole first column', () => {
    const inside = row(cell(['5月']), cell(['31'], { headerState: 1 }))
    const half = row(cell(['5月'], { headerState: 2 }), cell(['31']))
    for (const odd of [table(good, inside), table(good, half, plain('6月', '28'))])
      expect(messageOf(odd)).toMatch(/^表格“甲”里，只有第一行和整个第一列可以作表头/)
  })

  test('a table in a table, a list, a heading, a quotation or a picture in a cell', () => {
    const holding = (inner: object) => table(good, row(node('tablecell', [inner]), cell(['一'])))
    expect(messageOf(holding(table(good, plain('1', '2'))))).toBe(
      '表格里套着表格，发布时会散开：请把里面的表格移到外面',
    )
    const list = node('list', [node('listitem', [text('一')])], { listType: 'bullet' })
    expect(messageOf(holding(list))).toBe('单元格里有列表，发布时会散开：请写成普通文字，一行一行写')
    expect(messageOf(holding(node('heading', [text('一')])))).toMatch(/^单元格里有小标题/)
    expect(messageOf(holding(node('quote', [text('一')])))).toMatch(/^单元格里有引文/)
    expect(messageOf(holding({ type: 'upload', value: 'm1' }))).toBe(
      '表格“甲”里有图片，发布时会散开：请移到表格外面',
    )
  })

  test('a table in a quotation or in an item of a list, a cell outside of a row', () => {
    const inner = table(good, plain('1', '2'))
    expect(messageOf(node('quote', [inner]))).toMatch(/^引文里套着表格/)
    const list = node('list', [node('listitem', [inner])], { listType: 'bullet' })
    expect(listMessages(list)).toContainEqual(['body.0', '列表里套着表格，发布时会散开：请分开写'])
    const loose = node('table', [cell(['一'])])
    expect(listMessages(loose)).toContainEqual(['body.0', 'tablecell不能发布：请删去，改用段落、列表或图片'])
  })

  test('words struck through and links that cannot be published, in a cell as elsewhere', () => {
    const bad = node('link', [text('点我')], { fields: { url: 'javascript:alert(1)' } })
    expect(messageOf(table(good, row(cell([text('五十元', 4)]), cell(['一']))))).toMatch(/“五十元”有删除线/)
    expect(messageOf(table(good, row(cell([bad]), cell(['一']))))).toMatch(/“点我”的链接地址/)
  })

  test('rows of another length and a table of its head alone, by the shape', () => {
    const toIssues = (one: object) =>
      body.safeParse(toBlocks(one)).error?.issues.map(({ path, message }) => [path.join('.'), message])
    expect(toIssues(table(good, plain('1')))).toEqual([
      ['0.rows.0', '表格“甲”表头下第1行有1格，表头有2格：请补齐或删去'],
    ])
    expect(toIssues(table(good))).toEqual([['0.rows', '表格只有表头：请在下面加一行，写上内容']])
    expect(toIssues(node('table', []))).toBeDefined()
  })
})

test('the path of what follows a table is that of the block as it is published', () => {
  const struck = paragraph(text('作废', 4))
  expect(listMessages(table(head('甲'), plain('1')), struck)).toMatchObject([['body.1', expect.anything()]])
})
