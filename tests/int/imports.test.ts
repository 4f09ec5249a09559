import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Cms, startCms } from '../support/cms.ts'
import { type ImportDoors, listFaults, toImportDoors } from '../support/imports.ts'
import { type Newsroom, openNewsroom } from '../support/newsroom.ts'
import { toLocalOffice } from '../support/people.ts'
import type { Rows } from '../support/workbook.ts'

let cms: Cms
let room: Newsroom
let doors: ImportDoors

beforeAll(async () => {
  cms = await startCms()
  room = await openNewsroom(toLocalOffice(cms))
  doors = toImportDoors(cms.url)
})
afterAll(() => cms.close())

const samples = join(import.meta.dirname, '../../cms/plugin/src/imports/samples')
const readSample = async (name: string) => new Uint8Array(await readFile(join(samples, name)))

const readCommunity = async (name: string, district: string) => {
  const where = `where[name][equals]=${encodeURIComponent(name)}&where[district][equals]=${district}`
  const { body } = await room.auditor.get<{ docs: Record<string, unknown>[] }>(`/api/communities?${where}`)
  return body.docs
}
const countOf = async (list: string) =>
  (await room.administrator.get<{ totalDocs: number }>(`/api/${list}?limit=1`)).body.totalDocs

// Each test goes on where the one before it ended.
describe('communities', () => {
  const editor = () => room.chiefEditor

  test.each(['titled.xlsx', 'communities-calc.xlsx'])('are read as offices have them: %s', async (name) => {
    const told = await doors.send(editor(), 'communities', { rows: await readSample(name), name })
    expect(told.preview?.faults).toEqual([])
    expect(told.preview?.counts).toEqual({ new: 4, changed: 0, same: 0 })
    expect(told.preview?.rows.map(({ about }) => about)).toEqual([
      '海源社区　环翠区',
      '听松社区　环翠区',
      '石桥社区　环翠区',
      '石桥社区　文登区',
    ])
    expect(told.preview?.unknown.map(({ title }) => title)).toEqual(['序号', '联系电话'])
    expect(await readCommunity('海源社区', room.district)).toEqual([])
  })

  test('are recorded all at once, and a second sheet changes them instead of doubling them', async () => {
    const before = await countOf('communities')
    const told = await doors.take(editor(), 'communities', { rows: await readSample('titled.xlsx') })
    expect(told.recorded).toEqual({ made: 4, changed: 0 })
    expect(await readCommunity('听松社区', room.district)).toMatchObject([
      { households: 980, residents: 2450 },
    ])
    const rows: Rows = [
      ['社区', '区市', '户数', '居民人数'],
      ['石桥社区', '文登', 700, ''],
      ['石桥社区', '环翠区', 760, ''],
      ['新港社区', '环翠区', '３００', '９００'],
    ]
    const { preview } = await doors.send(editor(), 'communities', { rows })
    expect(preview?.rows.map(({ changes, does }) => [does, changes])).toEqual([
      ['changed', [{ column: '户数', from: '655', to: '700' }]],
      ['same', []],
      ['new', expect.arrayContaining([{ column: '户数', from: '', to: '300' }])],
    ])
    expect((await doors.take(editor(), 'communities', { rows })).recorded).toEqual({ made: 1, changed: 1 })
    expect(await countOf('communities')).toBe(before + 5)
    // An empty cell says nothing.
    expect(await readCommunity('石桥社区', room.otherDistrict)).toMatchObject([
      { households: 700, residents: 1800 },
    ])
  })

  test('are told apart by row and cell where something is wrong, and then none is recorded', async () => {
    const rows: Rows = [
      ['社区', '区市', '户数'],
      ['东港社区', '荣成市', 10],
      ['西港社区', '环翠区', '三百二'],
      ['南港社区', '文登区', 1],
      ['南港 社区', '文登区', 2],
      ['', '文登区', 2],
    ]
    const told = await doors.take(editor(), 'communities', { rows })
    expect(listFaults(told)).toEqual([
      [2, 'B2', 'not-a-choice'],
      [3, 'C3', 'not-a-number'],
      [5, 'A5', 'row-twice'],
      [6, 'A6', 'cell-missing'],
    ])
    expect(await readCommunity('南港社区', room.otherDistrict)).toEqual([])
  })

  test('are refused under a name that they had before', async () => {
    const [row] = await readCommunity('新港社区', room.district)
    await editor().patch(`/api/communities/${row?.id}`, { name: '北港社区' })
    const rows: Rows = [
      ['社区', '区市', '户数'],
      ['新港社区', '环翠区', 5],
    ]
    expect(listFaults(await doors.send(editor(), 'communities', { rows }))).toEqual([
      [2, 'A2', 'former-name'],
    ])
  })

  test('come in from heads that nobody could know, once somebody says which column is which', async () => {
    const rows = await readSample('strange.xlsx')
    const { preview } = await doors.send(editor(), 'communities', { rows, name: '摸底.xlsx' })
    expect(preview?.faults.map(({ code }) => code)).toEqual(['header-missing'])
    expect(preview?.head).toMatchObject({ row: 2 })
    const places = { name: 'B', district: 'A', households: 'C' }
    const columns = { sheet: preview?.name, row: preview?.head?.row, places }
    const told = await doors.take(editor(), 'communities', { rows, columns })
    expect(told.recorded).toEqual({ made: 0, changed: 2 })
  })

  test('come in from what a system wrote in GBK', async () => {
    const rows = await readSample('communities-gbk.csv')
    const { preview } = await doors.send(editor(), 'communities', { rows, name: '导出.csv' })
    expect(preview?.faults).toEqual([])
    expect(preview?.rows.map(({ about, does }) => [about, does])).toEqual([
      ['海源社区　环翠区', 'changed'],
      ['“滨海”社区　文登区', 'new'],
    ])
  })

  test('are not recorded where the list has changed since the sheet was looked at', async () => {
    const rows: Rows = [
      ['社区', '区市', '户数'],
      ['海源社区', '环翠区', 1],
    ]
    const { preview } = await doors.send(editor(), 'communities', { rows })
    const [row] = await readCommunity('海源社区', room.district)
    await editor().patch(`/api/communities/${row?.id}`, { residents: 4000 })
    const told = await doors.send(editor(), 'communities', { rows, plan: preview?.plan ?? '' })
    expect(told.refused?.code).toBe('import-outdated')
    expect(await readCommunity('海源社区', room.district)).toMatchObject([{ households: 1300 }])
  })

  test('go out with the filter in force, and in again as they are', async () => {
    const where = encodeURIComponent(JSON.stringify({ district: { equals: room.otherDistrict } }))
    const rows = await doors.fetchRows(room.auditor, 'communities', `as=list&where=${where}`)
    expect(rows.slice(-1)).toEqual([['石桥社区', '文登区', 700, 1800, '', '']])
    const all = await doors.fetchRows(editor(), 'communities', 'as=list')
    const { preview } = await doors.send(editor(), 'communities', { rows: all })
    expect(preview?.faults).toEqual([])
    expect(preview?.counts).toEqual({ new: 0, changed: 0, same: all.length - 3 })
  })

  test('are taken back as they were, by whoever may and as long as nothing has come of them', async () => {
    const before = await countOf('communities')
    const rows: Rows = [
      ['社区', '区市', '户数'],
      ['海源社区', '环翠区', 9],
      ['乙社区', '文登区', 9],
    ]
    expect((await doors.take(editor(), 'communities', { rows })).recorded).toEqual({ made: 1, changed: 1 })
    const { last } = await doors.last(room.cityReviewer, 'communities')
    expect(last).toMatchObject({ actorName: 'chief-editor', made: 1, changed: 1, followed: [] })
    expect(await doors.undo(room.cityReviewer, 'communities', last?.id ?? '')).toMatchObject({ undone: 2 })
    expect(await countOf('communities')).toBe(before)
    expect(await readCommunity('海源社区', room.district)).toMatchObject([
      { households: 1300, residents: 4000 },
    ])
    expect((await doors.last(editor(), 'communities')).last?.undone).toMatchObject({ by: 'city-reviewer' })
    const again = await doors.undo(editor(), 'communities', last?.id ?? '')
    expect(again.refused?.code).toBe('nothing-to-undo')

    await doors.take(editor(), 'communities', { rows })
    const [made] = await readCommunity('乙社区', room.otherDistrict)
    await editor().patch(`/api/communities/${made?.id}`, { residents: 5 })
    const followed = await doors.last(editor(), 'communities')
    expect(followed.last?.followed).toEqual(['“乙社区　文登区”后来又改过'])
    const refused = await doors.undo(editor(), 'communities', followed.last?.id ?? '')
    expect(refused.refused?.code).toBe('import-followed')
    expect(await readCommunity('海源社区', room.district)).toMatchObject([{ households: 9 }])
  })
})

test('a list is filled by those who may write all of it, and handed out to those who read it', async () => {
  const rows: Rows = [
    ['社区', '区市'],
    ['丙社区', '环翠区'],
  ]
  for (const person of [room.contributor, room.districtReviewer, room.auditor, room.publisher]) {
    expect((await doors.send(person, 'communities', { rows })).errors?.[0]?.data.code).toBe('no-import')
    expect(await doors.statusOf(person, 'communities')).toBe(404)
    expect(await doors.statusOf(person, 'communities', 'as=list')).toBe(200)
  }
  expect(await doors.statusOf(room.chiefEditor, 'press-releases')).toBe(404)
  expect(await doors.statusOf(room.auditor, 'review-records', 'as=list')).toBe(200)
})

test('what a door does not know is refused, and not passed over', async () => {
  const { auditor, chiefEditor } = room
  const filter = 'where[or][0][and][0][name][equals]=x&search=x&sort=-name&limit=10&page=1&depth=1&locale=zh'
  expect(await doors.statusOf(auditor, 'communities', `as=list&${filter}&columns=["name"]`)).toBe(200)
  for (const query of ['wheer[name][equals]=x', 'filter=x', 'limits=1'])
    expect(await doors.statusOf(auditor, 'communities', `as=list&${query}`)).toBe(400)
  const rows: Rows = [
    ['社区', '区市'],
    ['丙社区', '环翠区'],
  ]
  const columns = { sheet: '表', row: 1, places: { name: 'A', district: 'B', colour: 'C' } }
  const told = await doors.send(chiefEditor, 'communities', { rows, columns })
  expect([told.status, told.errors?.[0]?.data.code]).toEqual([400, 'bad-request'])
})

test('an import that is cancelled in the middle leaves nothing', async () => {
  const before = await countOf('communities')
  const rows: Rows = [
    ['社区', '区市'],
    ...Array.from({ length: 200 }, (_none, index) => [`第${index}小区社区`, '环翠区']),
  ]
  const { preview } = await doors.send(room.chiefEditor, 'communities', { rows })
  const leaving = new AbortController()
  const sending = doors.send(room.chiefEditor, 'communities', {
    ...{ rows, plan: preview?.plan ?? '', signal: leaving.signal },
    hear: ({ done }) => {
      if (done > 0) leaving.abort()
    },
  })
  await expect(sending).rejects.toThrow()
  // Whoever writes next waits for its end.
  const told = await doors.take(room.chiefEditor, 'communities', { rows: rows.slice(0, 2) })
  expect(told.recorded).toEqual({ made: 1, changed: 0 })
  expect(await countOf('communities')).toBe(before + 1)
})
