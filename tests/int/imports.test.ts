import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Cms, startCms } from '../support/cms.ts'
import { type ImportDoors, type Told, toImportDoors } from '../support/imports.ts'
import { act, type Newsroom, openNewsroom } from '../support/newsroom.ts'
import { hire, type Person, toLocalOffice } from '../support/people.ts'
import type { Rows } from '../support/workbook.ts'

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

const samples = join(import.meta.dirname, '../../cms/plugin/src/imports/samples')
const readSample = async (name: string) => new Uint8Array(await readFile(join(samples, name)))

const listFaults = ({ preview }: Told) => preview?.faults.map(({ cell, code, row }) => [row, cell, code])
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

test('accounts come by the rules of their form, without passwords, and set their own', async () => {
  const rows: Rows = [
    ['姓名', '邮箱', '岗位', '区市', '成员单位'],
    ['甲', 'a@example.com', '撰稿人', '环翠区', ''],
    ['乙', 'b@example.com', '区市审核员', '', ''],
    ['丙', 'no address', '撰稿人', '', ''],
    ['丁', 'd@example.com', '科长', '', ''],
  ]
  const { administrator } = room
  expect(listFaults(await doors.send(administrator, 'users', { rows }))).toEqual([[5, 'C5', 'not-a-choice']])
  const some = rows.slice(0, 4)
  expect(listFaults(await doors.send(administrator, 'users', { rows: some }))).toEqual([
    [3, 'D3', 'invalid'],
    [4, 'B4', 'invalid'],
  ])
  const told = await doors.take(administrator, 'users', { rows: some.slice(0, 2) })
  expect(told.recorded).toEqual({ made: 1, changed: 0 })
  const { docs } = await cms.payload.db.find<{ name?: string }>({ collection: 'password-requests' })
  expect(docs.map(({ name }) => name ?? 'sent')).toEqual([expect.stringMatching(/^(a@example\.com|sent)$/)])
  const others = await Promise.all(
    [room.chiefEditor, room.auditor].map((person) => doors.send(person, 'users', { rows })),
  )
  expect(others.map(({ errors }) => errors?.[0]?.data.code)).toEqual(['no-import', 'no-import'])
})

describe('stories', () => {
  const head = ['标题', '社区', '对应小项', '提要', '正文', '来源', '责任编辑']
  const story = [
    '三点半课堂',
    '海晏社区（示例）',
    '17',
    '放学有人管。',
    '第一段。\n第二段。',
    '示例',
    '示例编辑',
  ]

  test('come in as drafts of their writer, and are no more once they are submitted', async () => {
    const told = await doors.take(room.contributor, 'stories', { rows: [head, story] })
    expect(told.recorded).toEqual({ made: 1, changed: 0 })
    const { body } = await room.contributor.get<{ docs: { id: string; review: object }[] }>(
      `/api/stories?where[title][equals]=${encodeURIComponent('三点半课堂')}`,
    )
    const [made] = body.docs
    expect(made?.review).toMatchObject({ state: 'draft', district: '371002' })
    const { last } = await doors.last(room.contributor, 'stories')
    expect(last).toMatchObject({ made: 1, followed: [] })
    expect((await act(room.contributor, made?.id ?? '', { transition: 'submit' })).status).toBe(200)
    expect((await doors.last(room.contributor, 'stories')).last?.followed).toEqual([
      '“三点半课堂　海晏社区（示例）　环翠区”已经提交审核',
    ])
    const changed = [head, story.with(3, '放学以后有人管。')]
    expect(listFaults(await doors.send(room.contributor, 'stories', { rows: changed }))).toEqual([
      [2, 'A2', 'not-a-draft'],
    ])
    const same = await doors.send(room.contributor, 'stories', { rows: [head, story] })
    expect(same.preview?.counts).toEqual({ new: 0, changed: 0, same: 1 })
  })

  test('of another district are none of its accounts, neither to write nor to take back', async () => {
    const told = await doors.send(room.stranger, 'stories', { rows: [head, story.with(0, '别处的事')] })
    expect(told.preview?.faults.map(({ code }) => code)).toEqual(['wrong-district'])
    expect((await doors.last(room.stranger, 'stories')).last).toBeNull()
  })

  test('whose body has more than paragraphs lose none of it to a sheet', async () => {
    const rows = [head.slice(0, 5), ['有小标题的', '', '', '', '一段']]
    await doors.take(writer, 'stories', { rows })
    const { body } = await writer.get<{ docs: { id: string; body: { root: { children: object[] } } }[] }>(
      `/api/stories?where[title][equals]=${encodeURIComponent('有小标题的')}`,
    )
    const [made] = body.docs
    const heading = { ...made?.body.root.children[0], type: 'heading', tag: 'h2' }
    const root = { ...made?.body.root, children: [heading] }
    expect((await writer.patch(`/api/stories/${made?.id}`, { body: { root } })).status).toBe(200)
    const changed = [rows[0] ?? [], ['有小标题的', '', '', '', '别的一段']]
    expect(listFaults(await doors.send(writer, 'stories', { rows: changed }))).toEqual([
      [2, 'E2', 'body-has-more'],
    ])
  })
})

test('figures and a set of standards come in from sheets, and out as they came', async () => {
  const figures: Rows = [
    ['指标', '数值', '单位', '截至日期', '来源'],
    ['城市社区', 283, '个', '2026年6月30日', '示例'],
    ['参与率', '98.6%', '', '2026.6.30', '示例'],
  ]
  expect((await doors.take(room.pressOfficer, 'figures', { rows: figures })).recorded).toEqual({
    ...{ made: 2, changed: 0 },
  })
  const out = await doors.fetchRows(room.pressOfficer, 'figures', 'as=list')
  expect(out.find(([title]) => title === '参与率')).toEqual(expect.arrayContaining(['98.6%', '示例', '草稿']))
  const back = await doors.send(room.pressOfficer, 'figures', { rows: out })
  expect(back.preview?.counts).toEqual({ new: 0, changed: 0, same: 2 })

  const template = await doors.fetchRows(writer, 'standard-sets')
  expect(template.at(-1)?.slice(1, 4)).toEqual([17, '一窗受理、全科服务', '服务精准'])
  const set: Rows = [
    ['标准文本', '编号', '要求', '责任单位', '版本'],
    ['示范社区标准', 17, '第一段\n第二段', '牵头：市民政局；配合：市教育局', '2026年稿'],
  ]
  expect((await doors.take(writer, 'standard-sets', { rows: set })).recorded).toEqual({ made: 1, changed: 0 })
  const wrong: Rows = [
    ['标准文本', '编号', '要求', '责任单位'],
    ['示范社区标准', 18, '要求', ''],
    ['示范社区标准', 17, '第一段', '市民政局'],
  ]
  expect(listFaults(await doors.send(writer, 'standard-sets', { rows: wrong }))).toEqual([
    [2, 'B2', 'not-standards'],
    [3, 'D3', 'not-duties'],
  ])
  const again = await doors.send(writer, 'standard-sets', { rows: set.map((row) => row.slice(0, 4)) })
  expect(again.preview?.counts).toEqual({ new: 0, changed: 0, same: 1 })
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
