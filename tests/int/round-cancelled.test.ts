import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn } from '../support/account.ts'
import { type Cms, startCms } from '../support/cms.ts'
import type { Person } from '../support/people.ts'
import { actAs, openRoundRoom, type RoundRoom } from '../support/round-room.ts'

let cms: Cms
let room: RoundRoom
let unit: Person
const date = '2026-10-05'

beforeAll(async () => {
  cms = await startCms()
  room = await openRoundRoom(cms)
  unit = room.units[0] as Person
  const [community] = room.communities
  const counts = { method: '入户问卷', from: date, to: date, issued: 400, valid: 320, satisfied: 304 }
  const steps: [Person, object][] = [
    [room.group, { act: 'open' }],
    [room.district, { act: 'recommend', community, order: 1, reason: '好', assessment: [], date }],
    [room.office, { act: 'review', community, outcome: 'passed', checklist: [], date }],
    [room.office, { act: 'survey', community, ...counts, questions: [], ages: [], files: [], date }],
  ]
  for (const [person, act] of steps) expect((await actAs(person, room, act)).status).toBe(200)
})
afterAll(() => cms.close())

/** A score that is thought over again and again. It takes seconds: others can look meanwhile, and who sent it can go. */
const acts = Array.from({ length: 250 }, (_none, index) => ({
  ...{ act: 'score', community: '', reason: `第${index + 1}次`, date },
  points: [1, 2].map((standard) => ({ standard, points: index % 10 })),
  ...(index === 0 ? {} : { change: '又看了材料' }),
}))
const toActs = () => acts.map((one) => ({ ...one, community: room.communities[0] }))

/** Sends a batch, and is there to be closed as a browser closes it. */
const send = async () => {
  const token = await signIn(cms.url, unit)
  const sent = request(`${cms.url}/api/rounds/${room.round}/batch`, {
    method: 'POST',
    headers: { Authorization: `JWT ${token}`, 'Content-Type': 'application/json' },
  })
  const closed = new Promise<void>((resolve) => sent.once('close', () => resolve()).once('error', () => {}))
  await new Promise<void>((resolve) => sent.end(JSON.stringify({ acts: toActs() }), resolve))
  return { close: () => sent.destroy(), closed }
}

type Board = { nominations: { own?: { reason: string } }[] }
const readOwn = async (query = '') =>
  (await unit.get<Board>(`/api/rounds/${room.round}/board${query}`)).body.nominations[0]?.own?.reason
const countRecords = async () =>
  (await room.auditor.get<{ latest: number }>('/api/rounds/records?after=0&limit=10')).body.latest

test('a batch whose sender has gone leaves nothing, and the board says so once it is settled', async () => {
  const before = await countRecords()
  const sent = await send()
  // Others are answered while it goes on, and see nothing of it yet.
  expect(await readOwn()).toBeUndefined()
  sent.close()
  await sent.closed
  expect(await readOwn('?settled=true')).toBeUndefined()
  expect(await countRecords()).toBe(before)
})

test('one that is waited for is recorded whole, and who asks meanwhile for the settled board has all of it', async () => {
  const sent = await send()
  expect(await readOwn()).toBeUndefined()
  expect(await readOwn('?settled=true')).toBe('第250次')
  sent.close()
})

test('whoever has no part in the round waits for nothing', async () => {
  const path = `/api/rounds/${room.round}/board?settled=true`
  expect((await room.pressOfficer.get(path)).status).toBe(403)
  expect((await room.office.get(`/api/rounds/${room.round}/board?settled=soon`)).status).toBe(400)
})
