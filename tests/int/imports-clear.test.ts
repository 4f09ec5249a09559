import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Cms, startCms } from '../support/cms.ts'
import { type ImportDoors, listFaults, toImportDoors } from '../support/imports.ts'
import { type Newsroom, openNewsroom } from '../support/newsroom.ts'
import { toLocalOffice } from '../support/people.ts'
import type { Rows } from '../support/workbook.ts'

// An empty cell leaves a field as it is; a cell that says so empties it.
let cms: Cms
let room: Newsroom
let doors: ImportDoors

beforeAll(async () => {
  cms = await startCms()
  room = await openNewsroom(toLocalOffice(cms))
  doors = toImportDoors(cms.url)
})
afterAll(() => cms.close())

const readFirst = async (list: string, field: string, value: string) => {
  const path = `/api/${list}?depth=0&where[${field}][equals]=${encodeURIComponent(value)}`
  const { body } = await room.administrator.get<{ docs: Record<string, unknown>[] }>(path)
  return body.docs[0]
}

const head = ['社区', '区市', '户数', '居民人数']
const editor = () => room.chiefEditor

test('a cell that says so empties a field, is told before it is recorded, and is taken back with the import', async () => {
  await doors.take(editor(), 'communities', { rows: [head, ['清空社区', '环翠区', 300, 900]] })
  const rows: Rows = [head, ['清空社区', '环翠区', '【清空】', '']]
  const { preview } = await doors.send(editor(), 'communities', { rows })
  expect(preview?.faults).toEqual([])
  expect(preview?.rows.map(({ changes, does }) => [does, changes])).toEqual([
    ['changed', [{ column: '户数', from: '300', to: '', cleared: true }]],
  ])
  expect((await doors.take(editor(), 'communities', { rows })).recorded).toEqual({ made: 0, changed: 1 })
  expect(await readFirst('communities', 'name', '清空社区')).toMatchObject({
    households: null,
    residents: 900,
  })
  const again = await doors.send(editor(), 'communities', { rows })
  expect(again.preview?.counts).toEqual({ new: 0, changed: 0, same: 1 })
  const { last } = await doors.last(editor(), 'communities')
  expect(await doors.undo(editor(), 'communities', last?.id ?? '')).toMatchObject({ undone: 1 })
  expect(await readFirst('communities', 'name', '清空社区')).toMatchObject({
    households: 300,
    residents: 900,
  })
})

test('what is needed, and what says which entry it is, is not emptied: it is told at its cell', async () => {
  const rows: Rows = [head, ['清空社区', ' 【清空】', 1, ''], ['【清空】', '环翠区', 1, '']]
  expect(listFaults(await doors.take(editor(), 'communities', { rows }))).toEqual([
    [2, 'B2', 'not-cleared'],
    [3, 'A3', 'not-cleared'],
  ])
  const figures: Rows = [
    ['指标', '限定词', '数值', '年份'],
    ['参与率', '【清空】', '91%', '【清空】'],
  ]
  expect(listFaults(await doors.send(room.pressOfficer, 'figures', { rows: figures }))).toEqual([
    [2, 'B2', 'not-cleared'],
    [2, 'D2', 'not-cleared'],
  ])
})

test('what the rules of an entry are against is told at the cell that would be emptied', async () => {
  const { email } = room.districtReviewer
  const account = await readFirst('users', 'email', email)
  const rows: Rows = [
    ['姓名', '邮箱', '岗位', '区市'],
    [String(account?.name), email, '区市审核员', '【清空】'],
  ]
  const told = await doors.take(room.administrator, 'users', { rows })
  expect(told.preview?.faults.map(({ cell, row }) => [row, cell])).toEqual([[2, 'D2']])
  // The rule says so, and not the sheet that it was no district.
  expect(told.preview?.faults[0]?.code).not.toBe('not-a-choice')
  expect((await readFirst('users', 'email', email))?.district).toBe(account?.district)
})

test('texts, lists and days of drafts are emptied, and come back', async () => {
  const full: Rows = [
    ['标题', '对应小项', '提要', '正文', '年度'],
    ['要清空的稿', '17', '一句提要', '一段', 2026],
  ]
  await doors.take(room.contributor, 'stories', { rows: full })
  const rows: Rows = [
    ['标题', '对应小项', '提要', '年度'],
    ['要清空的稿', '【清空】', '【 清空 】', '【清空】'],
  ]
  expect((await doors.take(room.contributor, 'stories', { rows })).recorded).toEqual({ made: 0, changed: 1 })
  const emptied = await readFirst('stories', 'title', '要清空的稿')
  expect([emptied?.standards, emptied?.deck, emptied?.year].map((value) => value ?? null)).toEqual([
    [],
    null,
    null,
  ])
  const { last } = await doors.last(room.contributor, 'stories')
  await doors.undo(room.contributor, 'stories', last?.id ?? '')
  const back = await readFirst('stories', 'title', '要清空的稿')
  expect(back).toMatchObject({ deck: '一句提要', year: 2026 })
  expect(back?.standards).toEqual([room.standard])
  const body: Rows = [
    ['标题', '正文'],
    ['要清空的稿', '【清空】'],
  ]
  expect(listFaults(await doors.send(room.contributor, 'stories', { rows: body }))).toEqual([
    [2, 'B2', 'not-cleared'],
  ])
})

test('an item of a set is emptied alone, the set in one row for all, and no row against another', async () => {
  const category = (await doors.fetchRows(room.administrator, 'standards', 'as=list')).at(-1)?.[2] ?? ''
  const standards: Rows = [
    ['编号', '小项', '大项'],
    [9, '另一小项', category],
  ]
  await doors.take(room.administrator, 'standards', { rows: standards })
  const heading = ['标准文本', '编号', '创建要求', '怎样看', '责任分工', '版本']
  const take = (...rows: Rows) => doors.take(editor(), 'standard-sets', { rows: [heading, ...rows] })
  const told = await take(
    ['清空文本', 17, '要求一', '看一', '牵头：市民政局', '草案'],
    ['清空文本', 9, '要求二', '看二', '牵头：市民政局', ''],
  )
  expect(told.preview?.faults ?? []).toEqual([])
  expect((await take(['清空文本', 17, '', '【清空】', '【清空】', '【清空】'])).recorded).toEqual({
    made: 0,
    changed: 1,
  })
  const set = await readFirst('standard-sets', 'title', '清空文本')
  const items = set?.items as { requirement: string; checks: string | null; duties: unknown[] }[]
  expect(set?.version ?? null).toBeNull()
  expect(
    items.map(({ checks, duties, requirement }) => [requirement, checks ?? null, duties.length]),
  ).toEqual([
    ['要求一', null, 0],
    ['要求二', '看二', 1],
  ])
  const against = await take(['清空文本', 17, '', '', '', '草案'], ['清空文本', 9, '', '', '', '【清空】'])
  expect(listFaults(against)).toEqual([[3, 'F3', 'set-contradicts']])
})

test('the template says how', async () => {
  const told = JSON.stringify(await doors.fetchRows(editor(), 'communities'))
  expect(told).toContain('已有的内容要清空，在格里写“【清空】”')
  expect(JSON.stringify(await doors.fetchRows(editor(), 'units'))).not.toContain('【清空】')
})
