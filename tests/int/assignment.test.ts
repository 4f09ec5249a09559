import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Answer, toClient, toCode } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { act, approve, type Newsroom, openNewsroom, readStatus, revise, write } from '../support/newsroom.ts'
import { makeOverdue } from '../support/overdue.ts'
import { hire, type Person, toLocalOffice } from '../support/people.ts'

let cms: Cms
let room: Newsroom

beforeAll(async () => {
  cms = await startCms()
  room = await openNewsroom(toLocalOffice(cms))
})
afterAll(() => cms.close())

type Told = { assignee?: { id: string; name: string }; dueAt?: string; candidates: { id: string }[] }
const read = async (person: Person, id: string) => (await person.get<Told>(`/api/stories/${id}/review`)).body
const assign = async (person: Person, id: string, wish: Record<string, unknown>): Promise<Answer> => {
  const { revision } = await readStatus(person, id)
  return person.put(`/api/stories/${id}/assignment`, { revision, ...wish })
}
const toAnswer = (answer: Answer) => [answer.status, toCode(answer)]

test('a submitted edition is due, can be claimed, and the next level begins anew', async () => {
  const id = await write(room)
  expect(await read(room.contributor, id)).not.toHaveProperty('dueAt')
  const early = await assign(room.contributor, id, { assignee: room.contributor.id })
  expect(toAnswer(early)).toEqual([409, 'wrong-state'])
  await act(room.contributor, id, { transition: 'submit' })
  const submitted = await read(room.districtReviewer, id)
  expect(Date.parse(submitted.dueAt ?? '')).toBeGreaterThan(Date.now())
  expect(submitted.candidates.map((one) => one.id)).toEqual([room.districtReviewer.id])
  const claimed = await assign(room.districtReviewer, id, { assignee: room.districtReviewer.id })
  expect(claimed.body).toMatchObject({
    assignee: { id: room.districtReviewer.id, name: 'district-reviewer' },
  })
  await act(room.districtReviewer, id, { transition: 'approve' })
  const next = await read(room.auditor, id)
  expect(next.assignee).toBeUndefined()
  expect(next.candidates).toHaveLength(2)
  const { log } = await readStatus(room.auditor, id)
  expect(log.map((record) => record.act)).toEqual(['approve', 'assign', 'submit'])
})

test('only somebody who may take the next step is named, only by somebody who takes part, of what they saw', async () => {
  const id = await write(room, { title: '交办' })
  await act(room.contributor, id, { transition: 'submit' })
  const named = { assignee: room.districtReviewer.id }
  const soon = new Date(Date.now() + 3_600_000).toISOString()
  expect(toAnswer(await assign(room.chiefEditor, id, { assignee: room.publisher.id }))).toEqual([
    422,
    'not-a-candidate',
  ])
  expect(toAnswer(await assign(room.auditor, id, named))).toEqual([403, 'wrong-role'])
  expect(toAnswer(await assign(room.chiefEditor, id, { ...named, revision: 0 }))).toEqual([
    409,
    'stale-revision',
  ])
  expect(toAnswer(await assign(room.chiefEditor, id, { ...named, extra: 1 }))).toEqual([400, 'bad-request'])
  const path = `/api/stories/${id}/assignment`
  const stranger = await room.stranger.put(path, { revision: 1, ...named })
  expect(toAnswer(stranger)).toEqual([404, 'unknown-document'])
  expect(toAnswer(await toClient(cms.url).put(path, named))).toEqual([401, 'not-signed-in'])
  expect((await assign(room.chiefEditor, id, { ...named, dueAt: soon })).body).toMatchObject({ dueAt: soon })
})

test('a time to be done by lies ahead and within reach, or stays what it was', async () => {
  const id = await write(room, { title: '期限' })
  await act(room.contributor, id, { transition: 'submit' })
  const due = (dueAt: string) => assign(room.chiefEditor, id, { assignee: null, dueAt })
  expect(toAnswer(await due('2020-01-01T00:00:00Z'))).toEqual([422, 'due-is-past'])
  expect(toAnswer(await due('9999-12-31T23:59:59-12:00'))).toEqual([422, 'time-too-far'])
  const past = '2020-07-22T00:00:00.000Z'
  await makeOverdue(cms, { id, dueAt: past })
  // The form sends the time it shows, to the second: who is named for what is overdue need not change it.
  const kept = await assign(room.chiefEditor, id, {
    assignee: room.districtReviewer.id,
    dueAt: '2020-07-22T08:00:00+08:00',
  })
  expect(kept.body).toMatchObject({ dueAt: past, assignee: { id: room.districtReviewer.id } })
})

test('what went out unreviewed is owed until somebody else has reviewed it', async () => {
  const id = await write(room, { title: '急件' })
  await act(room.chiefEditor, id, { transition: 'publish-unreviewed', comment: '台风预警' })
  const settle = { transition: 'review-afterwards', comment: '内容属实' } as const
  expect(toAnswer(await act(room.chiefEditor, id, settle))).toEqual([403, 'own-work'])
  // Also while the next edition is being written.
  await act(room.contributor, id, { transition: 'revise' })
  const { dueAt } = await read(room.cityReviewer, id)
  expect(Date.parse(dueAt ?? '')).toBeGreaterThan(Date.now())
  const settled = await act(room.cityReviewer, id, settle)
  expect(settled.body).toMatchObject({ owed: false, state: 'draft', edition: 2 })
  const log = (await room.auditor.get<{ log: object[] }>(`/api/stories/${id}/review`)).body.log
  expect(log[0]).toMatchObject({ act: 'review-afterwards', edition: 1, actorName: 'city-reviewer' })
  expect(toAnswer(await act(room.secondCityReviewer, id, settle))).toEqual([409, 'nothing-owed'])
})

test('a debt is not paid by publishing unreviewed once more', async () => {
  const secondChief = await hire(toLocalOffice(cms), { role: 'chief-editor', name: 'second-chief' })
  const id = await write(room, { title: '再急' })
  const urgent = { transition: 'publish-unreviewed', comment: '急' } as const
  await act(room.chiefEditor, id, urgent)
  await revise(room.contributor, id)
  expect((await act(secondChief, id, urgent)).status).toBe(200)
  const settle = { transition: 'review-afterwards', comment: '属实' } as const
  for (const chief of [room.chiefEditor, secondChief])
    expect(toAnswer(await act(chief, id, settle))).toEqual([403, 'own-work'])
})

test('a reviewed edition owes nothing', async () => {
  const id = await write(room, { title: '常规' })
  await approve(room, id)
  await act(room.publisher, id, { transition: 'publish' })
  const answer = await act(room.cityReviewer, id, { transition: 'review-afterwards', comment: '看过' })
  expect(toAnswer(answer)).toEqual([409, 'nothing-owed'])
})

test('a save keeps who is waited for and until when, as long as the same is waited for', async () => {
  const id = await write(room, { title: '退回后改' })
  await act(room.contributor, id, { transition: 'submit' })
  await act(room.districtReviewer, id, { transition: 'request-changes', comment: '请补数字。' })
  const dueAt = new Date(Date.now() - 1000).toISOString()
  await assign(room.chiefEditor, id, { assignee: room.contributor.id })
  await makeOverdue(cms, { id, dueAt })
  expect((await room.contributor.patch(`/api/stories/${id}`, { deck: '补了数字。' })).status).toBe(200)
  expect(await read(room.auditor, id)).toMatchObject({ dueAt, assignee: { id: room.contributor.id } })
  await act(room.contributor, id, { transition: 'submit' })
  await room.contributor.patch(`/api/stories/${id}`, { deck: '又补了一句。' })
  const draft = await read(room.auditor, id)
  expect([draft.dueAt, draft.assignee]).toEqual([undefined, undefined])
})

test('what is owed is still due, and overdue, after the next edition was begun and saved', async () => {
  const id = await write(room, { title: '欠审又改' })
  await act(room.chiefEditor, id, { transition: 'publish-unreviewed', comment: '急' })
  const dueAt = new Date(Date.now() - 1000).toISOString()
  await assign(room.chiefEditor, id, { assignee: room.cityReviewer.id })
  await makeOverdue(cms, { id, dueAt })
  await act(room.contributor, id, { transition: 'revise' })
  await room.contributor.patch(`/api/stories/${id}`, { deck: '下一稿。' })
  const told = { dueAt, assignee: { id: room.cityReviewer.id } }
  expect(await read(room.auditor, id)).toMatchObject({ owed: true, ...told })
  const queue = await room.auditor.get<{ overdue: { id: string }[] }>('/api/review-queue')
  expect(queue.body.overdue.map((task) => task.id)).toContain(id)
})
