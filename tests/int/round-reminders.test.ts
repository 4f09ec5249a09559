import { afterAll, beforeAll, expect, test } from 'vitest'
import { toTold } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { type MailServer, startMailServer } from '../support/mail-server.ts'
import type { Person } from '../support/people.ts'
import { actAs, openRoundRoom, type RoundRoom } from '../support/round-room.ts'

let cms: Cms
let room: RoundRoom
let server: MailServer

beforeAll(async () => {
  server = await startMailServer()
  // It is always evening.
  cms = await startCms({ ...server.settings, REMIND_AT: '00:00' })
  room = await openRoundRoom(cms)
})
afterAll(async () => {
  await cms.close()
  await server.stop()
})

const date = '2026-10-10'
const id = (serial: number) => room.communities[serial - 1] ?? ''
const unit = (serial: number) => room.units[serial - 1] as Person
const does = async (person: Person, request: object) => (await actAs(person, room, request)).status
type Owed = { debtor: string; count: number; last?: { actorName: string; told: number } }
const read = (person: Person) => person.get<{ owed: Owed[] }>(`/api/rounds/${room.round}/reminders`)
const owed = async () => (await read(room.office)).body.owed.map(({ count, debtor }) => [debtor, count])
const remind = (person: Person, debtor: string, stage = 'joint-review') =>
  person.post<{ owed: Owed[] }>(`/api/rounds/${room.round}/reminders`, { debtor, stage })
const told = async (person: Person) => {
  const { body } = await person.get<{ notifications: { act: string; comment?: string }[] }>(
    '/api/my-notifications',
  )
  return body.notifications.filter(({ act }) => act === 'remind').map(({ comment }) => comment)
}
const mailsTo = (person: Person) => server.mails.filter(({ to }) => to.includes(person.email))

// One round: each test goes on where the one before it ended.
test('says whose turn it is to who answers for the round alone', async () => {
  expect(await does(room.group, { act: 'open' })).toBe(200)
  expect(await owed()).toEqual([
    ['district:371002', 3],
    ['district:371071', 1],
  ])
  for (const [person, serial] of [
    [room.district, 1],
    [room.otherDistrict, 4],
  ] as const)
    expect(
      await does(person, {
        ...{ act: 'recommend', community: id(serial), order: 1, reason: '基础好', assessment: [], date },
      }),
    ).toBe(200)
  expect(await owed()).toEqual([['office', 2]])
  for (const person of [room.district, unit(1), room.administrator])
    expect(toTold(await read(person))).toEqual([403, 'round-refused'])
  for (const person of [room.auditor, room.publisher, room.district])
    expect(toTold(await remind(person, 'office', 'office-review'))).toEqual([403, 'wrong-performer'])
})

test('reminds a unit of what is its to judge, in the admin and by mail, once a day', async () => {
  expect(toTold(await remind(room.office, 'unit:zhu-jian'))).toEqual([409, 'nothing-waits'])
  for (const serial of [1, 4]) {
    const about = { community: id(serial), date }
    expect(await does(room.office, { ...about, act: 'review', outcome: 'passed', checklist: [] })).toBe(200)
    const counts = { issued: 400, valid: 310, satisfied: 300, questions: [], ages: [], files: [] }
    expect(
      await does(room.office, { ...about, ...counts, act: 'survey', method: '入户', from: date, to: date }),
    ).toBe(200)
  }
  // The third is paired with one of the two, the fourth belongs to the district of the other.
  expect(await owed()).toEqual([
    ['unit:zhu-jian', 2],
    ['unit:gong-an', 2],
    ['unit:wei-jian', 1],
    ['unit:kai-fa', 1],
    ['unit:wen-lv', 2],
  ])
  const done = await remind(room.office, 'unit:zhu-jian')
  expect(done.body.owed[0]).toMatchObject({ last: { actorName: '示例city-reviewer', told: 1 } })
  expect(await told(unit(1))).toEqual(['联审：2个社区等评分。'])
  await expect.poll(() => mailsTo(unit(1)), { timeout: 15_000 }).toHaveLength(1)
  expect(mailsTo(unit(1))[0]?.text.replaceAll('=\r\n', '')).toContain(`${room.round}/board`)
  expect(toTold(await remind(room.group, 'unit:zhu-jian'))).toEqual([409, 'reminded-today'])
})

test('of two who remind at once, one does; no data hold it twice', async () => {
  const both = await Promise.all([remind(room.office, 'unit:gong-an'), remind(room.group, 'unit:gong-an')])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(await told(unit(2))).toHaveLength(1)
  const collection = 'round-reminders'
  const row = await cms.payload.db.findOne<{ id: string; key: string }>({ collection, where: {} })
  const { id: _id, ...again } = row ?? { id: '', key: '' }
  await expect(cms.payload.db.create({ collection, data: again })).rejects.toThrow()
})

test('a unit that keeps out of all is never reminded; in the evening those are whose day is near or past, and no one twice', async () => {
  expect(await does(unit(3), { act: 'recuse', community: id(4), reason: '亲属', date })).toBe(200)
  expect(toTold(await remind(room.office, 'unit:wei-jian'))).toEqual([409, 'nothing-waits'])
  // Nobody is reminded by itself as long as nothing says by when.
  expect(await told(unit(5))).toEqual([])
  const changes = { due: { jointReview: '2026-10-20T04:00:00.000Z' } }
  expect(await does(room.group, { act: 'amend', reason: '定下时限', changes })).toBe(200)
  const late = expect.stringMatching(/^联审：[12]个社区等评分，10月20日截止，已逾期\d+天。$/)
  await expect.poll(() => told(unit(5)), { timeout: 20_000 }).toEqual([late])
  await expect.poll(() => told(unit(4)), { timeout: 20_000 }).toEqual([late])
  await expect.poll(() => mailsTo(unit(4)).length + mailsTo(unit(5)).length, { timeout: 15_000 }).toBe(2)
  expect(await told(unit(1))).toHaveLength(1)
  expect(await told(unit(3))).toEqual([])
  expect(mailsTo(unit(3))).toEqual([])
  expect(
    (await read(room.office)).body.owed.find(({ debtor }) => debtor === 'unit:wen-lv')?.last,
  ).toMatchObject({
    ...{ actorName: '系统', told: 1 },
  })
})
