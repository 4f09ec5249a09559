import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Cms, startCms } from '../support/cms.ts'
import { actAs, openRoundRoom, type RoundRoom } from '../support/round-room.ts'
import { type SheetDoors, toSheetDoors } from '../support/round-sheets.ts'
import { fillIn, type Rows } from '../support/workbook.ts'

let cms: Cms
let room: RoundRoom
let doors: SheetDoors
const date = '2026-10-05'

beforeAll(async () => {
  cms = await startCms()
  room = await openRoundRoom(cms)
  doors = toSheetDoors(cms, room)
  await actAs(room.group, room, { act: 'open' })
})
afterAll(() => cms.close())

/** The cells that are wrong, with what is wrong with each. */
const listWrong = async (sheet: string, rows: Rows) => {
  const person = sheet === 'survey' ? room.office : room.district
  const { body } = await doors.look(person, sheet, { rows })
  return body.faults.map(({ cell, code }) => [cell, code])
}

// One round: each test goes on where the one before it ended.
describe('rows that tell more of a community', () => {
  beforeAll(async () => {
    const common = { reason: '好', assessment: [], date }
    const [first, second] = room.communities
    for (const [index, community] of [first, second].entries())
      await actAs(room.district, room, { act: 'recommend', community, order: index + 1, ...common })
    for (const community of [first, second])
      await actAs(room.office, room, { act: 'review', community, outcome: 'passed', checklist: [], date })
  })

  const counts = {
    ...{ 调查方式: '入户问卷', 开始日期: '2026-10-08', 结束日期: '2026-10-09' },
    ...{ 发出份数: 400, 有效份数: 320, 满意份数: 304 },
  }
  type Count = number | ''
  const toPart = (kind: string, name: string, [valid, satisfied]: [Count, Count]): Rows[number] => [
    ...['示例1社区', '', kind, name, '', '', '', ''],
    ...[valid, satisfied],
  ]

  test('stand in the template of a survey below each community', async () => {
    const template = await doors.fetchRows(room.office, 'survey')
    const at = template.findIndex(([community]) => community === '示例1社区')
    const bands = ['18至34岁', '35至59岁', '60岁以上'].map((band) => ['年龄段', band])
    expect(template.slice(at, at + 5).map((row) => row.slice(2, 4))).toEqual([
      ['', ''],
      ['题目', ''],
      ...bands,
    ])
  })

  test('are told wrong by their own cell', async () => {
    const template = await doors.fetchRows(room.office, 'survey')
    const at = template.findIndex(([community]) => community === '示例1社区')
    const whole = fillIn(template, () => counts).slice(0, at + 1)
    const row = at + 2
    const listOf = (...parts: Rows) => listWrong('survey', [...whole, ...parts])
    expect(await listOf(toPart('题目', '', [320, 300]))).toEqual([[`D${row}`, 'part-without-name']])
    expect(await listOf(toPart('年龄段', '60岁以上', [120, 121]))).toEqual([[`J${row}`, 'counts-contradict']])
    expect(await listOf(toPart('年龄段', '60岁以上', [321, 121]))).toEqual([[`I${row}`, 'counts-contradict']])
    expect(await listOf(toPart('年龄段', '60岁以上', ['', 121]))).toEqual([[`I${row}`, 'cell-missing']])
    expect(await listOf(toPart('性别', '女', [120, 121]))).toEqual([[`C${row}`, 'not-a-choice']])
    const clean = toPart('题目', '楼道整洁', [320, 300])
    expect(await listOf(clean, toPart('题目', ' 楼道整洁', [320, 300]))).toEqual([
      [`D${row + 1}`, 'part-twice'],
    ])
    expect(await listOf(clean.with(4, '电话'))).toEqual([[`E${row}`, 'not-of-a-part']])
    // Merged down over its parts, a cell says the same of all.
    expect(await listOf(clean.with(4, '入户问卷'))).toEqual([])
    expect(await listWrong('survey', [...template.slice(0, at), clean])).toEqual([
      [`A${at + 1}`, 'part-alone'],
    ])
  })

  test('are recorded with its survey, and handed out as they were taken in', async () => {
    const template = await doors.fetchRows(room.office, 'survey')
    const at = template.findIndex(([community]) => community === '示例1社区')
    const rows = [
      ...fillIn(template, () => counts).slice(0, at + 1),
      ...[toPart('题目', '楼道整洁', [320, 300]), toPart('年龄段', '18至34岁', [100, 90])],
      toPart('年龄段', '60岁以上', ['', '']),
    ]
    const { body } = await doors.look(room.office, 'survey', { rows })
    expect([body.faults, body.unfilled]).toEqual([[], [{ row: at + 4, text: '示例1社区' }]])
    expect(body.rows.map(({ told }) => told)).toEqual([
      '发出400份，有效320份，满意304份，满意率95.0%，达到合格线；题目1道（楼道整洁），年龄段1个（18至34岁）',
    ])
    const acts = body.rows.map(({ request }) => request)
    expect((await doors.record(room.office, acts)).status).toBe(200)
    const materials = await room.office.get<{ course: { act: string }[] }>(
      `/api/rounds/${room.round}/nominations/${room.communities[0]}`,
    )
    expect(materials.body.course.find(({ act }) => act === 'survey')).toMatchObject({
      questions: [{ name: '楼道整洁', valid: 320, satisfied: 300 }],
      ages: [{ name: '18至34岁', valid: 100, satisfied: 90 }],
    })
    const standing = await doors.fetchRows(room.office, 'survey', 'standing')
    expect(standing.flat()).toContainEqual(expect.stringContaining('共1个社区'))
    const parts = standing.filter(([community]) => community === '示例1社区')
    expect(parts.map((row) => [...row.slice(2, 4), ...row.slice(8, 11)])).toEqual([
      ['', '', 320, 304, '95.0%'],
      ['题目', '楼道整洁', 320, 300, '93.7%'],
      ['年龄段', '18至34岁', 100, 90, '90.0%'],
    ])
    // The next template asks what this one has told.
    const next = await doors.fetchRows(room.office, 'survey')
    expect(next.filter(([community]) => community === '示例2社区').map((row) => row[3])).toEqual([
      ...['', '楼道整洁', '18至34岁'],
    ])
  })
})
