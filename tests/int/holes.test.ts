import { afterAll, beforeAll, expect, test } from 'vitest'
import { toClient, toTold } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { act, approve, type Newsroom, openNewsroom, write } from '../support/newsroom.ts'
import { type Person, toLocalOffice } from '../support/people.ts'

type Board = { year: number; place?: string; items: { id: string; number: number; written: string }[] }

let cms: Cms
let room: Newsroom

beforeAll(async () => {
  cms = await startCms()
  room = await openNewsroom(toLocalOffice(cms))
  const category = await room.make('categories', {
    ...{ key: 'team', number: 1, title: '队伍过硬', statement: '有人办事。' },
  })
  await room.make('standards', { number: 3, title: '社区工作者报酬待遇', category })
  await room.make('campaigns', { title: '活动', year: 2020, slug: 'campaign-2020' })
})
afterAll(() => cms.close())

const read = async (person: Person) => (await person.get<Board>('/api/story-holes')).body
const written = async (person: Person) =>
  Object.fromEntries((await read(person)).items.map((item) => [item.number, item.written]))

test('an item is empty, in work and public as its stories are; what is withdrawn leaves a hole', async () => {
  expect(await read(room.contributor)).toMatchObject({ year: 2020, place: '环翠区' })
  expect(await written(room.contributor)).toEqual({ 3: 'none', 17: 'none' })
  const id = await write(room, { title: '一窗办成' })
  expect(await written(room.contributor)).toEqual({ 3: 'none', 17: 'in-work' })
  await approve(room, id)
  await act(room.publisher, id, { transition: 'publish' })
  expect(await written(room.chiefEditor)).toEqual({ 3: 'none', 17: 'published' })
  await act(room.contributor, id, { transition: 'revise' })
  expect(await written(room.contributor)).toEqual({ 3: 'none', 17: 'published' })
  await act(room.publisher, id, {
    transition: 'withdraw',
    notice: { reason: 'personal-data', text: '涉及个人信息，现予撤下。' },
  })
  expect(await written(room.contributor)).toEqual({ 3: 'none', 17: 'none' })
})

test('of a story that is revised the items of the public edition are public, and those of the draft in work', async () => {
  const id = await write(room, { title: '改了标准的' })
  await approve(room, id)
  await act(room.publisher, id, { transition: 'publish' })
  await act(room.contributor, id, { transition: 'revise' })
  const { standards } = (await room.contributor.get<{ standards: string[] }>(`/api/stories/${id}?depth=0`))
    .body
  const third = (await read(room.contributor)).items.find(({ number }) => number === 3)?.id
  const changed = await room.contributor.patch(`/api/stories/${id}`, { standards: [third] })
  expect(changed.status).toBe(200)
  expect(await written(room.contributor)).toEqual({ 3: 'in-work', 17: 'published' })
  // A draft that goes to another year leaves what is public where it is.
  expect((await room.contributor.patch(`/api/stories/${id}`, { standards, year: 2019 })).status).toBe(200)
  expect(await written(room.contributor)).toEqual({ 3: 'none', 17: 'published' })
  await act(room.publisher, id, {
    transition: 'withdraw',
    notice: { reason: 'personal-data', text: '涉及个人信息，现予撤下。' },
  })
  expect(await written(room.contributor)).toEqual({ 3: 'none', 17: 'none' })
})

test('each sees the holes of what they may read: a district its own, and nobody without an account', async () => {
  await write(room, { title: '只有本区看得到' })
  expect(await written(room.contributor)).toMatchObject({ 17: 'in-work' })
  expect(await written(room.stranger)).toMatchObject({ 17: 'none' })
  expect((await read(room.stranger)).place).toBe('文登区')
  expect((await read(room.chiefEditor)).place).toBeUndefined()
  expect(toTold(await toClient(cms.url).get('/api/story-holes'))).toEqual([401, 'not-signed-in'])
})

test('a story of another year fills no hole of this one', async () => {
  await room.make('campaigns', { title: '下一年的活动', year: 2021, slug: 'campaign-2021' })
  expect(await read(room.contributor)).toMatchObject({ year: 2021 })
  expect(await written(room.contributor)).toEqual({ 3: 'none', 17: 'none' })
})
