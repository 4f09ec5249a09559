import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toClient, toTold } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { act, type Newsroom, openNewsroom, toStoryData, write } from '../support/newsroom.ts'
import { type Person, toLocalOffice } from '../support/people.ts'

let cms: Cms
let room: Newsroom

beforeAll(async () => {
  cms = await startCms()
  room = await openNewsroom(toLocalOffice(cms))
})
afterAll(() => cms.close())

type Detail = { code: string; zh: string; en: string; issues?: { path: string }[] }
type Failure = { id?: string; message: string; name?: string; data: Detail & { errors?: { path: string }[] } }
type Failed = { errors: Failure[] }

describe('what Payload itself refuses has a permanent code and both languages', () => {
  test('over REST', async () => {
    const { contributor, stranger } = room
    const mine = await write(room, { title: '编码' })
    const answers = {
      anonymous: await toClient(cms.url).get('/api/stories'),
      absent: await contributor.get('/api/stories/0190a138-0013-8000-9123-abcdef000000'),
      elsewhere: await stranger.get(`/api/stories/${mine}`),
      role: await room.auditor.post('/api/stories', toStoryData(room, { title: '审计员写的' })),
      query: await contributor.get('/api/stories?where[nothing][equals]=1'),
      noFile: await contributor.post('/api/media', { alt: '没有文件' }),
    }
    const told = Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, toTold(answer)]))
    expect(told).toEqual({
      anonymous: [403, 'forbidden'],
      absent: [404, 'not-found'],
      elsewhere: [404, 'not-found'],
      role: [403, 'forbidden'],
      query: [400, 'invalid-query'],
      noFile: [400, 'no-file'],
    })
    for (const { body } of Object.values(answers)) {
      const [failure] = (body as Failed).errors
      expect([failure?.data.zh, failure?.data.en, failure?.message]).not.toContain(undefined)
    }
  })

  test('what is wrong with a field is told by its path, where the admin looks for it as well', async () => {
    const answer = await room.contributor.post<Failed>('/api/stories', { title: '' })
    expect(toTold(answer)).toEqual([400, 'invalid'])
    const data = answer.body.errors[0]?.data
    expect(data?.issues?.map(({ path }) => path)).toContain('title')
    expect(data?.errors?.map(({ path }) => path)).toEqual(data?.issues?.map(({ path }) => path))
  })

  test('over GraphQL, in the extensions', async () => {
    const mine = await write(room, { title: '查询' })
    const ask = async (person: Person, query: string) => {
      const { body } = await person.post<{ errors: { extensions: { statusCode: number; data: Detail } }[] }>(
        '/api/graphql',
        { query },
      )
      const extensions = body.errors[0]?.extensions
      return [extensions?.statusCode, extensions?.data.code, extensions?.data.issues?.[0]?.path]
    }
    expect(await ask(room.stranger, `{ Story(id: "${mine}") { id } }`)).toEqual([404, 'not-found', undefined])
    expect(await ask(room.auditor, `mutation { deleteStory(id: "${mine}") { id } }`)).toEqual([
      ...[403, 'forbidden', undefined],
    ])
    expect(
      await ask(room.contributor, `mutation { updateStory(id: "${mine}", data: { title: "" }) { id } }`),
    ).toEqual([400, 'invalid', 'title'])
  })
})

test('of many documents each that is refused tells its own code', async () => {
  const draft = await write(room, { title: '批量一' })
  const kept = await write(room, { title: '批量二' })
  await act(room.contributor, kept, { transition: 'submit' })
  const query = `where[id][in]=${draft},${kept}`
  const change = { deck: '一起改。', _status: 'published' }
  const changed = await room.contributor.patch<Failed>(`/api/stories?${query}`, change)
  expect(changed.status).toBe(400)
  expect(changed.body.errors.map(({ data, id }) => [id, data.code]).sort()).toEqual(
    [draft, kept].sort().map((id) => [id, 'not-through-review']),
  )
  const invalid = await room.contributor.patch<Failed>(`/api/stories?where[id][equals]=${draft}`, {
    title: '',
  })
  expect(toTold(invalid)).toEqual([400, 'invalid'])
  const removed = await room.contributor.delete<Failed & { docs: { id: string }[] }>(`/api/stories?${query}`)
  expect(removed.body.docs.map(({ id }) => id)).toEqual([draft])
  expect(removed.body.errors.map(({ data, id }) => [id, data.code])).toEqual([[kept, 'not-deletable']])
})
