import { afterAll, beforeAll, expect, test } from 'vitest'
import { toCode } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import {
  act,
  type Newsroom,
  openNewsroom,
  publish,
  readStatus,
  toStoryData,
  write,
} from '../support/newsroom.ts'
import { create, hire, type Person, toLocalOffice } from '../support/people.ts'

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

type Written = { review: { contributors: { account: string }[] } }
const listContributors = async (id: string): Promise<string[]> =>
  ((await readRow(id)) as unknown as Written).review.contributors.map(({ account }) => account)

test('nobody says who else wrote a text, through no door: its reviewers stay those who may review it', async () => {
  const { contributor, districtReviewer } = room
  const review = { contributors: [{ account: districtReviewer.id }] }
  const data = toStoryData(room, { title: '指定谁不能审' })
  const byRest = await create(contributor, 'stories', { ...data, review })
  expect(await listContributors(byRest)).toEqual([contributor.id])
  const createStory = 'mutation ($data: mutationStoryInput!) { createStory(data: $data) { id } }'
  const { body } = await contributor.post<{ data: { createStory: { id: string } } }>('/api/graphql', {
    query: createStory,
    variables: { data: { ...data, title: '另一篇', review } },
  })
  expect(await listContributors(body.data.createStory.id)).toEqual([contributor.id])
  const account = await cms.payload.findByID({ collection: 'users', id: contributor.id })
  const byLocalApi = await cms.payload.create({
    collection: 'stories',
    data: { ...data, title: '第三篇', review } as never,
    user: { ...account, collection: 'users' } as never,
    overrideAccess: false,
  })
  expect(await listContributors(String(byLocalApi.id))).toEqual([contributor.id])
  const many = Array.from({ length: 20_000 }, (_, index) => ({ account: `a${index}` }))
  for (const contributors of [review.contributors, many]) {
    const changed = await contributor.patch(`/api/stories/${byRest}`, { review: { contributors } })
    expect(changed.status).toBe(200)
  }
  const copied = await contributor.post<{ doc: { id: string } }>(`/api/stories/${byRest}/duplicate`, {
    review,
  })
  expect(await listContributors(copied.body.doc.id)).toEqual([contributor.id])
  expect(await listContributors(byRest)).toEqual([contributor.id])
  await act(contributor, byRest, { transition: 'submit' })
  expect((await act(districtReviewer, byRest, { transition: 'approve' })).status).toBe(200)
})

test('a restored version brings its writers along, and opens no door to what follows in the same request', async () => {
  const id = await write(room, { title: '恢复旧稿' })
  await room.cityReviewer.patch(`/api/stories/${id}`, { deck: '市里改过。' })
  await publishAgain(id)
  const versions = `/api/stories/versions?where[parent][equals]=${id}&sort=createdAt&depth=0&limit=100`
  const { docs } = (await room.auditor.get<{ docs: { id: string }[] }>(versions)).body
  const query = `mutation {
    restoreVersionStory(id: "${docs[1]?.id}") { id }
    updateStory(id: "${id}", data: { title: "恢复旧稿", deck: "又改。", review: { contributors: [{ account: "${room.districtReviewer.id}" }] } }) { id }
  }`
  const answer = await room.contributor.post<{ errors?: unknown }>('/api/graphql', { query })
  expect(answer.body.errors).toBeUndefined()
  const writers = await listContributors(id)
  expect(writers).toEqual(expect.arrayContaining([room.contributor.id, room.cityReviewer.id]))
  expect(writers).not.toContain(room.districtReviewer.id)
})

/** Publishes by the chief editor and begins the next edition, whose one writer is the contributor. */
const publishAgain = async (id: string): Promise<void> => {
  await act(room.chiefEditor, id, { transition: 'publish-unreviewed', comment: '急' })
  await act(room.contributor, id, { transition: 'revise' })
  expect(await listContributors(id)).toEqual([room.contributor.id])
}

test('a save without a review, whatever stands in its place, is an edit like any other', async () => {
  const id = await write(room, { title: '没有审核信息' })
  for (const review of [null, {}, { revision: null }]) {
    const answer = await room.contributor.patch(`/api/stories/${id}`, { deck: '改过。', review })
    expect([answer.status, toCode(answer)], JSON.stringify(review)).toEqual([200, undefined])
  }
  expect(await readStatus(room.auditor, id)).toMatchObject({ state: 'draft', revision: 4 })
})

test('who is bound to a district writes nothing in the city’s tables, whatever the role', async () => {
  for (const role of ['chief-editor', 'city-reviewer', 'administrator'] as const) {
    const bound = await hire(room, { role, district: room.otherDistrict })
    const path = `/api/communities/${room.community}`
    expect((await bound.patch(path, { name: '改名' })).status, role).toBe(403)
    expect((await bound.delete(path)).status, role).toBe(403)
    const rule = { wrong: '示例词', right: '示例', level: 'warn' }
    expect((await bound.post('/api/wording-rules', rule)).status, role).toBe(403)
  }
  const counted = await room.cityReviewer.patch(`/api/communities/${room.community}`, { households: 1200 })
  expect(counted.status).toBe(200)
})

const locksPath = '/api/payload-locked-documents'

/** What the admin does when somebody begins to edit. */
const lock = async (id: string, user: Person): Promise<string> => {
  const made = await cms.payload.db.create({
    collection: 'payload-locked-documents',
    data: { document: { relationTo: 'stories', value: id }, user: { relationTo: 'users', value: user.id } },
  })
  return String(made.id)
}

const listLocks = async (person: Person, id: string): Promise<unknown[]> =>
  (await person.get<{ docs: unknown[] }>(`${locksPath}?where[document.value][equals]=${id}`)).body.docs

test('who is at work on a document is seen by its readers, and ended or taken over by its writers', async () => {
  const { auditor, chiefEditor, contributor, districtReviewer, stranger } = room
  const id = await write(room, { title: '正在改的一篇' })
  const held = await lock(id, contributor)
  for (const reader of [contributor, districtReviewer, auditor, chiefEditor])
    expect(await listLocks(reader, id)).toHaveLength(1)
  expect(await listLocks(stranger, id)).toEqual([])
  expect((await stranger.get(`${locksPath}/${held}`)).status).toBe(404)
  for (const outsider of [stranger, auditor]) {
    expect((await outsider.delete(`${locksPath}/${held}`)).status).toBe(403)
    const user = { relationTo: 'users', value: outsider.id }
    expect((await outsider.patch(`${locksPath}/${held}`, { user })).status).toBe(403)
  }
  await stranger.delete(`${locksPath}?where[document.value][equals]=${id}`)
  expect(await listLocks(contributor, id)).toHaveLength(1)
  const document = { relationTo: 'stories', value: story }
  const forOther = { document, user: { relationTo: 'users', value: contributor.id } }
  expect((await districtReviewer.post(locksPath, forOther)).status).toBe(403)
  // Nor in two steps: a lock on nothing, then made over to a document, in whose name ever.
  const empty = await stranger.post<{ doc?: { id: string } }>(locksPath, { user: forOther.user })
  const made = empty.body.doc?.id
  if (made) await stranger.patch(`${locksPath}/${made}`, forOther)
  expect(await listLocks(contributor, story)).toEqual([])
  const taken = await districtReviewer.patch(`${locksPath}/${held}`, forOther)
  expect(taken.status).toBe(200)
  expect(await listLocks(districtReviewer, id)).toMatchObject([
    { user: { value: { id: districtReviewer.id } } },
  ])
  expect((await chiefEditor.delete(`${locksPath}/${held}`)).status).toBe(200)
  expect(await listLocks(contributor, id)).toEqual([])
})
