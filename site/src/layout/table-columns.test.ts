import { expect, test } from 'vitest'
import { toColumns, toTableName } from './table-columns.ts'

const cell = (...lines: string[]) => lines.map((text) => [{ text }])
const head = [cell('月份'), cell('人次'), cell('占比'), cell('做了什么')]
const rows = [
  [cell('5月'), cell('1,312'), cell('-4.5%'), cell('把旧车棚收拾出来，四位会做饭的居民凑了一口锅')],
  [cell('6月'), cell(), cell('12 %'), cell()],
]

test('a column of numbers is told from one of words, empty cells left out', () => {
  expect(toColumns({ head, rows }).map(({ isNumbers }) => isNumbers)).toEqual([false, true, true, false])
  const mixed = [[cell('690（送餐）')], [cell('1086')]]
  expect(toColumns({ head: [cell('人次')], rows: mixed })[0]?.isNumbers).toBe(false)
  expect(toColumns({ head: [cell('备注')], rows: [[cell()]] })[0]?.isNumbers).toBe(false)
})

test('a column wants room by its longest line; its head may break', () => {
  expect(toColumns({ head, rows }).map(({ width }) => width)).toEqual(['narrow', 'narrow', 'narrow', 'wide'])
  expect(toColumns({ head: [cell('值灶（小时）')], rows: [[cell('172')]] })[0]?.width).toBe('narrow')
  expect(toColumns({ head: [cell('地点')], rows: [[cell('听松里社区')]] })[0]?.width).toBe('normal')
  expect(toColumns({ head: [cell('编号')], rows: [[cell('12345678')]] })[0]?.width).toBe('narrow')
})

test('rows of a later release may be of any length', () => {
  expect(toColumns({ head, rows: [[], [cell('5月')]] })).toHaveLength(4)
})

test('a table is called by its caption, or by its columns', () => {
  expect(toTableName({ caption: '表1　工具借用', head })).toBe('表1　工具借用')
  expect(toTableName({ head: [cell(), cell('人次'), cell('满意', '（颗）')] })).toBe('表格：人次、满意（颗）')
})
