import { afterAll, beforeAll, expect, test } from 'vitest'
import { toTold } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { type ImportDoors, toImportDoors } from '../support/imports.ts'
import { act, type Newsroom, publish, write } from '../support/newsroom.ts'
import { toLocalOffice } from '../support/people.ts'
import { actAs, openRoundRoom, type RoundRoom } from '../support/round-room.ts'
import { type SheetDoors, toSheetDoors } from '../support/round-sheets.ts'

let cms: Cms
let room: RoundRoom
let doors: ImportDoors
let sheets: SheetDoors
let standard: string
const date = '2026-10-05'

beforeAll(async () => {
  cms = await startCms()
  room = await openRoundRoom(cms)
  doors = toImportDoors(cms.url)
  sheets = toSheetDoors(cms, room)
  const { make } = toLocalOffice(cms)
  const category = await make('categories', {
    ...{ key: 'c', number: 1, title: '服务精准', statement: '办事方便。' },
  })
  standard = await make('standards', { number: 1, title: '一窗受理', category })
  await actAs(room.group, room, { act: 'open' })
})
afterAll(() => cms.close())

const recommend = (community: string | undefined, order: number, stories: string[] = []) =>
  actAs(room.district, room, {
    ...{ act: 'recommend', community, order, reason: '好', date },
    assessment: [{ standard: 1, met: true, stories, files: [] }],
  })
const find = async (name: string) => {
  const path = `/api/communities?where[name][equals]=${encodeURIComponent(name)}`
  return (await room.auditor.get<{ docs: { id: string; slug: string }[] }>(path)).body.docs
}

test('a community that a round names is deleted neither by hand nor with the import that brought it', async () => {
  const rows = [
    ['社区', '区市'],
    ['新入社区', '环翠区'],
    ['另一社区', '环翠区'],
  ]
  expect((await doors.take(room.group, 'communities', { rows })).recorded).toEqual({ made: 2, changed: 0 })
  const [nominated] = await find('新入社区')
  expect((await recommend(nominated?.id, 1)).status).toBe(200)

  const kept = await room.office.delete(`/api/communities/${nominated?.id}`)
  expect(toTold(kept)).toEqual([409, 'in-use'])
  expect(JSON.stringify(kept.body)).toContain('评选')
  const { last } = await doors.last(room.group, 'communities')
  const { refused } = await doors.undo(room.group, 'communities', last?.id ?? '')
  expect(refused?.code).toBe('import-followed')
  expect(refused?.issues?.[0]?.message).toMatch(/^“新入社区　环翠区”：.*评选/)
  expect(await find('新入社区')).toHaveLength(1)

  const [other] = await find('另一社区')
  expect(toTold(await room.office.delete(`/api/communities/${other?.id}`))).toEqual([200, undefined])
})

test('the address under which a round names a community is given to no other, were its row gone', async () => {
  const [nominated] = await find('新入社区')
  await cms.payload.db.deleteOne({ collection: 'communities', where: { id: { equals: nominated?.id } } })
  const { docs } = await cms.payload.find({ collection: 'districts' as never, limit: 1 })
  const taken = { name: '后来社区', slug: nominated?.slug, district: docs[0]?.id }
  expect(toTold(await room.office.post('/api/communities', taken))).toEqual([409, 'former-address'])
})

test('evidence names public stories of the community, and a sheet tells their titles as long as they are public', async () => {
  const { district, group, office, writer } = room
  const desk = {
    ...{ ...room, contributor: writer, districtReviewer: district, cityReviewer: office },
    ...{ chiefEditor: group, community: room.communities[1], standard },
  } as unknown as Newsroom
  const told = await publish(desk, { title: '公开时的标题', slug: 'told' })
  const gone = await publish(desk, { title: '撤下的标题', slug: 'gone' })
  const hidden = await write(desk, { title: '没有公开的标题', slug: 'hidden' })
  const refused = await recommend(room.communities[1], 2, [told, hidden])
  expect(toTold(refused)).toEqual([422, 'story-not-evidence'])
  const elsewhere = await recommend(room.communities[0], 2, [told])
  expect(toTold(elsewhere)).toEqual([422, 'story-not-evidence'])
  expect(toTold(await recommend(room.communities[1], 2, [told, gone]))).toEqual([200, undefined])

  const notice = { reason: 'no-consent', text: '当事人要求撤下。' }
  const withdrawn = await act(room.publisher, gone, { transition: 'withdraw', notice } as never)
  expect(toTold(withdrawn)).toEqual([200, undefined])
  expect(toTold(await act(writer, told, { transition: 'revise' }))).toEqual([200, undefined])
  expect((await writer.patch(`/api/stories/${told}`, { title: '改写中的标题' })).status).toBe(200)
  for (const person of [room.district, room.office]) {
    const rows = await sheets.fetchRows(person, 'recommend', 'standing')
    expect(rows.map((row) => row[7])).toContain('公开时的标题\n未公开')
    expect(JSON.stringify(rows)).not.toMatch(/改写中的标题|撤下的标题/)
  }
})
