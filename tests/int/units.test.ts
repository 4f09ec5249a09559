import { afterAll, beforeAll, expect, test } from 'vitest'
import { toCode, toTold } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { act, type Newsroom, openNewsroom, readStatus, toStoryData } from '../support/newsroom.ts'
import { create, hire, type Person, toLocalOffice } from '../support/people.ts'
import { toUpload } from '../support/picture.ts'
import { toReviewables } from '../support/reviewables.ts'

let cms: Cms
let room: Newsroom
let unit: string
/** Two contributors of one member unit, and one of another. */
let writer: Person
let colleague: Person
let neighbour: Person
let story: string
let all: Awaited<ReturnType<typeof toReviewables>>

beforeAll(async () => {
  cms = await startCms()
  const office = toLocalOffice(cms)
  room = await openNewsroom(office)
  unit = await office.make('units', { key: 'wen-lv', name: '文化和旅游部门（示例）' })
  const otherUnit = await office.make('units', { key: 'zhu-jian', name: '住房和城乡建设部门（示例）' })
  writer = await hire(office, { role: 'contributor', unit })
  colleague = await hire(office, { role: 'contributor', unit })
  neighbour = await hire(office, { role: 'contributor', unit: otherUnit })
  all = await toReviewables(room)
  story = await create(writer, 'stories', toStoryData(room, { title: '成员单位的稿件' }))
})
afterAll(() => cms.close())

const listStories = async (person: Person): Promise<string[]> =>
  (await person.get<{ docs: { id: string }[] }>('/api/stories')).body.docs.map(({ id }) => id)

test('contributors of a member unit see its documents and no others, by list, version and GraphQL', async () => {
  const ofADistrict = await create(room.contributor, 'stories', toStoryData(room, { title: '区里的稿件' }))
  expect(await listStories(writer)).toEqual([story])
  expect(await listStories(colleague)).toEqual([story])
  expect(await listStories(neighbour)).toEqual([])
  const address = `/api/stories/${story}`
  expect(toTold(await neighbour.get(address))).toEqual([404, 'not-found'])
  expect(toTold(await neighbour.get(`${address}/review`))).toEqual([404, 'unknown-document'])
  expect(toTold(await writer.get(`/api/stories/${ofADistrict}`))).toEqual([404, 'not-found'])
  const versions = await neighbour.get<{ totalDocs: number }>('/api/stories/versions')
  expect(versions.body.totalDocs).toBe(0)
  expect((await colleague.get<{ totalDocs: number }>('/api/stories/versions')).body.totalDocs).toBe(1)
  const query = `{ Story(id: "${story}") { title } }`
  const answered = await neighbour.post<{ data: { Story: unknown } }>('/api/graphql', { query })
  expect(answered.body.data.Story).toBeNull()
})

test('they write in it, others do not, through no door', async () => {
  expect((await colleague.patch(`/api/stories/${story}`, { deck: '同单位的人补了一句。' })).status).toBe(200)
  expect(toTold(await neighbour.patch(`/api/stories/${story}`, { deck: '别的单位改的。' }))).toEqual([
    403,
    'forbidden',
  ])
  const where = encodeURI('where[title][like]=成员单位')
  await neighbour.patch(`/api/stories?${where}`, { deck: '成批改的。' })
  expect(toTold(await neighbour.delete(`/api/stories/${story}`))).toEqual([403, 'forbidden'])
  const user = await cms.payload.findByID({ collection: 'users', id: neighbour.id })
  const byLocalApi = cms.payload.update({
    collection: 'stories',
    id: story,
    data: { deck: '程序改的。' },
    user: { ...user, collection: 'users' },
  } as never)
  await expect(byLocalApi).rejects.toMatchObject({ code: 'wrong-unit' })
  const { revision } = await readStatus(writer, story)
  const submitted = await neighbour.post(`/api/stories/${story}/review`, { transition: 'submit', revision })
  expect([submitted.status, toCode(submitted)]).toEqual([404, 'unknown-document'])
  expect((await writer.get<{ deck: string }>(`/api/stories/${story}`)).body.deck).toBe('同单位的人补了一句。')
})

test('nobody gives a document to another unit, and the district of its community reviews it', async () => {
  await writer.patch(`/api/stories/${story}`, { review: { unit: 'zhu-jian' } })
  expect(await listStories(neighbour)).toEqual([])
  expect((await act(writer, story, { transition: 'submit' })).status).toBe(200)
  expect((await act(room.districtReviewer, story, { transition: 'approve' })).status).toBe(200)
})

test('every kind that a member unit begins belongs to it', async () => {
  for (const [collection, toData] of Object.entries(all)) {
    const id = await create(writer, collection, toData('成员单位'))
    expect((await colleague.get(`/api/${collection}/${id}`)).status, collection).toBe(200)
    expect(toTold(await neighbour.get(`/api/${collection}/${id}`)), collection).toEqual([404, 'not-found'])
    expect((await room.cityReviewer.get(`/api/${collection}/${id}`)).status, collection).toBe(200)
  }
})

test('pictures of a unit are its own', async () => {
  const { body } = await writer.post<{ doc: { id: string } }>('/api/media', await toUpload())
  expect((await colleague.get(`/api/media/${body.doc.id}`)).status).toBe(200)
  for (const person of [neighbour, room.contributor])
    expect(toTold(await person.get(`/api/media/${body.doc.id}`))).toEqual([404, 'not-found'])
  const ofTheCity = await room.chiefEditor.post<{ doc: { id: string } }>('/api/media', await toUpload())
  expect((await neighbour.get(`/api/media/${ofTheCity.body.doc.id}`)).status).toBe(200)
  expect(toTold(await neighbour.patch(`/api/media/${ofTheCity.body.doc.id}`, { alt: '改' }))).toEqual([
    403,
    'forbidden',
  ])
})

test('a document refers only to what its writer may read: other units’ figures are not even named', async () => {
  const secret = { ...all.figures?.('尚未公开的数字'), title: '尚未公开的数字' }
  const figure = await create(neighbour, 'figures', secret)
  const own = await create(writer, 'figures', all.figures?.('自己的数字'))
  const conference = all.conferences?.('引用别人的') ?? {}
  const refused = await writer.post('/api/conferences', { ...conference, figures: [own, figure] })
  expect([refused.status, toCode(refused)]).toEqual([422, 'relation-out-of-reach'])
  const [error] = (refused.body as { errors: { data: { issues: { path: string }[] } }[] }).errors
  expect(error?.data.issues.map(({ path }) => path)).toEqual(['figures.1'])
  expect(JSON.stringify(refused.body)).not.toContain('尚未公开的数字')
  const id = await create(writer, 'conferences', { ...conference, figures: [own] })
  const [turn] = conference.turns as object[]
  for (const figures of [[figure], ['nothing-that-exists'], [own, figure]]) {
    const changed = await writer.patch(`/api/conferences/${id}`, { turns: [turn], figures })
    expect([changed.status, toCode(changed)]).toEqual([422, 'relation-out-of-reach'])
  }
})

test('only a contributor is bound to a unit, and not to a district as well; a unit with accounts stays', async () => {
  const account = { name: '示例', email: 'unit@example.com', password: 'a-long-password' }
  for (const bound of [
    { role: 'publisher', unit },
    { role: 'contributor', unit, district: room.district },
  ])
    expect(toTold(await room.administrator.post('/api/users', { ...account, ...bound }))).toEqual([
      400,
      'invalid',
    ])
  expect((await writer.patch(`/api/users/${writer.id}`, { unit: null })).body).toMatchObject({
    doc: { unit: { id: unit } },
  })
  expect(toTold(await room.cityReviewer.delete(`/api/units/${unit}`))).toEqual([409, 'in-use'])
  expect(toTold(await room.contributor.post('/api/units', { key: 'x', name: 'x' }))).toEqual([
    403,
    'forbidden',
  ])
})
