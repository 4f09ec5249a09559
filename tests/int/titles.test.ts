import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toTold } from '../support/client.ts'
import { type Cms, startCmsOn } from '../support/cms.ts'
import { act, approve, type Newsroom, openNewsroom, toStoryData } from '../support/newsroom.ts'
import { create, type Person, signInAgain, toLocalOffice } from '../support/people.ts'
import { toTestSettings } from '../support/settings.ts'

type Community = {
  readonly id: string
  readonly title: string
  readonly pinyin: string
  readonly slug: string
  readonly former: object[]
}

let folder: string
let cms: Cms
let room: Newsroom

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exemplar-titles-'))
  cms = await startCmsOn(toTestSettings(folder))
  room = await openNewsroom(toLocalOffice(cms))
})
afterAll(async () => {
  await cms?.close()
  await rm(folder, { recursive: true, force: true })
})

const add = (name: string, district: string, more: object = {}) =>
  create(room.chiefEditor, 'communities', { name, district, ...more })

const read = async (id: string, person: Person = room.auditor) =>
  (await person.get<Community>(`/api/communities/${id}`)).body

const searched = ['title', 'pinyin', 'slug']

/** What a list of the admin asks for when somebody types in its search. */
const search = async (typed: string): Promise<string[]> => {
  const where = searched.map((field, at) => `where[or][${at}][${field}][like]=${encodeURIComponent(typed)}`)
  const { body } = await room.contributor.get<{ docs: Community[] }>(
    `/api/communities?${where.join('&')}&depth=0&pagination=false`,
  )
  return body.docs.map(({ title }) => title)
}

test('two communities of one name have two titles, and are found by characters, pinyin and initials', async () => {
  const ours = await add('石桥社区', room.district)
  const others = await add('石桥社区', room.otherDistrict)
  expect([(await read(ours)).title, (await read(others)).title]).toEqual([
    '石桥社区（环翠区）',
    '石桥社区（文登区）',
  ])
  const both = ['石桥社区（环翠区）', '石桥社区（文登区）']
  for (const typed of ['sqsq', 'shiqiao', 'SQSQ', '石桥']) expect(await search(typed), typed).toEqual(both)
  expect(await search('sqsq wd')).toEqual(['石桥社区（文登区）'])
  expect(await search('sjx')).toEqual([])
})

test('a list stands in the order of pinyin, a reading before a guess', async () => {
  await add('安和社区', room.district)
  await add('乐水社区', room.district, { reading: 'yueshui' })
  await add('北岭社区', room.district)
  const { body } = await room.auditor.get<{ docs: { name: string }[] }>(
    '/api/communities?depth=0&pagination=false',
  )
  const names = body.docs.map(({ name }) => name)
  expect(names).toEqual([...['安和社区', '北岭社区', '海晏社区（示例）', '石桥社区', '石桥社区', '乐水社区']])
  expect(await search('yss')).toEqual(['乐水社区（环翠区）'])
})

test('districts and member units are found by pinyin and initials', async () => {
  const unit = await create(room.chiefEditor, 'units', { name: '市卫生健康委员会', key: 'wei-jian' })
  const find = async (list: string, typed: string) => {
    const { body } = await room.contributor.get<{ docs: { name: string }[] }>(
      `/api/${list}?where[pinyin][like]=${typed}&depth=0`,
    )
    return body.docs.map(({ name }) => name)
  }
  expect(await find('districts', 'hcq')).toEqual(['环翠区'])
  expect(await find('districts', 'wendeng')).toEqual(['文登区'])
  expect(await find('units', 'swsjkwyh')).toEqual(['市卫生健康委员会'])
  await room.chiefEditor.patch(`/api/units/${unit}`, { name: '市体育局' })
  expect(await find('units', 'styj')).toEqual(['市体育局'])
  expect(await find('units', 'swsjk')).toEqual([])
})

test('a list in the order of pinyin has its numbers in their own order', async () => {
  const district = room.otherDistrict
  for (const name of ['新港第十社区', '新港第二社区', '新港第十一社区']) await add(name, district)
  expect(await search('xgd')).toEqual(
    ['新港第二社区', '新港第十社区', '新港第十一社区'].map((name) => `${name}（文登区）`),
  )
})

test('what is renamed or moved is called so at once; its readings count', async () => {
  const id = await add('旧巷社区', room.district)
  const path = `/api/communities/${id}`
  await room.chiefEditor.patch(path, { name: '长巷社区' })
  expect(await read(id)).toMatchObject({ title: '长巷社区（环翠区）' })
  await room.chiefEditor.patch(path, { reading: 'changxiang' })
  await room.chiefEditor.patch(path, { district: room.otherDistrict })
  expect(await read(id)).toMatchObject({
    ...{ title: '长巷社区（文登区）', pinyin: 'changxiangshequ cxsq wendengqu wdq' },
  })
  await room.chiefEditor.patch(path, { households: 300 })
  expect((await read(id)).title).toBe('长巷社区（文登区）')
})

test('a district that is renamed renames its communities, and no others, with nothing else of them', async () => {
  const id = await add('改名社区', room.otherDistrict, { households: 12 })
  await room.chiefEditor.patch(`/api/communities/${id}`, { name: '改名二社区' })
  const before = await read(id)
  const kept = await read(room.community)
  const told = await room.chiefEditor.patch(`/api/districts/${room.otherDistrict}`, { name: '文昌区' })
  expect(toTold(told)).toEqual([200, undefined])
  expect(await read(id)).toMatchObject({
    ...{ title: '改名二社区（文昌区）', pinyin: 'gaiming0002shequ gaimingershequ gmesq wenchangqu wcq' },
    ...{ name: '改名二社区', slug: before.slug, households: 12, former: before.former },
  })
  expect(await read(room.community)).toEqual(kept)
})

test('nobody types a title, through whatever door', async () => {
  const forged = { title: '别的社区', pinyin: 'bdsq' }
  const id = await add('真名社区', room.district, forged)
  const path = `/api/communities/${id}`
  const real = { title: '真名社区（环翠区）', pinyin: 'zhenmingshequ zmsq huancuiqu hcq' }
  expect(await read(id)).toMatchObject(real)
  await room.administrator.patch(path, forged)
  expect(await read(id)).toMatchObject(real)
  await room.administrator.patch(`/api/communities?where[id][equals]=${id}`, forged)
  expect(await read(id)).toMatchObject(real)
  const query = `mutation { updateCommunity(id: "${id}", data: { title: "别的社区" }) { title } }`
  await room.administrator.post('/api/graphql', { query })
  expect(await read(id)).toMatchObject(real)
})

test('a published document has the name and the district, and nothing of the title', async () => {
  const id = await create(room.contributor, 'stories', toStoryData(room))
  await approve(room, id)
  expect(toTold(await act(room.publisher, id, { transition: 'publish' }))).toEqual([200, undefined])
  const feed = JSON.stringify(await (await fetch(`${cms.url}/api/gazette?after=0`)).json())
  expect(feed).toContain('海晏社区（示例）')
  expect(feed).not.toMatch(/haiyan|（环翠区）|pinyin/)
})

test('places that stood there before there were titles and pinyin have theirs after the next start', async () => {
  const id = await add('从前社区', room.district)
  await cms.payload.db.updateOne({ collection: 'communities', id, data: { title: null, pinyin: null } })
  const { district } = room
  await cms.payload.db.updateOne({ collection: 'districts', id: district, data: { pinyin: null } })
  expect((await read(id)).title).toBeNull()
  const { settings } = cms
  await cms.close()
  cms = await startCmsOn(settings)
  const auditor = await signInAgain(cms.url, room.auditor)
  expect(await read(id, auditor)).toMatchObject({ title: '从前社区（环翠区）' })
  const { body } = await auditor.get(`/api/districts/${district}`)
  expect(body).toMatchObject({ pinyin: 'huancuiqu hcq' })
})
