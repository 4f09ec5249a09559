import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toClient, toCode } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { comeDue } from '../support/come-due.ts'
import {
  act,
  approve,
  type Newsroom,
  openNewsroom,
  readStatus,
  toStoryData,
  write,
} from '../support/newsroom.ts'
import { create, hire, toLocalOffice } from '../support/people.ts'

let cms: Cms
let room: Newsroom

beforeAll(async () => {
  cms = await startCms()
  room = await openNewsroom(toLocalOffice(cms))
})
afterAll(() => cms.close())

const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString()
const stateOf = (id: string) => async () => (await readStatus(room.auditor, id)).state
const patience = { timeout: 15_000 }

describe('a scheduled edition', () => {
  test('is not public before its time, is published by itself at it, and the log tells who scheduled it', async () => {
    const id = await write(room, { title: '定时发布', text: '到点才见的一句话。' })
    await approve(room, id)
    const publishAt = inSeconds(2)
    await act(room.publisher, id, { transition: 'schedule', publishAt })
    expect(JSON.stringify((await toClient(cms.url).get('/api/gazette')).body)).not.toContain('到点才见')
    await expect.poll(stateOf(id), patience).toBe('published')
    const { log } = await readStatus(room.auditor, id)
    expect(log[0]).toMatchObject({ act: 'publish', actorName: '系统', role: 'system' })
    expect(log[1]).toMatchObject({ act: 'schedule', actorName: 'publisher' })
    const { entries } = (await toClient(cms.url).get<{ entries: { head: { at: string } }[] }>('/api/gazette'))
      .body
    expect(Date.parse(entries.at(-1)?.head.at ?? '')).toBeGreaterThanOrEqual(Date.parse(publishAt))
  })

  test('is published at its time though the account that scheduled it has gone since', async () => {
    const id = await write(room, { title: '人走稿不误' })
    await approve(room, id)
    const leaving = await hire(toLocalOffice(cms), { role: 'publisher' })
    await act(leaving, id, { transition: 'schedule', publishAt: inSeconds(2) })
    expect((await room.administrator.delete(`/api/users/${leaving.id}`)).status).toBe(200)
    await expect.poll(stateOf(id), patience).toBe('published')
  })

  test('goes back to the publishers, with the reason in the log, when it cannot be published at its time', async () => {
    const id = await write(room, { title: '到点不能发' })
    await approve(room, id)
    await act(room.publisher, id, { transition: 'schedule', publishAt: inSeconds(3600) })
    // Past all hooks, which would have returned it to draft at once.
    const data = { name: '改了名的社区（示例）' }
    await cms.payload.db.updateOne({ collection: 'communities', id: room.community, data })
    await comeDue(cms, id)
    await expect.poll(stateOf(id), patience).toBe('approved')
    expect((await readStatus(room.auditor, id)).log[0]).toMatchObject({ act: 'miss-time', from: 'scheduled' })
  })

  test('whose community is renamed before its time is a draft at once, is never published, and its people know', async () => {
    const { make, district } = room
    const community = await make('communities', { slug: 'renamed', name: '旧名社区（示例）', district })
    const data = toStoryData({ ...room, community }, { title: '到点已不在' })
    const id = await create(room.contributor, 'stories', data)
    const witness = await write(room, { title: '同一时刻的另一篇' })
    for (const one of [id, witness]) {
      await approve(room, one)
      await act(room.publisher, one, { transition: 'schedule', publishAt: inSeconds(3600) })
      expect(await stateOf(one)()).toBe('scheduled')
    }
    const path = `/api/communities/${community}`
    type Refused = { errors: { data: { voids: string } }[] }
    const changes = { name: '新名社区（示例）' }
    const { body } = await room.administrator.patch<Refused>(path, changes)
    const voids = body.errors[0]?.data.voids
    expect((await room.administrator.patch(`${path}?voids=${voids}`, changes)).status).toBe(200)
    expect(await stateOf(id)()).toBe('draft')

    for (const one of [id, witness]) await comeDue(cms, one)
    await expect.poll(stateOf(witness), patience).toBe('published')
    const { log, state } = await readStatus(room.auditor, id)
    expect([state, log[0]?.act, log[0]?.from]).toEqual(['draft', 'edit', 'scheduled'])
    expect(JSON.stringify((await toClient(cms.url).get('/api/gazette')).body)).not.toContain('到点已不在')
    for (const person of [room.contributor, room.chiefEditor, room.publisher]) {
      const told = await person.get<{ notifications: object[] }>('/api/my-notifications')
      const comment = '因社区“旧名社区（示例）（环翠区）”改为“新名社区（示例）（环翠区）”'
      expect(told.body.notifications).toContainEqual(
        expect.objectContaining({ subject: id, act: 'edit', comment }),
      )
    }
  })

  test('a time that is past, or farther than anybody plans, is refused', async () => {
    const id = await write(room, { title: '过去的时间' })
    await approve(room, id)
    const answer = await act(room.publisher, id, { transition: 'schedule', publishAt: inSeconds(-5) })
    expect([answer.status, toCode(answer)]).toEqual([422, 'time-is-past'])
    const far = await act(room.publisher, id, {
      transition: 'schedule',
      publishAt: '9999-12-31T23:59:59-12:00',
    })
    expect([far.status, toCode(far)]).toEqual([422, 'time-too-far'])
  })
})
