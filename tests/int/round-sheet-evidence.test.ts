import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Cms, startCms } from '../support/cms.ts'
import { type Newsroom, publish, write } from '../support/newsroom.ts'
import { type Person, toLocalOffice } from '../support/people.ts'
import { actAs, openRoundRoom, type RoundRoom } from '../support/round-room.ts'
import { type SheetDoors, toSheetDoors } from '../support/round-sheets.ts'
import { fillIn, type Rows } from '../support/workbook.ts'

let cms: Cms
let room: RoundRoom
let doors: SheetDoors
let story: string
let file: { id: string; name: string; digest: string }
const date = '2026-10-05'

/** A file of the round with a text of its own in it. */
const send = (person: Person, name: string, text: string) => doors.keep(person, [[text]], name)

const recommend = (serial: number, order: number, files: (typeof file)[]) =>
  actAs(room.district, room, {
    ...{ act: 'recommend', community: room.communities[serial - 1], order, reason: '好', date },
    assessment: [{ standard: 1, met: true, stories: [], files }],
  })

beforeAll(async () => {
  cms = await startCms()
  room = await openRoundRoom(cms)
  doors = toSheetDoors(cms, room)
  const { make } = toLocalOffice(cms)
  const category = await make('categories', {
    key: 'c',
    number: 1,
    title: '服务精准',
    statement: '办事方便。',
  })
  const standards: string[] = []
  for (const [index, title] of ['一窗受理', '邻里议事'].entries())
    standards.push(await make('standards', { number: index + 1, title, category }))
  const toRoom = (serial: number) => {
    const { district, group, office, writer } = room
    const people = {
      contributor: writer,
      districtReviewer: district,
      cityReviewer: office,
      chiefEditor: group,
    }
    const [standard] = standards
    return { ...room, ...people, community: room.communities[serial - 1], standard } as unknown as Newsroom
  }
  story = await publish(toRoom(1), { title: '一扇窗口；办成的事', slug: 'one' })
  await publish(toRoom(3), { title: '楼道议事', slug: 'two' })
  await publish(toRoom(3), { title: '楼道议事', slug: 'three' })
  await write(toRoom(1), { title: '没有发布的', slug: 'four' })
  await actAs(room.group, room, { act: 'open' })
  file = await send(room.district, '议事记录.xlsx', '记录')
  expect((await recommend(2, 1, [file])).status).toBe(200)
})
afterAll(() => cms.close())

describe('the evidence of a recommendation by sheet', () => {
  /** The template with one community filled in, and rows of evidence below it. */
  const toRows = async (community: string, ...evidence: (string | number)[][]): Promise<Rows> => {
    const template = await doors.fetchRows(room.district, 'recommend')
    const at = template.findIndex(([name]) => name === community)
    const filled = fillIn(template, (name) =>
      name === community ? { 推荐次序: 2, 推荐理由: '议事有成效', '1 一窗受理': '达到' } : {},
    )
    const parts = evidence.map((cells) => [community, '', '', '', '', ...cells])
    return [...filled.slice(0, at + 1), ...parts]
  }
  const listWrong = async (community: string, ...evidence: (string | number)[][]) => {
    const rows = await toRows(community, ...evidence)
    const { body } = await doors.look(room.district, 'recommend', { rows })
    const last = rows.length
    return body.faults.map(({ cell, code }) => [cell?.replace(String(last), ''), code])
  }

  test('is told wrong by its own cell: not found, found twice, of nothing that was assessed', async () => {
    const here = '示例1社区'
    expect(await listWrong(here, ['第9项', 1])).toEqual([['F', 'not-standards']])
    expect(await listWrong(here, ['2', 1])).toEqual([['F', 'not-assessed']])
    expect(await listWrong(here, ['1'])).toEqual([['F', 'part-empty']])
    expect(await listWrong(here, ['1', 3], ['第1项', 4])).toEqual([['F', 'part-twice']])
    expect(await listWrong(here, ['1', '几十'])).toEqual([['G', 'not-a-number']])
    expect(await listWrong(here, ['1', '', '没有发布的'])).toEqual([['H', 'unknown-evidence']])
    // Of another community.
    expect(await listWrong(here, ['1', '', '楼道议事'])).toEqual([['H', 'unknown-evidence']])
    expect(await listWrong('示例3社区', ['1', '', '楼道议事'])).toEqual([['H', 'ambiguous-evidence']])
    expect(await listWrong(here, ['1', '', '', '别的.xlsx'])).toEqual([['I', 'unknown-evidence']])
    // Nobody learns what another district has.
    const foreign = await send(room.otherDistrict, '外区.xlsx', '外区')
    const own = { act: 'recommend', community: room.communities[3], order: 1, reason: '好', date }
    const assessment = [{ standard: 1, met: true, stories: [], files: [foreign] }]
    expect((await actAs(room.otherDistrict, room, { ...own, assessment })).status).toBe(200)
    expect(await listWrong(here, ['1', '', '', '外区.xlsx'])).toEqual([['I', 'unknown-evidence']])
  })

  test('is recorded with it, and handed out as it was taken in', async () => {
    const evidence = ['一窗受理', 3, '《一扇窗口；办成的事》', '议事记录.xlsx']
    const { body } = await doors.look(room.district, 'recommend', {
      rows: await toRows('示例1社区', evidence),
    })
    expect(body.faults).toEqual([])
    expect(body.rows.map(({ told }) => told)).toEqual(['第2位；自评1项达到、0项未达到、1项没有填，1项附佐证'])
    const acts = body.rows.map(({ request }) => request)
    expect((await doors.record(room.district, acts)).status).toBe(200)
    const path = `/api/rounds/${room.round}/nominations/${room.communities[0]}`
    const { course } = (await room.office.get<{ course: { assessment: object[] }[] }>(path)).body
    expect(course[0]?.assessment).toEqual([
      { standard: 1, met: true, stories: [story], files: [file], count: 3 },
    ])
    for (const person of [room.district, room.office]) {
      const standing = await doors.fetchRows(person, 'recommend', 'standing')
      const rows = standing.filter(([name]) => name === '示例1社区')
      expect(rows.map((row) => row.slice(5, 9))).toEqual([
        ['', '', '', ''],
        ['1', 3, '一扇窗口；办成的事', '议事记录.xlsx'],
      ])
    }
  })

  test('names no file of which the materials have two of one name', async () => {
    const other = await send(room.district, '议事记录.xlsx', '另一份记录')
    const completed = { act: 'complete', reason: '补正', files: [other], date }
    const community = room.communities[1]
    await actAs(room.office, room, { act: 'return', community, reason: '缺记录', lacking: [1], date })
    expect((await actAs(room.district, room, { ...completed, community })).status).toBe(200)
    expect(await listWrong('示例3社区', ['1', '', '', '议事记录.xlsx'])).toEqual([
      ['I', 'ambiguous-evidence'],
    ])
  })
})
