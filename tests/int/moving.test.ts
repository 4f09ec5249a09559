import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Answer, toTold } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { act, approve, type Newsroom, openNewsroom, readStatus, toStoryData } from '../support/newsroom.ts'
import { create, hire, type Person, toLocalOffice } from '../support/people.ts'

let cms: Cms
let room: Newsroom
/** Of the district that communities are moved to. */
let newReviewer: Person
let newPublisher: Person
let serial = 0

beforeAll(async () => {
  cms = await startCms()
  const office = toLocalOffice(cms)
  room = await openNewsroom(office)
  newReviewer = await hire(office, {
    role: 'district-reviewer',
    district: room.otherDistrict,
    name: '新区审核',
  })
  newPublisher = await hire(office, { role: 'publisher', district: room.otherDistrict, name: '新区签发' })
})
afterAll(() => cms.close())

const addCommunity = () =>
  room.make('communities', {
    ...{ slug: `moving-${++serial}`, name: `第${serial}社区（示例）`, district: room.district },
  })

const addStory = (community: string, title: string) =>
  create(room.contributor, 'stories', toStoryData({ ...room, community }, { title }))

const move = async (community: string): Promise<void> => {
  const path = `/api/communities/${community}`
  const data = { district: room.otherDistrict }
  const asked: Answer = await room.chiefEditor.patch(path, data)
  const { voids } = (asked.body as { errors?: { data: { voids?: string } }[] }).errors?.[0]?.data ?? {}
  const answer = voids ? await room.chiefEditor.patch(`${path}?voids=${voids}`, data) : asked
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
}

const statusFor = async (person: Person, id: string) => (await person.get(`/api/stories/${id}`)).status

test('drafts, editions under review and what is public go along to the new district, and their comments', async () => {
  const community = await addCommunity()
  const draft = await addStory(community, '草稿')
  const waiting = await addStory(community, '在审')
  await act(room.contributor, waiting, { transition: 'submit' })
  const published = await addStory(community, '已公开')
  await approve(room, published)
  await act(room.publisher, published, { transition: 'publish' })
  const said = await room.contributor.post(`/api/stories/${draft}/comments`, { text: '请核实。' })
  expect(said.status, JSON.stringify(said.body)).toBeLessThan(300)
  await move(community)
  for (const id of [draft, waiting, published])
    expect([await statusFor(newReviewer, id), await statusFor(room.districtReviewer, id)], id).toEqual([
      200, 404,
    ])
  expect((await readStatus(room.auditor, waiting)).state).toBe('draft')
  expect((await readStatus(room.auditor, published)).state).toBe('published')
  const comments = await newReviewer.get<{ docs: object[] }>(
    `/api/review-comments?where[subject][equals]=${draft}`,
  )
  expect(comments.body.docs).toHaveLength(1)
  const submit = { transition: 'submit', revision: 1 }
  const refused = await room.contributor.post(`/api/stories/${draft}/review`, submit)
  expect(toTold(refused)).toEqual([404, 'unknown-document'])
  await act(room.chiefEditor, waiting, { transition: 'submit' })
  const { body } = await newReviewer.get<{ notifications: object[] }>('/api/my-notifications')
  expect(body.notifications).toMatchObject([{ subject: waiting, why: 'your-turn', act: 'submit' }])
  const notice = { reason: 'superseded', text: '已由新文件取代。' } as const
  expect((await act(newPublisher, published, { transition: 'withdraw', notice })).status).toBe(200)
})

test('whoever was named to go on and cannot see it any more is named no more', async () => {
  const community = await addCommunity()
  const id = await addStory(community, '交办的一篇')
  await act(room.contributor, id, { transition: 'submit' })
  const comment = '请改标题。'
  await act(room.districtReviewer, id, { transition: 'request-changes', comment })
  const { revision } = await readStatus(room.auditor, id)
  const named = { revision, assignee: room.contributor.id }
  expect((await room.districtReviewer.put(`/api/stories/${id}/assignment`, named)).status).toBe(200)
  await move(community)
  const { body } = await newReviewer.get<{ review: object }>(`/api/stories/${id}`)
  expect(body.review).toMatchObject({ state: 'changes-requested', district: '371003', assignee: null })
})

test('submitting asks where the community lies now, also where a document was left behind', async () => {
  const community = await addCommunity()
  const id = await addStory(community, '落在后面的一篇')
  const left = await addStory(community, '由市里提交的一篇')
  // As a release before this one left it: past all hooks.
  const data = { district: room.otherDistrict }
  await cms.payload.db.updateOne({ collection: 'communities', id: community, data })
  expect(toTold(await act(room.contributor, id, { transition: 'submit' }))).toEqual([403, 'wrong-district'])
  expect((await act(room.chiefEditor, left, { transition: 'submit' })).status).toBe(200)
  expect((await act(newReviewer, left, { transition: 'approve' })).status).toBe(200)
})
