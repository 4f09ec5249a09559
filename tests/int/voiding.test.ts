import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Answer, toTold } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { act, approve, type Newsroom, openNewsroom, readStatus, toStoryData } from '../support/newsroom.ts'
import { create, type Person, toLocalOffice } from '../support/people.ts'
import { pictureWords, toUpload } from '../support/picture.ts'

let cms: Cms
let room: Newsroom
let serial = 0

beforeAll(async () => {
  cms = await startCms()
  room = await openNewsroom(toLocalOffice(cms))
})
afterAll(() => cms.close())

/** A community of its own, so that the tests do not void each other's. */
const addCommunity = (name: string, district = room.district) =>
  room.make('communities', { slug: `place-${++serial}`, name, district })

const addStory = (community: string, title: string, more: object = {}) =>
  create(room.contributor, 'stories', { ...toStoryData({ ...room, community }, { title }), ...more })

const addApproved = async (community: string, title: string, more: object = {}) => {
  const id = await addStory(community, title, more)
  await approve(room, id)
  return id
}

type Told = { voids?: string; issues?: { path: string; message: string }[] }
const toData = ({ body }: Answer) => (body as { errors?: { data?: Told }[] }).errors?.[0]?.data ?? {}
const toMessages = (answer: Answer) => toData(answer).issues?.map(({ message }) => message)
const stateOf = async (id: string) => (await readStatus(room.auditor, id)).state

/** Sends a change as somebody agrees to it: refused at first, then with what the refusal told. */
const change = async (person: Person, path: string, toBody: () => unknown | Promise<unknown>) => {
  const refused = await person.patch(path, await toBody())
  expect(toTold(refused)).toEqual([409, 'voids-editions'])
  const answer = await person.patch(`${path}?voids=${toData(refused).voids}`, await toBody())
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
}

type Page = { notifications: { subject: string; why: string; act: string; comment?: string }[] }
const toldOf = async (person: Person, subject: string) =>
  (await person.get<Page>('/api/my-notifications')).body.notifications.find((row) => row.subject === subject)

test('a new name is refused beforehand and says whose editions it would void; nothing has changed', async () => {
  const community = await addCommunity('海晏一社区（示例）')
  const waiting = await addStory(community, '在审的一篇')
  await act(room.contributor, waiting, { transition: 'submit' })
  const scheduled = await addApproved(community, '定时的一篇')
  await act(room.publisher, scheduled, { transition: 'schedule', publishAt: '2027-11-29T00:00:00.000Z' })
  const answer = await room.chiefEditor.patch(`/api/communities/${community}`, { name: '海源社区（示例）' })
  expect(toTold(answer)).toEqual([409, 'voids-editions'])
  expect(toMessages(answer)?.sort()).toEqual([
    '《在审的一篇》：审核中，待初审，在办：district-reviewer',
    '《定时的一篇》：定时 2027-11-29 08:00:00，在办：publisher',
  ])
  const { body } = await room.chiefEditor.get<{ name: string }>(`/api/communities/${community}`)
  expect(body.name).toBe('海晏一社区（示例）')
  expect([await stateOf(waiting), await stateOf(scheduled)]).toEqual(['in-review', 'scheduled'])
})

test('confirmed, it voids these at once, the log says why, and everybody concerned is told', async () => {
  const community = await addCommunity('海晏二社区（示例）')
  const id = await addApproved(community, '要退回的一篇')
  await act(room.publisher, id, { transition: 'schedule', publishAt: '2027-11-29T00:00:00.000Z' })
  const beside = await addApproved(await addCommunity('别的社区（示例）'), '不相干的一篇')
  await change(room.administrator, `/api/communities/${community}`, () => ({ name: '海源社区（示例）' }))
  const { body } = await room.auditor.get<{ review: object }>(`/api/stories/${id}`)
  expect(body.review).toMatchObject({ state: 'draft', approvals: [], publishAt: null, submittedDigest: null })
  const why = '因社区“海晏二社区（示例）（环翠区）”改为“海源社区（示例）（环翠区）”'
  expect((await readStatus(room.auditor, id)).log[0]).toMatchObject({
    ...{ act: 'edit', from: 'scheduled', to: 'draft', actorName: 'administrator', comment: why },
  })
  for (const person of [room.contributor, room.districtReviewer, room.chiefEditor, room.publisher])
    expect(await toldOf(person, id)).toMatchObject({ act: 'edit', comment: why })
  expect((await act(room.publisher, beside, { transition: 'publish' })).status).toBe(200)
  // Who changed the name has written nothing in the text: the same people review it again.
  await approve(room, id)
  expect((await act(room.publisher, id, { transition: 'publish' })).status).toBe(200)
})

test('a list that is not what it was is asked about again; what is not published asks nothing', async () => {
  const community = await addCommunity('海晏三社区（示例）')
  const id = await addApproved(community, '第一篇')
  const path = `/api/communities/${community}`
  const { voids } = toData(await room.chiefEditor.patch(path, { name: '新名（示例）' }))
  const second = await addStory(community, '第二篇')
  await act(room.contributor, second, { transition: 'submit' })
  const late = await room.chiefEditor.patch(`${path}?voids=${voids}`, { name: '新名（示例）' })
  expect(toTold(late)).toEqual([409, 'voids-editions'])
  expect((await room.chiefEditor.patch(path, { households: 1200 })).status).toBe(200)
  expect([await stateOf(id), await stateOf(second)]).toEqual(['approved', 'in-review'])
})

test('trusted code is not asked; a district is named in the stories of its communities', async () => {
  const code = '371082'
  const district = await room.make('districts', { code, name: '荣成市', codeKind: 'GB/T 2260' })
  const community = await addCommunity('荣成一社区（示例）', district)
  const data = toStoryData({ ...room, community }, { title: '隔着一层的一篇' })
  const id = await create(room.chiefEditor, 'stories', data)
  await act(room.chiefEditor, id, { transition: 'submit' })
  await cms.payload.update({
    collection: 'districts',
    id: district,
    data: { name: '荣成市（示例）' },
  } as never)
  const status = await readStatus(room.auditor, id)
  expect(status.state).toBe('draft')
  expect(status.log[0]).toMatchObject({ actorName: '系统', comment: '因区市“荣成市”改为“荣成市（示例）”' })
})

test('a picture under review changes neither its words nor its file in silence, and a refusal costs no file', async () => {
  const form = await toUpload('#336699')
  const made = await room.contributor.post<{ doc: { id: string } }>('/api/media', form)
  const cover = made.body.doc.id
  const path = `/api/media/${cover}`
  await room.contributor.patch(path, pictureWords)
  const id = await addApproved(await addCommunity('有图的社区（示例）'), '有图的一篇', { cover })
  const before = (await room.contributor.get<{ url: string }>(path)).body
  const refused = await room.contributor.patch(path, await toUpload('#993366'))
  expect(toTold(refused)).toEqual([409, 'voids-editions'])
  expect((await room.contributor.get(before.url)).status).toBe(200)
  expect(await stateOf(id)).toBe('approved')
  await change(room.contributor, path, () => toUpload('#993366'))
  expect(await stateOf(id)).toBe('draft')
  await approve(room, id)
  await change(room.contributor, path, () => ({ alt: '换了说法' }))
  expect(await stateOf(id)).toBe('draft')
})

test('editions that the account may not read are counted, not named', async () => {
  const made = await room.contributor.post<{ doc: { id: string } }>('/api/media', await toUpload('#556677'))
  const cover = made.body.doc.id
  await room.contributor.patch(`/api/media/${cover}`, pictureWords)
  const community = await addCommunity('另一区的社区（示例）', room.otherDistrict)
  const data = { ...toStoryData({ ...room, community }, { title: '别区的秘密' }), cover }
  const id = await create(room.chiefEditor, 'stories', data)
  await act(room.chiefEditor, id, { transition: 'submit' })
  const refused = await room.contributor.patch(`/api/media/${cover}`, { alt: '改' })
  expect(toMessages(refused)).toEqual(['另有1篇您无权查看'])
  expect(JSON.stringify(refused.body)).not.toContain('别区的秘密')
})

test('many at one time are refused one by one, and what was refused is not written', async () => {
  const [used, unused] = [await addCommunity('成批甲（示例）'), await addCommunity('成批乙（示例）')]
  await addApproved(used, '成批改时在审的一篇')
  const where = `where[id][in]=${used},${unused}`
  const answer = await room.chiefEditor.patch<{ errors: { data: { code: string } }[] }>(
    `/api/communities?${where}`,
    { name: '成批（示例）' },
  )
  expect(answer.body.errors.map(({ data }) => data.code)).toEqual(['change-one-by-one'])
  const nameOf = async (id: string) =>
    (await room.auditor.get<{ name: string }>(`/api/communities/${id}`)).body.name
  expect([await nameOf(used), await nameOf(unused)]).toEqual(['成批甲（示例）', '成批（示例）'])
})

test('GraphQL asks the same, and what a voided edition was written with opens no door to the next write', async () => {
  const community = await addCommunity('图谱社区（示例）')
  const id = await addApproved(community, '图谱的一篇')
  const rename = `a: updateCommunity(id: "${community}", data: { name: "图谱新名（示例）" }) { id }`
  const publish = `b: updateStory(id: "${id}", data: { review: { state: published, revision: 99 } }) { id }`
  const query = `mutation { ${rename} ${publish} }`
  type Failed = { errors: { extensions: { data: Told & { code: string } } }[] }
  const refused = await room.chiefEditor.post<Failed>('/api/graphql', { query: `mutation { ${rename} }` })
  const { code, voids } = refused.body.errors[0]?.extensions.data ?? {}
  expect(code).toBe('voids-editions')
  await room.chiefEditor.post(`/api/graphql?voids=${voids}`, { query })
  expect(await stateOf(id)).toBe('draft')
  const { body } = await room.auditor.get<{ name: string }>(`/api/communities/${community}`)
  expect(body.name).toBe('图谱新名（示例）')
})
