import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Answer, toTold } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { act, type Newsroom, openNewsroom } from '../support/newsroom.ts'
import { create, hire, type Person, toLocalOffice } from '../support/people.ts'
import { toReviewables } from '../support/reviewables.ts'

let cms: Cms
let room: Newsroom
let writer: Person

beforeAll(async () => {
  cms = await startCms()
  room = await openNewsroom(toLocalOffice(cms))
  writer = await hire(room, { role: 'contributor', name: 'city-writer' })
})
afterAll(() => cms.close())

type Refused = { errors: { data?: { issues?: { path: string; message: string }[] } }[] }
const toIssues = ({ body }: Answer) => (body as unknown as Refused).errors[0]?.data?.issues ?? []
const rename = (title: string) =>
  cms.payload.update({ collection: 'standards', id: room.standard, data: { title } })

test('a set whose item has a name too long for a board is not submitted, and the item is named', async () => {
  const documents = await toReviewables(room)
  const id = await create(writer, 'standard-sets', documents['standard-sets']?.('一') ?? {})
  await rename('新时代文明实践站和志愿服务队伍')
  const refused = [
    await act(writer, id, { transition: 'submit' }, 'standard-sets'),
    await act(room.chiefEditor, id, { transition: 'publish-unreviewed', comment: '急用' }, 'standard-sets'),
  ]
  for (const answer of refused) {
    expect(toTold(answer)).toEqual([422, 'incomplete'])
    expect(toIssues(answer).map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /^第\d+项“新时代文明实践站和志愿服务队伍”的名称有15个字，刊板上写不下，最多14个字$/,
      ),
    ])
  }
  await rename('新时代文明实践站与志愿服务队')
  const taken = await act(writer, id, { transition: 'submit' }, 'standard-sets')
  expect(taken.status).toBe(200)
})
