import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readSheet } from './read-sheet.ts'
import { rates, surveys } from './shapes.fixture.ts'

/** Sheets as offices make them: samples/make.py. */
const openSample = async (name: string) => ({
  name,
  bytes: new Uint8Array(await readFile(join(import.meta.dirname, 'samples', name))),
})

const [from, to, method] = ['2026-09-01', '2026-09-05', '入户问卷']

// The same sheets as one program wrote them, and as another wrote them after it had read them.
describe.each(['', 'again/'])('a workbook that an office made (%s)', (folder) => {
  test('is read below its titles, by other names and in another order, numbers and dates however they are written', async () => {
    const read = await readSheet(await openSample(`${folder}titled.xlsx`), surveys)
    expect(read.faults).toEqual([])
    expect(read.rows.map(({ row, values }) => [row, values])).toEqual([
      [
        4,
        {
          community: '海晏社区',
          district: '环翠区',
          from,
          to,
          method,
          issued: 400,
          valid: 320,
          satisfied: 304,
        },
      ],
      [
        5,
        {
          community: '听松社区',
          district: '环翠区',
          from,
          to,
          method,
          issued: 1000,
          valid: 310,
          satisfied: 300,
        },
      ],
      [
        7,
        {
          ...{ community: '石桥社区', district: '文登区', from, to: '2026-09-05', method: '电话' },
          ...{ issued: 350, valid: 305, satisfied: 280 },
        },
      ],
    ])
    expect(read.unknown.map(({ cell, title }) => `${cell} ${title}`)).toEqual(['A3 序号', 'J3 负责人'])
    expect(read.passed).toEqual([
      { row: 40, text: '合计' },
      { row: 41, text: '注：有效问卷不少于300份。' },
    ])
  })

  test('is read from the sheet that has the columns, under a head of two rows, with what is merged', async () => {
    const { faults, name, rows } = await readSheet(await openSample(`${folder}merged.xlsx`), surveys)
    expect([name, faults]).toEqual(['汇总', []])
    expect(rows.map(({ values }) => [values.community, values.district, values.to, values.method])).toEqual([
      ['海晏社区', '环翠区', from, method],
      ['听松社区', '环翠区', from, method],
      ['石桥社区', '文登区', from, method],
    ])
    expect(rows[0]?.cells.valid).toBe('F3')
  })

  test('has percentages in each form, and may count its days from 1904', async () => {
    const { faults, rows } = await readSheet(await openSample(`${folder}from1904.xlsx`), rates)
    expect(faults).toEqual([])
    expect(rows.map(({ values }) => values)).toEqual(
      Array.from({ length: 4 }, () => ({ community: '海晏社区', date: from, rate: 90, met: true })),
    )
  })

  test('is told what is wrong in which cell', async () => {
    const { faults, rows } = await readSheet(await openSample(`${folder}wrong.xlsx`), surveys)
    expect(rows).toEqual([])
    expect(faults.map(({ cell, code, column, row }) => `${row} ${cell} ${column} ${code}`)).toEqual([
      '2 B2 开始日期 year-missing',
      '2 C2 结束日期 no-such-day',
      '2 D2 发出份数 not-a-number',
      '2 E2 有效份数 not-whole',
      '2 F2 满意份数 out-of-range',
      '3 B3 开始日期 not-a-date',
      '3 D3 发出份数 cell-uncomputed',
      '3 E3 有效份数 cell-uncomputed',
      '3 G3 调查方式 cell-missing',
    ])
    expect(faults[1]?.message.zh).toBe('“2026年2月30日”：没有这一天')
  })
})

describe('a text from another system', () => {
  const csv =
    '社区,日期,满意率,是否达标\r\n"海晏社区",2026年9月1日,"90%",是\r\n\r\n听松社区,20260901,0.95,否\r\n'
  // What GBK is for these letters, as no encoder of this platform writes it.
  const gbk = Buffer.from(
    'c9e7c7f82cc8d5c6da2cc2fad2e2c2ca0d0abaa3eaccc9e7c7f82c323032362e392e312c39300d0a',
    'hex',
  )

  test.each([
    ['UTF-8', Buffer.from(csv)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${csv}`)],
    ['tabs in UTF-16, as Excel saves them', Buffer.from(`\uFEFF${csv.replaceAll(',', '\t')}`, 'utf16le')],
  ])('is read in %s', async (_name, bytes) => {
    const { faults, rows } = await readSheet({ name: '导出.csv', bytes }, rates)
    expect(faults).toEqual([])
    expect(rows.map(({ row, values }) => [row, values])).toEqual([
      [2, { community: '海晏社区', date: from, rate: 90, met: true }],
      [4, { community: '听松社区', date: from, rate: 95, met: false }],
    ])
  })

  test('is read in GBK', async () => {
    const { rows } = await readSheet({ name: '导出.csv', bytes: gbk }, rates)
    expect(rows.map(({ values }) => values)).toEqual([{ community: '海晏社区', date: from, rate: 90 }])
  })
})

test('a sheet without its columns, or with one of them twice, is told so and not guessed at', async () => {
  const read = (text: string) => readSheet({ name: '表.csv', bytes: Buffer.from(text) }, surveys)
  expect((await read('名字,岁数\n甲,3\n')).faults.map(({ code }) => code)).toEqual(['header-missing'])
  expect((await read('社区,区市,发出份数,满意,满意份数\n甲,乙,1,1,1\n')).faults).toMatchObject([
    { code: 'column-missing', column: '开始日期' },
    { code: 'column-missing', column: '结束日期' },
    { code: 'column-missing', column: '有效份数' },
    { code: 'column-twice', cell: 'E1', message: { zh: '“满意份数”有2栏（D1、E1），请只留一栏' } },
    { code: 'column-missing', column: '调查方式' },
  ])
})
