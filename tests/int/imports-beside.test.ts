import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Cms, startCms } from '../support/cms.ts'
import { type ImportDoors, type Told, toImportDoors } from '../support/imports.ts'
import { type Newsroom, openNewsroom } from '../support/newsroom.ts'
import { hire, type Person, toLocalOffice } from '../support/people.ts'
import type { Rows } from '../support/workbook.ts'

// Imports beside what others have, say and do.
let cms: Cms
let room: Newsroom
let writer: Person
let doors: ImportDoors

beforeAll(async () => {
  cms = await startCms()
  room = await openNewsroom(toLocalOffice(cms))
  writer = await hire(room, { role: 'contributor', name: '市级撰稿人' })
  doors = toImportDoors(cms.url)
})
afterAll(() => cms.close())

const listFaults = ({ preview }: Told) => preview?.faults.map(({ cell, code, row }) => [row, cell, code])
const countsOf = ({ preview }: Told) => preview?.counts
const onlyNew = { new: 1, changed: 0, same: 0 }
const onlyChanged = { new: 0, changed: 1, same: 0 }

test('a draft of which somebody has said something is not taken back with its import', async () => {
  const rows = [
    ['标题', '提要', '正文'],
    ['导入的稿', '甲', '一段'],
  ]
  await doors.take(room.contributor, 'stories', { rows })
  const path = `/api/stories?where[title][equals]=${encodeURIComponent('导入的稿')}`
  const { body } = await room.contributor.get<{ docs: { id: string }[] }>(path)
  const comments = `/api/stories/${body.docs[0]?.id}/comments`
  const said = await room.districtReviewer.post(comments, { text: '这段请写具体些', field: 'body' })
  expect(said.status).toBe(200)
  const { last } = await doors.last(room.contributor, 'stories')
  expect(last?.followed).toEqual(['“导入的稿”已有批注'])
  const told = await doors.undo(room.contributor, 'stories', last?.id ?? '')
  expect(told.refused?.code).toBe('import-followed')
  expect((await room.contributor.get(comments)).body).toMatchObject({
    threads: [{ text: '这段请写具体些' }],
  })
})

test('a figure of another year is another figure, and one that leaves the year out is the only one there is', async () => {
  const head = ['指标', '限定词', '数值', '年份', '来源', '截至日期']
  const send = (...rows: Rows) => doors.send(room.pressOfficer, 'figures', { rows: [head, ...rows] })
  const take = (...rows: Rows) => doors.take(room.pressOfficer, 'figures', { rows: [head, ...rows] })
  await take(['参与率', '', '91%', 2025, '去年通报', '2025-06-30'])
  expect(countsOf(await send(['参与率', '', '92%', '', '去年通报', '']))).toEqual(onlyChanged)
  expect(countsOf(await send(['参与率', '', '98%', 2026, '今年通报', '']))).toEqual(onlyNew)
  expect(countsOf(await send(['参与率', '首次', '98%', 2025, '今年通报', '']))).toEqual(onlyNew)
  await take(['参与率', '', '98%', 2026, '今年通报', '2026-06-30'])
  expect(listFaults(await send(['参与率', '', '99%', '', '', '']))).toEqual([[2, 'A2', 'ambiguous']])
  expect(countsOf(await send(['参与率', '', '99%', 2026, '', '']))).toEqual(onlyChanged)
})

test('a story of the same title about another community is another story', async () => {
  const other = await room.make('communities', { slug: 'other', name: '另一社区', district: room.district })
  expect(other).toBeTruthy()
  const head = ['标题', '社区', '提要', '正文']
  const send = (...rows: Rows) => doors.send(writer, 'stories', { rows: [head, ...rows] })
  const first = ['楼道议事', '海晏社区（示例）', '甲', '一段']
  await doors.take(room.contributor, 'stories', { rows: [head, first] })
  expect(countsOf(await send(['楼道议事', '另一社区', '乙', '别的一段']))).toEqual(onlyNew)
  expect(countsOf(await send(['楼道议事', '', '乙', '']))).toEqual(onlyChanged)
  expect(countsOf(await send(first))).toEqual({ new: 0, changed: 0, same: 1 })
})

test('an account has one import under way, and a process two', async () => {
  const toRows = (who: string): Rows => [
    ['标题', '提要', '正文'],
    ...Array.from({ length: 2_000 }, (_none, index) => [`${who}之${index}`, '甲', '一段']),
  ]
  const leaving = new AbortController()
  const begin = (person: Person, who: string) =>
    new Promise<void>((begun) => {
      const sending = { rows: toRows(who), signal: leaving.signal, hear: () => begun() }
      doors.send(person, 'stories', sending).catch(() => undefined)
    })
  const few = toRows('丙').slice(0, 2)
  const codeOf = ({ errors }: Told) => errors?.[0]?.data.code
  await begin(writer, '甲')
  const second = await doors.send(writer, 'stories', { rows: few })
  expect([second.status, codeOf(second)]).toEqual([429, 'import-under-way'])
  await begin(room.contributor, '乙')
  const third = await doors.send(room.pressOfficer, 'figures', {
    rows: [
      ['指标', '数值'],
      ['户数', '3'],
    ],
  })
  expect([third.status, codeOf(third)]).toEqual([503, 'too-busy'])
  leaving.abort()
  expect(countsOf(await doors.send(writer, 'stories', { rows: few }))).toEqual(onlyNew)
})
