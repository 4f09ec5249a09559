import { afterAll, beforeAll, expect, test } from 'vitest'
import { toClient, toCode } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { act, approve, type Newsroom, openNewsroom, readStatus, write } from '../support/newsroom.ts'
import { hire, toLocalOffice } from '../support/people.ts'
import { find } from '../support/situations.ts'
import { overwrite } from '../support/tampering.ts'

let cms: Cms
let room: Newsroom

beforeAll(async () => {
  cms = await startCms()
  room = await openNewsroom(toLocalOffice(cms))
})
afterAll(() => cms.close())

const collection = 'stories'
const patience = { timeout: 15_000 }
const readFeed = async () => JSON.stringify((await toClient(cms.url).get('/api/gazette')).body)

/** Changes the review of a row in the database, as somebody with its password would. */
const forge = async (id: string, review: Record<string, unknown>) => {
  const row = await find(cms, { collection, id })
  await overwrite(cms, { collection, id, data: { ...row, review: { ...row.review, ...review } } })
}

test('a row that says it is approved is not published without its approvals', async () => {
  const id = await write(room, { title: '冒充审定', text: '没有审过的话。' })
  await act(room.contributor, id, { transition: 'submit' })
  await forge(id, { state: 'approved', level: 3 })
  const answer = await act(room.publisher, id, { transition: 'publish' })
  expect([answer.status, toCode(answer)]).toEqual([409, 'not-approved'])
  const publishAt = new Date(Date.now() + 60_000).toISOString()
  const scheduled = await act(room.publisher, id, { transition: 'schedule', publishAt })
  expect([scheduled.status, toCode(scheduled)]).toEqual([409, 'not-approved'])
  expect(await readFeed()).not.toContain('没有审过的话')
})

test('one that says it is scheduled is not published by the scheduler, and the log tells why', async () => {
  const id = await write(room, { title: '冒充定时', text: '没有排过的话。' })
  await act(room.contributor, id, { transition: 'submit' })
  const publishAt = new Date(Date.now() - 1000).toISOString()
  await forge(id, { state: 'scheduled', level: 3, publishAt, scheduledBy: room.publisher.id })
  await expect
    .poll(async () => (await readStatus(room.auditor, id)).log[0], patience)
    .toMatchObject({ act: 'miss-time' })
  expect(await readFeed()).not.toContain('没有排过的话')
})

test('approvals of one person, or of another text, are none', async () => {
  const id = await write(room, { title: '一人三审', text: '一个人审的话。' })
  await approve(room, id)
  const { approvals } = (await find(cms, { collection, id })).review
  const [first] = approvals
  await forge(id, { approvals: approvals.map((approval) => ({ ...approval, by: first?.by })) })
  expect(toCode(await act(room.publisher, id, { transition: 'publish' }))).toBe('not-approved')
  await forge(id, { approvals: approvals.map((approval) => ({ ...approval, digest: `${'0'.repeat(64)}` })) })
  expect(toCode(await act(room.publisher, id, { transition: 'publish' }))).toBe('not-approved')
  await forge(id, { approvals })
  expect((await act(room.publisher, id, { transition: 'publish' })).status).toBe(200)
})

test('an approval keeps the name of a reviewer whose account is gone', async () => {
  const reviewer = await hire(room, { role: 'district-reviewer', district: room.district, name: '孙审核' })
  const id = await write(room, { title: '审核员调走' })
  await act(room.contributor, id, { transition: 'submit' })
  await act(reviewer, id, { transition: 'approve' })
  expect((await room.administrator.delete(`/api/users/${reviewer.id}`)).status).toBe(200)
  const { body } = await room.auditor.get<{ approvals: unknown }>(`/api/stories/${id}/review`)
  expect(body.approvals).toMatchObject([{ level: 1, name: '孙审核' }])
})
