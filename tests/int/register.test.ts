import { afterAll, beforeAll, expect, test } from 'vitest'
import { toTold } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import {
  act,
  approve,
  corrected,
  type Newsroom,
  openNewsroom,
  readStatus,
  revise,
  toStoryData,
} from '../support/newsroom.ts'
import { create, hire, type Person, toLocalOffice } from '../support/people.ts'

let cms: Cms
let room: Newsroom
let writer: Person
let register: string
let other: string

const toData = (district: string) => ({
  ...{ title: '环翠区社区登记册', asOf: '2020-07-22T12:00:00.000Z', district },
  ...{ source: '示例', editor: '示例编辑' },
})

beforeAll(async () => {
  cms = await startCms()
  room = await openNewsroom(toLocalOffice(cms))
  writer = await hire(room, { role: 'contributor', name: 'city-writer' })
  register = await create(writer, 'registers', toData(room.district))
})
afterAll(() => cms.close())

const step = (person: Person, ask: Parameters<typeof act>[2], id = register) =>
  act(person, id, ask, 'registers')

const reviewAndPublish = async () => {
  const told = [toTold(await step(writer, { transition: 'submit' }))]
  for (const reviewer of [room.cityReviewer, room.secondCityReviewer, room.chiefEditor])
    told.push(toTold(await step(reviewer, { transition: 'approve' })))
  told.push(toTold(await step(room.publisher, { transition: 'publish' })))
  expect(told).toEqual(Array.from({ length: 5 }, () => [200, undefined]))
}

type Feed = { entries: { document: { kind: string; communities: unknown[] } }[] }
/** The communities of the register as the public has them. */
const listPublic = async () => {
  const feed = (await (await fetch(`${cms.url}/api/gazette?after=0`)).json()) as Feed
  return feed.entries.findLast(({ document }) => document.kind === 'register')?.document.communities
}

const stateOf = async (id: string) =>
  (await room.auditor.get<{ review: { state: string } }>(`/api/registers/${id}`)).body.review.state

const change = async (id: string, data: object) =>
  toTold(await room.chiefEditor.patch(`/api/communities/${id}`, data))

test('an address that stands in an entry alone, its community long gone, goes to no other', async () => {
  const gone = await room.make('communities', { slug: 'xiao', name: '小社区', district: room.district })
  const story = await create(room.contributor, 'stories', toStoryData({ ...room, community: gone }))
  await approve(room, story)
  await act(room.publisher, story, { transition: 'publish' })
  await revise(room.contributor, story, { community: room.community })
  await approve(room, story)
  const corrected = await act(room.publisher, story, { transition: 'publish' })
  expect(toTold(corrected)).toEqual([200, undefined])
  expect((await room.chiefEditor.delete(`/api/communities/${gone}`)).status).toBe(200)

  const heir = { slug: 'xiao', name: '大社区', district: room.district }
  const refused = await room.chiefEditor.post('/api/communities', heir)
  expect(toTold(refused)).toEqual([409, 'former-address'])
  expect(await change(room.community, { slug: 'xiao' })).toEqual([409, 'former-address'])
  // What merely begins like it is free.
  const free = await room.make('communities', { ...heir, slug: 'xia' })
  expect((await room.chiefEditor.delete(`/api/communities/${free}`)).status).toBe(200)
})

test('a register is published with all communities of its district, which nobody typed', async () => {
  await room.make('communities', { slug: 'elsewhere', name: '外区社区', district: room.otherDistrict })
  await reviewAndPublish()
  const name = '海晏社区（示例）'
  expect(await listPublic()).toEqual([{ id: room.community, slug: 'hai-yan', name, state: 'standing' }])
})

test('a community that changes, or is new, while the register is in review voids it at once, a change after asking', async () => {
  await step(writer, { transition: 'revise' })
  await writer.patch(`/api/registers/${register}`, corrected)
  await step(writer, { transition: 'submit' })
  const path = `/api/communities/${room.community}`
  const changes = { name: '海晏新社区', slug: 'hai-yan-xin' }
  type Refused = { errors?: { data?: { voids?: string } }[] }
  const refused = await room.chiefEditor.patch<Refused>(path, changes)
  expect(toTold(refused)).toEqual([409, 'voids-editions'])
  expect(JSON.stringify(refused.body)).toContain('《环翠区社区登记册》：审核中，待初审')
  const voids = refused.body.errors?.[0]?.data?.voids
  const confirmed = await room.chiefEditor.patch(`${path}?voids=${voids}`, changes)
  expect(confirmed.status).toBe(200)
  expect(await stateOf(register)).toBe('draft')

  await step(writer, { transition: 'submit' })
  const added = { slug: 'bing', name: '丙社区', district: room.district }
  const { status, body } = await room.chiefEditor.post<{ doc: { id: string } }>('/api/communities', added)
  expect(status).toBe(201)
  expect(await stateOf(register)).toBe('draft')
  expect((await readStatus(room.auditor, register, 'registers')).log[0]).toMatchObject({
    comment: '因新增社区“丙社区（环翠区）”',
  })
  other = body.doc.id
  expect((await room.chiefEditor.delete(`/api/communities/${room.community}`)).status).toBe(409)
})

test('a former name and address stand in the register, and go to no other community', async () => {
  expect(await change(other, { slug: 'hai-yan' })).toEqual([409, 'former-address'])
  const taken = { slug: 'hai-yan', name: '丁社区', district: room.district }
  expect(toTold(await room.chiefEditor.post('/api/communities', taken))).toEqual([409, 'former-address'])
  // What was is not for anybody to write.
  await change(room.community, { former: [] })

  expect(await change(other, { state: 'merged', mergedInto: room.community })).toEqual([200, undefined])
  expect(await change(room.community, { reading: 'hai yan' })).toEqual([200, undefined])
  await reviewAndPublish()
  expect(await listPublic()).toEqual([
    { id: other, slug: 'bing', name: '丙社区', state: 'merged', into: room.community },
    {
      ...{ id: room.community, slug: 'hai-yan-xin', name: '海晏新社区', reading: 'hai yan' },
      state: 'standing',
      former: [
        { slug: 'hai-yan', name: '海晏社区（示例）', until: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
      ],
    },
  ])
})

test('how a name is read is written in pinyin, or it is not saved', async () => {
  for (const reading of ['Hai yan', 'hǎiyàn', '海晏', 'haiyanq']) {
    const { status, body } = await room.chiefEditor.patch(`/api/communities/${other}`, { reading })
    expect(status, reading).toBe(400)
    expect(JSON.stringify(body)).toContain('reading')
  }
})

test('a community is merged into another one, never into itself, into nothing or in a circle', async () => {
  for (const mergedInto of [null, room.community])
    expect(await change(room.community, { state: 'merged', mergedInto })).toEqual([422, 'no-heir'])
  expect(await change(room.community, { state: 'merged', mergedInto: other })).toEqual([422, 'no-heir'])
})

test('a community goes back to an address that was its own', async () => {
  expect(await change(room.community, { slug: 'hai-yan' })).toEqual([200, undefined])
})

test('a community of a public register is not deleted; one that was added since, and is in none, is', async () => {
  const kept = await room.chiefEditor.delete(`/api/communities/${room.community}`)
  expect(toTold(kept)).toEqual([409, 'in-use'])
  const { id } = await cms.payload.create({
    collection: 'communities' as never,
    data: { name: '戊社区', district: room.district } as never,
  })
  const answer = await room.chiefEditor.delete(`/api/communities/${id}`)
  expect(toTold(answer)).toEqual([200, undefined])
})

test('a district has one public register', async () => {
  const second = await create(writer, 'registers', { ...toData(room.district), title: '又一份登记册' })
  expect(toTold(await step(writer, { transition: 'submit' }, second))).toEqual([422, 'incomplete'])
})

test('a public register, and with it its address, is not made over to another district', async () => {
  expect(toTold(await step(writer, { transition: 'revise' }))).toEqual([200, undefined])
  const path = `/api/registers/${register}`
  expect((await writer.patch(path, { ...corrected, district: room.otherDistrict })).status).toBe(200)
  const refused = await step(writer, { transition: 'submit' })
  expect(toTold(refused)).toEqual([422, 'incomplete'])
  expect(JSON.stringify(refused.body)).toContain('这份登记册的网址已是“环翠区”的')
  await writer.patch(path, { district: room.district })
  expect(toTold(await step(writer, { transition: 'submit' }))).toEqual([200, undefined])
})
