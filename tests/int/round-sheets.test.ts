import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toCode, toTold } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { type Person, toLocalOffice } from '../support/people.ts'
import { actAs, openRoundRoom, type RoundRoom } from '../support/round-room.ts'
import { type SheetDoors, toSheetDoors } from '../support/round-sheets.ts'
import { fillIn, type Rows, toWorkbook } from '../support/workbook.ts'

let cms: Cms
let room: RoundRoom
let doors: SheetDoors

/** Of the first district; the fourth and the fifth of the room lie in the other one. */
const serials = [1, 2, 3, ...Array.from({ length: 21 }, (_none, index) => index + 6)]
const names = serials.map((serial) => `示例${serial}社区`)

beforeAll(async () => {
  cms = await startCms()
  room = await openRoundRoom(cms)
  doors = toSheetDoors(cms, room)
  const districts = await cms.payload.find({ collection: 'districts', sort: 'code' })
  const [first, second] = districts.docs.map(({ id }) => id)
  const { make } = toLocalOffice(cms)
  for (const serial of serials.slice(3))
    await make('communities', { name: `示例${serial}社区`, slug: `community-${serial}`, district: first })
  const merged = { state: 'merged', mergedInto: room.communities[0], slug: 'gone' }
  await make('communities', { ...merged, name: '示例99社区', district: first })
  for (const [index, title] of ['一窗受理', '邻里议事'].entries()) {
    const number = index + 1
    const category = await make('categories', { key: `c-${number}`, number, title, statement: title })
    await make('standards', { number, title, category })
  }
  const quotas = [first, second].map((district) => ({ district, places: district === first ? 24 : 1 }))
  await room.office.patch(`/api/rounds/${room.round}`, { quotas })
  await actAs(room.group, room, { act: 'open' })
})
afterAll(() => cms.close())

const listed = (rows: Rows) => rows.map(([name]) => String(name)).filter((name) => /^示例\d+社区$/.test(name))
const toBoard = async (person: Person) =>
  (
    await person.get<{ nominations: { community: { name: string }; next?: string }[]; sheets: object[] }>(
      `/api/rounds/${room.round}/board`,
    )
  ).body
const countAt = async (next: string) =>
  (await toBoard(room.office)).nominations.filter((row) => row.next === next).length
/** Looks at a sheet that has nothing wrong, and records it. */
const takeIn = async (person: Person, sheet: string, rows: Rows, files: object[] = []) => {
  const { body, status } = await doors.look(person, sheet, { rows })
  expect([status, body.faults]).toEqual([200, []])
  const acts = body.rows.map(({ request }) => (files.length > 0 ? { ...request, files } : request))
  return doors.record(person, acts)
}

// One round, stage by stage: each test goes on where the one before it ended.
describe('the sheets of a round', () => {
  let recommended: Rows

  test('are handed to a district with its own communities, and to nobody who has no part in it', async () => {
    const { bytes: _bytes, headers, status } = await doors.fetchBytes(room.district, 'recommend')
    expect(status).toBe(200)
    expect(headers.get('content-disposition')).toContain(encodeURIComponent('2026年评选区市推荐表.xlsx'))
    recommended = await doors.fetchRows(room.district, 'recommend')
    expect(listed(recommended).toSorted()).toEqual(names.toSorted())
    expect(recommended.flat()).toContain('1 一窗受理')
    const refused = async (person: Person, sheet: string, as?: string) =>
      (await doors.fetchBytes(person, sheet, as)).status
    expect(await refused(room.pressOfficer, 'recommend')).toBe(403)
    expect(await refused(room.units[0] as Person, 'recommend')).toBe(404)
    expect(await refused(room.district, 'score')).toBe(404)
    expect(await refused(room.auditor, 'recommend')).toBe(404)
    expect(await refused(room.district, 'recommend', 'standing')).toBe(404)
  })

  test('tell the row and the cell of what may not be, and then nothing is recorded of the others', async () => {
    // By name, so that the seventeenth row is known.
    const toOrder = (community: string) => names.indexOf(community) + 1
    const filled = fillIn(recommended, (community) => ({
      ...{ 推荐次序: toOrder(community), 推荐理由: '邻里议事有成效', '1 一窗受理': '达到' },
    }))
    const at = filled.findIndex(([community]) => community === names[16])
    const wrong = filled.map((row, index) =>
      index === at ? row.map((cell) => (cell === 17 ? 16 : cell)) : row,
    )
    const { body } = await doors.look(room.district, 'recommend', { rows: wrong })
    const late =
      Math.max(
        at,
        wrong.findIndex(([community]) => community === names[15]),
      ) + 1
    expect(body.faults.map(({ cell, code, row }) => [row, cell, code])).toEqual([
      [late, `C${late}`, 'order-is-taken'],
    ])
    const answer = await doors.record(
      room.district,
      body.rows.map(({ request }) => request),
    )
    expect(toTold(answer)).toEqual([409, 'batch-refused'])
    const { issues } = (answer.body as { errors: [{ data: { issues: { path: string; code: string }[] } }] })
      .errors[0].data
    const index = body.rows.findIndex(({ row }) => row === late)
    expect(issues).toMatchObject([{ path: `acts.${index}`, code: 'order-is-taken' }])
    expect((await toBoard(room.district)).nominations).toEqual([])

    expect((await takeIn(room.district, 'recommend', filled)).status).toBe(200)
    expect((await toBoard(room.district)).nominations).toHaveLength(24)
    const standing = await doors.fetchRows(room.office, 'recommend', 'standing')
    expect(standing.find(([community]) => community === '示例6社区')).toEqual([
      ...['示例6社区', '环翠区', 4, '邻里议事有成效'],
      ...[expect.any(Number), '', '', '', '', '达到', ''],
    ])
  })

  test('of two who record the same at once one does, with all of it', async () => {
    const rows = fillIn(await doors.fetchRows(room.office, 'review'), () => ({
      审核结果: '通过',
      申报表齐全并盖章: '√',
    }))
    const { body } = await doors.look(room.office, 'review', { rows })
    expect(body.rows[0]?.told).toBe('通过；清单4项查实1项')
    const acts = body.rows.map(({ request }) => request)
    // One of them is returned first, so that another way through the sheet is taken too.
    const first = {
      act: 'return',
      community: room.communities[0],
      reason: '没有盖章',
      lacking: [1],
      date: '2026-10-10',
    }
    expect((await doors.record(room.office, [first])).status).toBe(200)
    expect(toTold(await doors.record(room.office, acts))).toEqual([409, 'batch-refused'])
    expect(await countAt('office-review')).toBe(24)
    const completed = {
      ...{ act: 'complete', community: room.communities[0], reason: '已盖章' },
      ...{ files: [], date: '2026-10-10' },
    }
    expect((await doors.record(room.district, [completed])).status).toBe(200)
    const answers = await Promise.all(
      [room.office, room.secondReviewer].map((person) => doors.record(person, acts)),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(await countAt('satisfaction-survey')).toBe(24)
  })

  test('of surveys are kept with the records, and none is taken that could not be kept', async () => {
    const template = await doors.fetchRows(room.office, 'survey')
    const counts = {
      调查方式: '入户问卷',
      开始日期: '2026年10月8日',
      结束日期: '2026.10.9',
      发出份数: '４００份',
      有效份数: 320,
    }
    const filled = fillIn(template, (community) => ({
      ...counts,
      满意份数: community === names[23] ? 321 : 304,
    }))
    const { body } = await doors.look(room.office, 'survey', { rows: filled })
    const at = filled.findIndex(([community]) => community === names[23]) + 1
    expect(body.faults.map(({ cell, code }) => [cell, code])).toEqual([[`I${at}`, 'counts-contradict']])
    const right = fillIn(template, () => ({ ...counts, 满意份数: 304 }))
    const csv = await doors.look(room.office, 'survey', {
      rows: new TextEncoder().encode(right.map((row) => row.join(',')).join('\n')),
      name: '调查.csv',
    })
    expect([csv.status, toCode({ body: csv.body })]).toEqual([422, 'survey-not-kept'])
    const file = await doors.keep(room.office, right)
    expect((await takeIn(room.office, 'survey', right, [file])).status).toBe(200)
    expect(await countAt('joint-review')).toBe(24)
    const kept = await room.auditor.get(`/api/rounds/${room.round}/files/${file.id}`)
    expect(kept.status).toBe(200)
  })

  test('of a unit hold nothing of what it is kept out of, whatever others have scored', async () => {
    const [unit, second, paired] = room.units as [Person, Person, Person]
    const template = await doors.fetchRows(paired, 'score')
    expect(listed(template).toSorted()).toEqual(names.slice(1).toSorted())
    const scores = (rows: Rows) =>
      fillIn(rows, () => ({ '1 一窗受理': 8, '2 邻里议事': '９', 评分理由: '扎实' }))
    const foreign = [...template.slice(0, -1), ['示例1社区', '环翠区', 8, 9, '', '扎实', '', '']]
    const ask = async () => {
      const looked = await doors.look(paired, 'score', { rows: scores(foreign) })
      const own = await doors.fetchBytes(paired, 'score', 'standing')
      const empty = await doors.fetchBytes(paired, 'score')
      return JSON.stringify([looked, own.status, [...own.bytes], [...empty.bytes], await toBoard(paired)])
    }
    const before = await ask()
    const { body } = JSON.parse(before)[0]
    expect(body.faults.map(({ code }: { code: string }) => code)).toEqual(['recused'])
    for (const person of [unit, second, room.units[4] as Person]) {
      const rows = scores(await doors.fetchRows(person, 'score'))
      expect(listed(rows)).toHaveLength(24)
      expect((await takeIn(person, 'score', rows)).status).toBe(200)
    }
    expect(await ask()).toBe(before)
    expect((await takeIn(paired, 'score', scores(template))).status).toBe(200)
    const own = await doors.fetchRows(paired, 'score', 'standing')
    expect(listed(own)).not.toContain('示例1社区')
    expect(own.find(([community]) => community === '示例2社区')).toEqual([
      '示例2社区',
      '环翠区',
      8,
      9,
      87.5,
      '扎实',
      '',
      '',
    ])
    expect(JSON.stringify(await doors.fetchRows(room.office, 'joint-review'))).not.toContain('扎实')
  })

  test('carry the round to its decision, whose rows fill a form and record nothing by themselves', async () => {
    const concluded = fillIn(await doors.fetchRows(room.office, 'joint-review'), (community) =>
      community === names[5] ? { 联审结果: '止步', 联审意见: '' } : { 联审结果: '通过' },
    )
    const { body } = await doors.look(room.office, 'joint-review', { rows: concluded })
    expect(body.faults.map(({ code }) => code)).toEqual(['reason-missing'])
    const right = fillIn(concluded, (community) =>
      community === names[5] ? { 联审意见: '消防通道占用' } : {},
    )
    expect((await takeIn(room.office, 'joint-review', right)).status).toBe(200)
    const decision = fillIn(await doors.fetchRows(room.group, 'decide'), (community, index) =>
      community === names[6] ? { 名次: '', 不入选的理由: '列为重点培育对象' } : { 名次: index + 1 },
    )
    const { body: told } = await doors.look(room.group, 'decide', { rows: decision })
    expect(told.faults).toEqual([])
    expect(told.rows.map((row) => row.told)).toContain('不入选：列为重点培育对象')
    expect(told.rows).toHaveLength(23)
    expect(await countAt('decision')).toBe(23)
  })

  test('refuse what is no sheet, and acts that are done by themselves', async () => {
    const look = async (bytes: Uint8Array, name: string) => {
      const { body, status } = await doors.look(room.group, 'decide', { rows: bytes, name })
      return [status, toCode({ body })]
    }
    const old = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)
    expect(await look(old, '表.xls')).toEqual([422, 'old-sheet'])
    expect(await look(toWorkbook([['社区']]), '表.xlsm')).toEqual([422, 'sheet-with-macros'])
    expect(await look(new Uint8Array(6 * 1024 * 1024), '表.xlsx')).toEqual([413, 'sheet-too-large'])
    expect(toTold(await doors.record(room.group, [{ act: 'open' }]))).toEqual([400, 'bad-request'])
    expect(toTold(await doors.record(room.group, []))).toEqual([400, 'bad-request'])
    const quits = { act: 'quit', community: 'c', reason: 'r', date: '2026-10-10' }
    const many = Array.from({ length: 401 }, () => quits)
    expect(toTold(await doors.record(room.group, many))).toEqual([400, 'bad-request'])
  })
})
