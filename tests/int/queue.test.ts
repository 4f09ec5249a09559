import { afterAll, beforeAll, expect, test } from 'vitest'
import { toClient, toCode } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { act, approve, type Newsroom, openNewsroom, publish, write } from '../support/newsroom.ts'
import { makeOverdue } from '../support/overdue.ts'
import { type Person, toLocalOffice } from '../support/people.ts'

let cms: Cms
let room: Newsroom

beforeAll(async () => {
  cms = await startCms()
  room = await openNewsroom(toLocalOffice(cms))
})
afterAll(() => cms.close())

type Told = { id: string; author?: string; last?: { at: string; by: string; comment?: string } }
type Lists = 'waiting' | 'returned' | 'drafts' | 'scheduled' | 'overdue' | 'owed'
type Queue = Record<Lists, { id: string }[]> & {
  columns: { collection: string; live: number; last?: string; ageing: string }[]
}
const read = async (person: Person) => (await person.get<Queue>('/api/review-queue')).body
/** In which lists of somebody's queue a document stands. */
const findLists = async (person: Person, id: string): Promise<string[]> =>
  Object.entries(await read(person)).flatMap(([name, rows]) =>
    Array.isArray(rows) && name !== 'columns' && (rows as { id: string }[]).some((row) => row.id === id)
      ? [name]
      : [],
  )

test('a document stands in the queue of whoever is to go on, and goes to the next with each step', async () => {
  const id = await write(room, { title: '队列' })
  expect(await findLists(room.contributor, id)).toEqual(['drafts'])
  expect(await findLists(room.districtReviewer, id)).toEqual([])
  await act(room.contributor, id, { transition: 'submit' })
  expect(await findLists(room.contributor, id)).toEqual(['submitted'])
  expect(await findLists(room.districtReviewer, id)).toEqual(['waiting'])
  expect(await findLists(room.cityReviewer, id)).toEqual([])
  await act(room.districtReviewer, id, { transition: 'request-changes', comment: '请补数字。' })
  expect(await findLists(room.contributor, id)).toEqual(['returned'])
  expect(await findLists(room.stranger, id)).toEqual([])
  await approve(room, id)
  expect(await findLists(room.publisher, id)).toEqual(['waiting'])
  const publishAt = new Date(Date.now() + 86_400_000).toISOString()
  await act(room.publisher, id, { transition: 'schedule', publishAt })
  expect(await findLists(room.auditor, id)).toEqual(['scheduled'])
})

test('a writer finds what others have in hand, and with what was sent back who said what, and when', async () => {
  const id = await write(room, { title: '在谁手里' })
  const find = async (person: Person, list: 'returned' | 'submitted' | 'waiting') =>
    ((await person.get<Record<string, Told[]>>('/api/review-queue')).body[list] ?? []).find(
      (task) => task.id === id,
    )
  expect(await find(room.contributor, 'submitted')).toBeUndefined()
  await act(room.contributor, id, { transition: 'submit' })
  expect(await find(room.contributor, 'submitted')).toMatchObject({ state: 'in-review', level: 0 })
  expect(await find(room.stranger, 'submitted')).toBeUndefined()
  const asked = await find(room.districtReviewer, 'waiting')
  expect(asked).toMatchObject({ author: 'contributor' })
  expect(Date.parse(asked?.last?.at ?? '')).toBeGreaterThan(Date.now() - 60_000)

  await act(room.districtReviewer, id, { transition: 'request-changes', comment: '请补数字的出处。' })
  expect(await find(room.contributor, 'submitted')).toBeUndefined()
  expect((await find(room.contributor, 'returned'))?.last).toMatchObject({
    by: 'district-reviewer',
    comment: '请补数字的出处。',
  })
})

test('what is late is overdue for all who see it, what went out unreviewed is owed until it is reviewed', async () => {
  const late = await write(room, { title: '逾期' })
  await act(room.contributor, late, { transition: 'submit' })
  await makeOverdue(cms, { id: late, dueAt: new Date(Date.now() - 1000).toISOString() })
  expect(await findLists(room.districtReviewer, late)).toEqual(['waiting', 'overdue'])
  expect(await findLists(room.auditor, late)).toEqual(['overdue'])
  expect(await findLists(room.stranger, late)).toEqual([])

  const owed = await write(room, { title: '欠审' })
  await act(room.chiefEditor, owed, { transition: 'publish-unreviewed', comment: '急' })
  expect(await findLists(room.chiefEditor, owed)).toEqual(['owed'])
  expect(await findLists(room.cityReviewer, owed)).toEqual(['waiting', 'owed'])
  await act(room.cityReviewer, owed, { transition: 'review-afterwards', comment: '属实' })
  expect(await findLists(room.cityReviewer, owed)).toEqual([])
})

test('columns tell what the public finds in them', async () => {
  const before = (await read(room.auditor)).columns.find(({ collection }) => collection === 'stories')
  await publish(room, { title: '上栏目' })
  const { columns } = await read(room.stranger)
  expect(columns.find(({ collection }) => collection === 'stories')).toMatchObject({
    live: (before?.live ?? 0) + 1,
    ageing: 'fresh',
  })
  for (const empty of ['conferences', 'press-releases'])
    expect(columns.find(({ collection }) => collection === empty)).toMatchObject({ ageing: 'empty' })
})

test('what was published and withdrawn since makes no column younger', async () => {
  const findStories = async () =>
    (await read(room.auditor)).columns.find(({ collection }) => collection === 'stories')
  await publish(room, { title: '留下的一篇' })
  const before = await findStories()
  const id = await publish(room, { title: '撤走的一篇' })
  expect((await findStories())?.last).not.toBe(before?.last)
  const notice = { reason: 'factual-error', text: '有误。' } as const
  expect((await act(room.publisher, id, { transition: 'withdraw', notice })).status).toBe(200)
  expect(await findStories()).toEqual(before)
})

test('nobody without an account has a queue', async () => {
  const answer = await toClient(cms.url).get('/api/review-queue')
  expect([answer.status, toCode(answer)]).toEqual([401, 'not-signed-in'])
})

const readCounts = async (person: Person): Promise<Record<string, number>> =>
  (await person.get<{ counts: Record<string, number> }>('/api/stories/views')).body.counts

/** What is in some of the views, as one would ask for it by hand. */
const asked = {
  all: '',
  draft: 'where[review.state][equals]=draft',
  returned: 'where[review.state][equals]=changes-requested',
  'review-1': 'where[review.state][equals]=in-review&where[review.level][equals]=0',
  'review-2': 'where[review.state][equals]=in-review&where[review.level][equals]=1',
  approved: 'where[review.state][equals]=approved',
  owed: 'where[review.owed][equals]=true',
  published: 'where[review.state][equals]=published',
}

test('above a list each view says how many documents the account finds in it, and its list has as many', async () => {
  const late = await write(room, { title: '视图里的逾期稿' })
  await act(room.contributor, late, { transition: 'submit' })
  const before = await readCounts(room.districtReviewer)
  await makeOverdue(cms, { id: late, dueAt: new Date(Date.now() - 1000).toISOString() })
  const counts = await readCounts(room.districtReviewer)
  expect(Object.keys(counts)).toEqual([
    ...['all', 'mine', 'draft', 'returned', 'review-1', 'review-2', 'review-3'],
    ...['approved', 'scheduled', 'overdue', 'owed', 'published', 'withdrawn'],
  ])
  for (const [key, query] of Object.entries(asked)) {
    const list = await room.districtReviewer.get<{ totalDocs: number }>(`/api/stories?${query}`)
    expect([key, list.body.totalDocs]).toEqual([key, counts[key]])
  }
  expect(counts['review-1']).toBeGreaterThanOrEqual(1)
  expect(counts.overdue).toBe((before.overdue ?? 0) + 1)
  expect(counts.mine).toBe(0)
  const ofWriter = await readCounts(room.contributor)
  expect(ofWriter.mine).toBe(ofWriter.all)
  expect((await readCounts(room.stranger)).overdue).toBe(0)
})

test('nobody who is not signed in is told how many there are', async () => {
  const refused = await toClient(cms.url).get('/api/stories/views')
  expect([refused.status, toCode(refused)]).toEqual([401, 'not-signed-in'])
})
