import { afterAll, beforeAll, expect, test } from 'vitest'
import { toClient, toCode, toTold } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { type MailServer, startMailServer } from '../support/mail-server.ts'
import { act, approve, type Newsroom, openNewsroom, write } from '../support/newsroom.ts'
import { type Person, toLocalOffice } from '../support/people.ts'

let cms: Cms
let room: Newsroom
let server: MailServer

beforeAll(async () => {
  server = await startMailServer()
  cms = await startCms(server.settings)
  room = await openNewsroom(toLocalOffice(cms))
})
afterAll(async () => {
  await cms.close()
  await server.stop()
})

type Page = { unread: number; notifications: { id: string; subject: string; why: string; act: string }[] }
const read = async (person: Person) => (await person.get<Page>('/api/my-notifications')).body
const listOf = async (person: Person, subject: string) =>
  (await read(person)).notifications.filter((row) => row.subject === subject)

test('whose turn it is, and whose text it is, is told so, in the admin and by mail, once', async () => {
  const id = await write(room, { title: '通知' })
  await act(room.contributor, id, { transition: 'submit' })
  expect(await listOf(room.districtReviewer, id)).toMatchObject([{ why: 'your-turn', act: 'submit' }])
  expect(await listOf(room.cityReviewer, id)).toEqual([])
  expect(await listOf(room.contributor, id)).toEqual([])
  const sentTo = (person: Person) => server.mails.filter(({ to }) => to.includes(person.email))
  await expect.poll(() => sentTo(room.districtReviewer), { timeout: 15_000 }).toHaveLength(1)
  await act(room.districtReviewer, id, { transition: 'request-changes', comment: '请核实人数。' })
  expect(await listOf(room.contributor, id)).toMatchObject([
    { act: 'request-changes', comment: '请核实人数。' },
  ])
  // The step has been taken: it is nobody's turn any more.
  expect(await listOf(room.districtReviewer, id)).toMatchObject([{ readAt: expect.any(String) }])
  await expect.poll(() => sentTo(room.contributor), { timeout: 15_000 }).toHaveLength(1)
  expect(sentTo(room.districtReviewer)).toHaveLength(1)
  expect(sentTo(room.contributor)[0]?.text).toContain('/admin/collections/stories/')
})

test('who is named is told, the others are not told again', async () => {
  const id = await write(room, { title: '点名' })
  await act(room.contributor, id, { transition: 'submit' })
  await act(room.districtReviewer, id, { transition: 'approve' })
  const revision = (await room.auditor.get<{ revision: number }>(`/api/stories/${id}/review`)).body.revision
  const wish = { revision, assignee: room.secondCityReviewer.id }
  expect((await room.chiefEditor.put(`/api/stories/${id}/assignment`, wish)).status).toBe(200)
  expect(await listOf(room.secondCityReviewer, id)).toMatchObject([{ act: 'assign' }, { act: 'approve' }])
  expect(await listOf(room.cityReviewer, id)).toMatchObject([{ act: 'approve' }])
})

test('notifications are read and ticked off by their own account alone', async () => {
  const before = await read(room.cityReviewer)
  const ids = before.notifications.map((row) => row.id)
  expect((await room.publisher.post('/api/my-notifications/read', { ids })).status).toBe(200)
  expect((await read(room.cityReviewer)).unread).toBe(before.unread)
  // What is no id of this database is nobody's notification.
  const ticked = await room.cityReviewer.post<Page>('/api/my-notifications/read', { ids: ['x', ...ids] })
  expect(ticked.body.unread).toBe(0)
  expect(toTold(await room.cityReviewer.post('/api/my-notifications/read', { ids, more: 1 }))).toEqual([
    400,
    'bad-request',
  ])
  const anonymous = await toClient(cms.url).get('/api/my-notifications')
  expect([anonymous.status, toCode(anonymous)]).toEqual([401, 'not-signed-in'])
  for (const door of ['/api/notifications', `/api/notifications/${ids[0]}`])
    expect((await room.administrator.get(door)).status).toBeGreaterThanOrEqual(403)
})

test('an edit that voids a review tells its writers and whoever had approved or scheduled it, and ends the turn', async () => {
  const { chiefEditor, cityReviewer, contributor, districtReviewer, publisher } = room
  const id = await write(room, { title: '审定后又改' })
  await approve(room, id)
  const publishAt = new Date(Date.now() + 86_400_000).toISOString()
  await act(publisher, id, { transition: 'schedule', publishAt })
  expect((await cityReviewer.patch(`/api/stories/${id}`, { deck: '审核员改了一句。' })).status).toBe(200)
  expect((await listOf(contributor, id))[0]).toMatchObject({ act: 'edit', why: 'your-text' })
  for (const person of [districtReviewer, chiefEditor, publisher])
    expect((await listOf(person, id))[0]).toMatchObject({ act: 'edit', why: 'your-approval' })
  expect((await listOf(cityReviewer, id))[0]).toMatchObject({ act: 'approve' })

  await act(contributor, id, { transition: 'submit' })
  expect((await listOf(districtReviewer, id))[0]).not.toHaveProperty('readAt')
  await contributor.patch(`/api/stories/${id}`, { deck: '撰稿人改了一句。' })
  expect((await listOf(districtReviewer, id))[0]).toMatchObject({ act: 'submit', readAt: expect.any(String) })
})

test('who may not read a document any more is told nothing of it, nor mailed', async () => {
  const elsewhere = { slug: 'wen-deng', name: '文登社区（示例）', district: room.otherDistrict }
  const community = await room.make('communities', elsewhere)
  const id = await write(room, { title: '划到别区' })
  await room.cityReviewer.patch(`/api/stories/${id}`, { community })
  await act(room.stranger, id, { transition: 'submit' })
  const comment = '只给新区看的意见。'
  await act(room.secondCityReviewer, id, { transition: 'request-changes', comment })
  expect(await listOf(room.contributor, id)).toEqual([])
  expect(await listOf(room.cityReviewer, id)).toMatchObject([{ act: 'request-changes', comment }])

  // It was moved after somebody was told, and before the mail went out.
  const told = { why: 'your-text', act: 'comment', actorName: '示例', collectionSlug: 'stories', subject: id }
  const at = new Date().toISOString()
  for (const recipient of [room.contributor.id, room.stranger.id]) {
    const data = { ...told, recipient, title: '划到别区', at }
    const { id: notification } = await cms.payload.db.create({ collection: 'notifications', data })
    await cms.payload.db.create({ collection: 'mail-outbox', data: { notification, at, state: 'waiting' } })
  }
  const sentTo = (person: Person) => server.mails.filter(({ to }) => to.includes(person.email))
  const texts = (person: Person) =>
    sentTo(person).filter(({ text }) => text.replaceAll('=\r\n', '').includes(id))
  await expect.poll(() => texts(room.stranger), { timeout: 15_000 }).toHaveLength(1)
  expect(texts(room.contributor)).toEqual([])
})
