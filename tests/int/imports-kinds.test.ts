import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Cms, startCms } from '../support/cms.ts'
import { type ImportDoors, listFaults, toImportDoors } from '../support/imports.ts'
import { act, type Newsroom, openNewsroom } from '../support/newsroom.ts'
import { hire, type Person, signInAgain, toLocalOffice } from '../support/people.ts'
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

test('accounts that were changed are as they were again, whoever is signed in with them', async () => {
  const { administrator } = room
  await signInAgain(cms.url, writer)
  const rows: Rows = [
    ['姓名', '邮箱', '岗位'],
    ['市级撰稿人（改）', writer.email, '撰稿人'],
  ]
  expect((await doors.take(administrator, 'users', { rows })).recorded).toEqual({ made: 0, changed: 1 })
  const { last } = await doors.last(administrator, 'users')
  expect(last).toMatchObject({ changed: 1, followed: [] })
  expect(await doors.undo(administrator, 'users', last?.id ?? '')).toMatchObject({ undone: 1 })
  const { body } = await administrator.get<{ name: string }>(`/api/users/${writer.id}`)
  expect(body.name).toBe('市级撰稿人')
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

  test('are known by their titles however these are typed', async () => {
    const typed = ['邻里（一）', '邻里(一)', '邻里 (一)']
    const [first, second, third] = typed.map((title) => [head.slice(0, 4), [title, '', '', `${title}的提要`]])
    expect((await doors.take(writer, 'stories', { rows: first ?? [] })).recorded).toEqual({
      ...{ made: 1, changed: 0 },
    })
    for (const rows of [second ?? [], third ?? []])
      expect((await doors.send(writer, 'stories', { rows })).preview?.counts).toMatchObject({
        ...{ new: 0, changed: 1 },
      })
  })

  test('are about no community of another district than the one that is written', async () => {
    const rows: Rows = [
      ['标题', '社区', '区市'],
      ['走错了门', '海晏社区（示例）', '文登'],
      ['走对了门', '海晏社区（示例）', '环翠'],
    ]
    const told = await doors.send(room.contributor, 'stories', { rows })
    expect(listFaults(told)).toEqual([[2, 'C2', 'other-district']])
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

test('rows of a set of standards that contradict each other are told, and none is recorded', async () => {
  const standards: Rows = [
    ['编号', '标题', '大项'],
    [9, '邻里守望', '服务精准'],
  ]
  expect((await doors.take(room.administrator, 'standards', { rows: standards })).recorded).toEqual({
    ...{ made: 1, changed: 0 },
  })
  const rows: Rows = [
    ['标准文本', '编号', '要求', '版本', '印发单位', '通过日期', '年度'],
    ['新编标准', 17, '要求', '2026年稿', '', '', ''],
    ['新编标准', 9, '要求', '2027年稿', '', '', ''],
    ['另编标准', 17, '要求', '2026年稿', '', '', 2026],
    ['另编标准', 9, '要求', '', '', '', 2027],
  ]
  expect(listFaults(await doors.take(writer, 'standard-sets', { rows }))).toEqual([
    [3, 'D3', 'set-contradicts'],
    [5, 'G5', 'set-contradicts'],
  ])
})
