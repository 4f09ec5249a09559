import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Cms, startCms } from '../support/cms.ts'
import { comeDue } from '../support/come-due.ts'
import { act, approve, type Newsroom, openNewsroom, readStatus, write } from '../support/newsroom.ts'
import { hire, type Person, toLocalOffice } from '../support/people.ts'
import { databaseKind } from '../support/settings.ts'

let cms: Cms
let room: Newsroom

beforeAll(async () => {
  cms = await startCms()
  room = await openNewsroom(toLocalOffice(cms))
})
afterAll(() => cms.close())

const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString()
const patience = { timeout: 15_000 }
const stateOf = async (id: string) => (await readStatus(room.auditor, id)).state
const logOf = async (id: string) =>
  (await readStatus(room.auditor, id)).log as { act: string; from: string; to: string; comment?: string }[]
const post = async (
  person: Person,
  id: string,
  { revision, ...ask }: { revision: number; transition: string },
) => person.post(`/api/stories/${id}/review`, { ...ask, revision })
const told = async (person: Person, id: string) => {
  type Told = { notifications: { subject: string; act: string; why: string; comment?: string }[] }
  const { notifications } = (await person.get<Told>('/api/my-notifications')).body
  return notifications.filter(({ subject }) => subject === id).map(({ act, why }) => `${act} ${why}`)
}

const schedule = async (id: string, publishAt = inAnHour()) => {
  await approve(room, id)
  await act(room.publisher, id, { transition: 'schedule', publishAt })
}

describe('a schedule', () => {
  test('is given up: the approvals stand, its time comes and nothing happens, and it can be published then', async () => {
    const id = await write(room, { title: '取消的定时' })
    await schedule(id, '2027-01-02T03:04:05.000Z')
    const answer = await act(room.publisher, id, { transition: 'unschedule', comment: '会议改期' })
    expect(answer).toMatchObject({ status: 200, body: { state: 'approved', level: 3 } })
    expect(answer.body).not.toHaveProperty('publishAt')
    expect((await logOf(id))[0]).toMatchObject({
      ...{ act: 'unschedule', from: 'scheduled', to: 'approved' },
      comment: '原定2027-01-02 11:04:05发布。会议改期',
    })
    const witness = await write(room, { title: '同一时刻的另一篇' })
    await schedule(witness)
    for (const one of [id, witness]) await comeDue(cms, one)
    await expect.poll(() => stateOf(witness), patience).toBe('published')
    expect(await stateOf(id)).toBe('approved')
    expect((await act(room.publisher, id, { transition: 'publish' })).body).toMatchObject({
      state: 'published',
    })
  })

  test('gets another time in one step, and the log tells both; it is published at once where that is wanted', async () => {
    const id = await write(room, { title: '改了时间' })
    await schedule(id, '2027-01-02T03:04:05.000Z')
    const later = { transition: 'schedule', publishAt: '2027-01-03T03:04:06+08:00' } as const
    const moved = await act(room.publisher, id, later)
    expect(moved.body).toMatchObject({ state: 'scheduled', publishAt: '2027-01-02T19:04:06.000Z', level: 3 })
    expect((await logOf(id))[0]).toMatchObject({
      ...{ act: 'schedule', from: 'scheduled', to: 'scheduled' },
      comment: '原定2027-01-02 11:04:05发布，定于2027-01-03 03:04:06发布',
    })
    const now = await act(room.publisher, id, { transition: 'publish' })
    expect(now.body).toMatchObject({ state: 'published', edition: 1 })
    expect((await logOf(id))[0]).toMatchObject({
      ...{ act: 'publish', from: 'scheduled', comment: '原定2027-01-03 03:04:06发布' },
    })
  })

  test('whose time somebody else changed or gave up: who set it is told, and the publishers whose turn it is', async () => {
    const id = await write(room, { title: '别人改了时间' })
    const second = await hire(toLocalOffice(cms), { role: 'publisher', name: 'second' })
    await schedule(id)
    await act(second, id, { transition: 'schedule', publishAt: inAnHour() })
    expect(await told(room.publisher, id)).toContain('schedule your-approval')
    await act(room.publisher, id, { transition: 'unschedule' })
    expect(await told(second, id)).toContain('unschedule your-turn')
  })

  test('that is due and given up at one time: one of the two wins, and the other hears 409', async () => {
    const won: string[] = []
    for (const ahead of [60, 10, -10, -30]) {
      const id = await write(room, { title: `抢在发布前取消${ahead}` })
      await approve(room, id)
      const publishAt = new Date(Date.now() + 2_000).toISOString()
      await act(room.publisher, id, { transition: 'schedule', publishAt })
      const { revision } = await readStatus(room.publisher, id)
      await pause(Math.max(0, Date.parse(publishAt) - ahead - Date.now()))
      const answer = await post(room.publisher, id, { transition: 'unschedule', revision })
      const winner = answer.status === 200 ? 'unschedule' : 'publish'
      if (winner === 'publish') expect(answer.status).toBe(409)
      const state = winner === 'publish' ? 'published' : 'approved'
      await expect.poll(() => stateOf(id), patience).toBe(state)
      const acts = (await logOf(id)).map(({ act }) => act)
      expect(acts.filter((one) => one === 'unschedule' || one === 'publish')).toEqual([winner])
      won.push(winner)
    }
    console.log(`races for a scheduled edition on ${databaseKind}: ${won.join(', ')}`)
  })
})
