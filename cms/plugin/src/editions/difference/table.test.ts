import { toDifference } from '@exemplar/shared/difference/difference'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stories } from '../../kinds/story/kind.ts'

const compare = (before: unknown, after: unknown) =>
  toDifference(before, after, { fields: stories.collection.fields, say: ({ zh }) => zh }).changes
const paragraph = { type: 'paragraph', spans: [{ text: '灯亮了。' }] }

describe('a table', () => {
  const cell = (text: string) => (text === '' ? [] : text.split('\n').map((line) => [{ text: line }]))
  const toTable = (lines: string, rest: object = {}) => {
    const [head, ...rows] = lines.split(' ; ').map((line) => line.split(',').map(cell))
    return { body: [{ type: 'table', head, rows, ...rest }] }
  }
  const lent = toTable('月份,借用,损坏 ; 5月,31,0 ; 6月,28, ; 7月,35,2')
  const compareTables = (after: object, before: object = lent) =>
    compare(before, after).map(({ kind, label, path, before, after }) => [
      ...[kind, label.zh, path],
      ...[before ?? '', after ?? ''],
    ])

  test('is compared cell by cell', () => {
    const after = toTable('月份,借用,损坏 ; 5月,13,0 ; 6月,28,1 ; 7月,35,2')
    expect(compareTables(after)).toEqual([
      ['changed', '正文 第1段 第1行“5月” 借用', 'body.0.rows.0.1', '31', '13'],
      ['changed', '正文 第1段 第2行“6月” 损坏', 'body.0.rows.1.2', '', '1'],
    ])
  })

  test('with a row or a column more tells them whole, and moves nothing', () => {
    const row = toTable('月份,借用,损坏 ; 4月,20,1 ; 5月,31,0 ; 6月,28, ; 7月,35,2')
    expect(compareTables(row)).toEqual([
      ['added', '正文 第1段 第1行“4月”', 'body.0.rows.0', '', '4月　｜　20　｜　1'],
    ])
    const column = toTable('月份,件数,借用,损坏 ; 5月,9,31,0 ; 6月,9,28, ; 7月,9,35,2')
    expect(compareTables(column)).toEqual([
      ['added', '正文 第1段 第2列“件数”', 'body.0.head.1', '', '件数\n9\n9\n9'],
    ])
    expect(compareTables(lent, column)).toEqual([
      ['removed', '正文 第1段 原第2列“件数”', 'body.0.head.1', '件数\n9\n9\n9', ''],
    ])
  })

  test('tells rows and columns that changed their places, and heads that are called otherwise', () => {
    expect(compareTables(toTable('月份,借用,损坏 ; 7月,35,2 ; 5月,31,0 ; 6月,28,'))).toEqual([
      [
        ...['moved', '正文 第1段 第1行（原第3行）“7月”', 'body.0.rows.0'],
        ...['7月　｜　35　｜　2', '7月　｜　35　｜　2'],
      ],
    ])
    expect(compareTables(toTable('月份,损坏,借用 ; 5月,0,31 ; 6月,,28 ; 7月,2,35'))).toMatchObject([
      ['moved', '正文 第1段 第3列（原第2列）“借用”', 'body.0.head.2', '借用\n31\n28\n35', '借用\n31\n28\n35'],
    ])
    expect(compareTables(toTable('月份,借用次数,损坏 ; 5月,31,0 ; 6月,28, ; 7月,35,2'))).toEqual([
      ['changed', '正文 第1段 第2列“借用次数”', 'body.0.head.1', '借用', '借用次数'],
    ])
  })

  test('tells its caption, whether the first column is a head, and a line more in a cell', () => {
    const named = { body: [{ ...lent.body[0], caption: '表1', rowHeads: true }] }
    expect(compareTables(named)).toEqual([
      ['added', '正文 第1段 表题', 'body.0.caption', '', '表1'],
      ['added', '正文 第1段 首列作表头', 'body.0.headColumn', '', '首列作表头'],
    ])
    const lines = toTable('月份,借用,损坏 ; 5月,31,0\n已修 ; 6月,28, ; 7月,35,2')
    expect(compareTables(lines)).toEqual([
      ['changed', '正文 第1段 第1行“5月” 损坏', 'body.0.rows.0.2', '0', '0\n已修'],
    ])
  })

  test('that is new or gone is told whole', () => {
    const [change] = compare({ body: [paragraph] }, { body: [paragraph, ...lent.body] })
    expect(change).toMatchObject({
      kind: 'added',
      after: '月份　｜　借用　｜　损坏\n5月　｜　31　｜　0\n6月　｜　28　｜　\n7月　｜　35　｜　2',
    })
  })

  test('of any form is compared, and differs from every other', () => {
    const grid = fc.array(fc.array(fc.constantFrom('', '甲', '乙乙', '丙\n丁'), { maxLength: 4 }), {
      maxLength: 5,
    })
    const any = grid.map(([head = [], ...rows]) => ({
      body: [{ type: 'table', head: head.map(cell), rows: rows.map((row) => row.map(cell)) }],
    }))
    fc.assert(
      fc.property(any, any, (before, after) => {
        const isSame = JSON.stringify(before) === JSON.stringify(after)
        expect(compare(before, after).length === 0).toBe(isSame)
      }),
    )
    for (const head of [null, 1, [1], [[1]], [[[{ text: 1 }]]]])
      expect(compare(lent, { body: [{ type: 'table', head, rows: head }] })).not.toEqual([])
  })
})
