import { afterAll, beforeAll, expect, test } from 'vitest'
import { toTold } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { act, corrected, type Newsroom, openNewsroom } from '../support/newsroom.ts'
import { create, hire, type Person, toLocalOffice } from '../support/people.ts'
import { reword } from '../support/redate.ts'
import { toResult } from '../support/rounds.ts'

let cms: Cms
let room: Newsroom
let writer: Person
let id: string

const step = (person: Person, ask: Parameters<typeof act>[2]) => act(person, id, ask, 'announcements')
const title = '关于命名9个社区为示范社区的通报'

// A result that an older release took: nine in its title and one in its list.
beforeAll(async () => {
  cms = await startCms()
  room = await openNewsroom(toLocalOffice(cms))
  writer = await hire(room, { role: 'contributor', name: 'city-writer' })
  id = await create(writer, 'announcements', toResult([room.community]))
  await step(room.chiefEditor, { transition: 'publish-unreviewed', comment: '急用' })
  await reword(cms, { title })
})
afterAll(() => cms.close())

test('a result that contradicts itself and is public stays so, is compared, and is mended before its next edition', async () => {
  await step(writer, { transition: 'revise' })
  // The working copy of a data folder that is upgraded says what was published; it can be saved as it is.
  expect((await writer.patch(`/api/announcements/${id}`, { title })).status).toBe(200)
  expect((await writer.patch(`/api/announcements/${id}`, { deck: '改过的导语。' })).status).toBe(200)
  const { body, status } = await writer.get<{ changes: object[] }>(`/api/announcements/${id}/difference`)
  expect(status).toBe(200)
  expect(body.changes).toMatchObject([{ path: 'deck', before: '现予公布。', after: '改过的导语。' }])

  const refused = await step(writer, { transition: 'submit' })
  expect(toTold(refused)).toEqual([422, 'incomplete'])
  expect(JSON.stringify(refused.body)).toContain('标题写“9个”，名单里是1个社区')
  await writer.patch(`/api/announcements/${id}`, {
    ...corrected,
    title: '关于命名1个社区为示范社区的通报',
  })
  expect(toTold(await step(writer, { transition: 'submit' }))).toEqual([200, undefined])
})
