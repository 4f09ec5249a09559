import { afterAll, beforeAll, expect, test } from 'vitest'
import { toCode } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { type Newsroom, openNewsroom, publish, readStatus, write } from '../support/newsroom.ts'
import { type Person, toLocalOffice } from '../support/people.ts'

let cms: Cms
let room: Newsroom
let story: string

beforeAll(async () => {
  cms = await startCms()
  room = await openNewsroom(toLocalOffice(cms))
  story = await publish(room, { title: '已发布的一篇' })
})
afterAll(() => cms.close())

const writers = (): readonly Person[] => [room.contributor, room.cityReviewer, room.chiefEditor]
const readRow = (id: string) => cms.payload.findByID({ collection: 'stories', id, depth: 0 })
const expectUnchanged = async () => {
  const { state, live, edition } = await readStatus(room.auditor, story)
  expect({ state, edition, number: live?.number }).toEqual({ state: 'published', edition: 1, number: 1 })
}

test('there is no trash: what is public is neither put into one nor found in one', async () => {
  const deletedAt = new Date().toISOString()
  for (const person of writers()) {
    const put = await person.patch(`/api/stories/${story}?trash=true`, { deletedAt })
    expect([put.status, toCode(put)]).toEqual([409, 'revise-first'])
    const removed = await person.delete(`/api/stories/${story}?trash=true`)
    expect([removed.status, toCode(removed)]).toEqual([409, 'not-deletable'])
  }
  const draft = await write(room, { title: '草稿一篇' })
  expect((await room.contributor.patch(`/api/stories/${draft}`, { deletedAt })).status).toBe(200)
  expect((await room.contributor.get(`/api/stories/${draft}`)).status).toBe(200)
  expect(await readRow(draft)).not.toHaveProperty('deletedAt')
  await expectUnchanged()
})

test('no job of Payload’s own publishes: its doors are closed to everybody', async () => {
  for (const person of [...writers(), room.publisher, room.administrator])
    for (const answer of [
      await person.get('/api/payload-jobs/run'),
      await person.get('/api/payload-jobs'),
      await person.post('/api/payload-jobs', {
        taskSlug: 'schedulePublish',
        input: { type: 'publish', doc: story },
      }),
    ])
      expect([401, 403, 404], JSON.stringify(answer.body)).toContain(answer.status)
  await expectUnchanged()
})

test.each(['REST', 'GraphQL', 'Local API'] as const)(
  'a copy by %s is a draft of its own: nothing of the review comes along but its writers',
  async (door) => {
    const id = await copy(door)
    const row = (await readRow(id)) as unknown as {
      slug: string
      review: {
        state: string
        edition: number
        live?: { number?: number | null }
        approvals: unknown[]
        contributors: { account: string }[]
      }
    }
    expect(row.review).toMatchObject({ state: 'draft', edition: 1, approvals: [] })
    expect(row.review.live?.number ?? null).toBeNull()
    expect(row.review.contributors.map(({ account }) => account)).toEqual(
      expect.arrayContaining([room.contributor.id, room.chiefEditor.id]),
    )
    expect(row.slug).not.toBe((await readRow(story)).slug)
    await expectUnchanged()
  },
)

const copy = async (door: 'REST' | 'GraphQL' | 'Local API'): Promise<string> => {
  const { chiefEditor } = room
  if (door === 'REST') {
    const { body } = await chiefEditor.post<{ doc: { id: string } }>(`/api/stories/${story}/duplicate`)
    return body.doc.id
  }
  if (door === 'GraphQL') {
    const query = `mutation { duplicateStory(id: "${story}", data: { title: "另一篇" }) { id } }`
    const { body } = await chiefEditor.post<{ data: { duplicateStory: { id: string } } }>('/api/graphql', {
      query,
    })
    return body.data.duplicateStory.id
  }
  const user = await cms.payload.findByID({ collection: 'users', id: chiefEditor.id })
  const options = { collection: 'stories', id: story, user: { ...user, collection: 'users' } } as const
  return (await cms.payload.duplicate({ ...options, overrideAccess: false } as never)).id as string
}
