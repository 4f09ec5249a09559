import { afterAll, beforeAll, expect, test } from 'vitest'
import { toClient, toTold } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { act, approve, type Newsroom, openNewsroom, readStatus, write } from '../support/newsroom.ts'
import { hire, type Person, toLocalOffice } from '../support/people.ts'

let cms: Cms
let room: Newsroom

beforeAll(async () => {
  cms = await startCms()
  room = await openNewsroom(toLocalOffice(cms))
})
afterAll(() => cms.close())

type Comment = {
  id: string
  text: string
  edition: number
  current: boolean
  authorName: string
  isOwn: boolean
}
type Thread = Comment & {
  field?: string
  resolved?: { byName: string }
  canResolve: boolean
  replies: Comment[]
}
type Page = { canComment: boolean; threads: Thread[] }

const toPath = (id: string) => `/api/stories/${id}/comments`
const read = async (person: Person, id: string) => (await person.get<Page>(toPath(id))).body
const say = (person: Person, id: string, wish: Record<string, unknown>) => person.post<Page>(toPath(id), wish)
const settle = (person: Person, id: string, { thread, to }: { thread: Thread | undefined; to: string }) =>
  person.post<Page>(`${toPath(id)}/${thread?.id}/resolution`, { to })
type Notice = { subject: string; act: string; why: string; comment?: string; actorName: string }
const listMessages = async (person: Person, subject: string) =>
  (await person.get<{ notifications: Notice[] }>('/api/my-notifications')).body.notifications.filter(
    (notice) => notice.subject === subject,
  )

test('a comment on a field is answered, settled and opened again, and those concerned are told', async () => {
  const id = await write(room, { title: '批注' })
  const said = await say(room.districtReviewer, id, { text: ' 时间写准些。 ', field: 'deck' })
  expect(said.body.threads).toMatchObject([
    { text: '时间写准些。', field: 'deck', edition: 1, current: true, authorName: 'district-reviewer' },
  ])
  expect(await listMessages(room.contributor, id)).toMatchObject([
    { act: 'comment', why: 'your-text', comment: '时间写准些。', actorName: 'district-reviewer' },
  ])
  // Whose it is says the account: two people may have one name.
  expect(said.body.threads[0]?.isOwn).toBe(true)
  expect((await read(room.contributor, id)).threads[0]?.isOwn).toBe(false)
  const parent = said.body.threads[0]?.id
  const replied = await say(room.contributor, id, { text: '已改为八点一刻。', parent })
  expect(replied.body.threads[0]?.replies).toMatchObject([{ text: '已改为八点一刻。', edition: 1 }])
  expect(await listMessages(room.districtReviewer, id)).toMatchObject([{ act: 'reply', why: 'your-thread' }])
  expect(await listMessages(room.contributor, id)).toHaveLength(1)
  await say(room.districtReviewer, id, { text: '可以。', parent })
  expect(await listMessages(room.contributor, id)).toMatchObject([{ act: 'reply' }, { act: 'comment' }])

  await say(room.cityReviewer, id, { text: '标题再短些。' })
  const [thread] = said.body.threads
  const settled = (await settle(room.contributor, id, { thread, to: 'resolved' })).body.threads
  expect(settled.map(({ text }) => text)).toEqual(['标题再短些。', '时间写准些。'])
  expect(settled[1]?.resolved).toMatchObject({ byName: 'contributor' })
  // Once more changes nothing, not even who settled it.
  const again = await settle(room.chiefEditor, id, { thread, to: 'resolved' })
  expect(again.body.threads[1]?.resolved).toMatchObject({ byName: 'contributor' })
  const reopened = await settle(room.districtReviewer, id, { thread, to: 'open' })
  expect(reopened.body.threads.map(({ resolved }) => resolved)).toEqual([undefined, undefined])
})

test('comments outlive their edition, tell which one they were made on, and reach no gazette', async () => {
  const id = await write(room, { title: '两稿' })
  await say(room.cityReviewer, id, { text: '初稿的批注', field: 'quote.text' })
  await approve(room, id)
  await act(room.publisher, id, { transition: 'publish' })
  await act(room.contributor, id, { transition: 'revise' })
  await say(room.cityReviewer, id, { text: '二稿的批注' })
  const { threads } = await read(room.contributor, id)
  expect(threads.map(({ text, edition, current }) => [text, edition, current])).toEqual([
    ['初稿的批注', 1, false],
    ['二稿的批注', 2, true],
  ])
  const later = await say(room.contributor, id, { text: '后来的回复', parent: threads[0]?.id })
  expect(later.body.threads[0]?.replies).toMatchObject([{ edition: 2, current: true }])
  const feed = JSON.stringify((await toClient(cms.url).get('/api/gazette?after=0')).body)
  expect(feed).toContain('两稿')
  expect(feed).not.toContain('批注')
})

test('a comment changes no edition: approvals, revision and log stay', async () => {
  const id = await write(room, { title: '不动' })
  await act(room.contributor, id, { transition: 'submit' })
  await act(room.districtReviewer, id, { transition: 'approve' })
  const before = await readStatus(room.auditor, id)
  const { threads } = (await say(room.cityReviewer, id, { text: '已看。' })).body
  await settle(room.cityReviewer, id, { thread: threads[0], to: 'resolved' })
  expect(await readStatus(room.auditor, id)).toEqual(before)
  expect((await act(room.cityReviewer, id, { transition: 'approve' })).status).toBe(200)
})

test('who only looks on reads and says nothing; another district and the public see nothing', async () => {
  const id = await write(room, { title: '谁可以' })
  const { threads } = (await say(room.publisher, id, { text: '签发前请核。' })).body
  const [thread] = threads
  for (const person of [room.auditor, room.administrator]) {
    expect(await read(person, id)).toMatchObject({ canComment: false, threads: [{ canResolve: false }] })
    expect(toTold(await say(person, id, { text: '也说一句' }))).toEqual([403, 'wrong-role'])
    expect(toTold(await settle(person, id, { thread, to: 'resolved' }))).toEqual([403, 'wrong-role'])
  }
  const secondPublisher = await hire(toLocalOffice(cms), { role: 'publisher', name: 'second-publisher' })
  expect(toTold(await settle(secondPublisher, id, { thread, to: 'resolved' }))).toEqual([403, 'wrong-role'])
  expect((await settle(room.publisher, id, { thread, to: 'resolved' })).status).toBe(200)
  const anonymous = toClient(cms.url)
  for (const [person, told] of [
    [room.stranger, [404, 'unknown-document']],
    [anonymous, [401, 'not-signed-in']],
  ] as const) {
    expect(toTold(await person.get(toPath(id)))).toEqual(told)
    expect(toTold(await person.post(toPath(id), { text: '插话' }))).toEqual(told)
    const resolution = await person.post(`${toPath(id)}/${thread?.id}/resolution`, { to: 'open' })
    expect(toTold(resolution)).toEqual(told)
  }
})

test('what is no comment is refused', async () => {
  const id = await write(room, { title: '不成批注' })
  for (const wish of [
    {},
    { text: '  ' },
    { text: '长'.repeat(2001) },
    { text: '多', edition: 1 },
    { text: '都', field: 'deck', parent: 'x' },
  ])
    expect(toTold(await say(room.contributor, id, wish))).toEqual([400, 'bad-request'])
  for (const field of ['nothing', 'review.state', 'pictures', 'deck.0'])
    expect(toTold(await say(room.contributor, id, { text: '哪里', field }))).toEqual([422, 'unknown-field'])
  const { threads } = (await say(room.contributor, id, { text: '在', field: 'figures.rows.1.value' })).body
  const [thread] = threads
  const reply = (await say(room.contributor, id, { text: '答', parent: thread?.id })).body.threads[0]
  const parent = reply?.replies[0]?.id
  expect(toTold(await say(room.contributor, id, { text: '再答', parent }))).toEqual([422, 'not-a-thread'])
  const other = await write(room, { title: '另一篇' })
  const across = await say(room.contributor, other, { text: '串', parent: thread?.id })
  expect(toTold(across)).toEqual([404, 'unknown-comment'])
  expect(toTold(await settle(room.contributor, other, { thread, to: 'resolved' }))[0]).toBe(404)
  expect(toTold(await settle(room.contributor, id, { thread, to: 'done' }))).toEqual([400, 'bad-request'])
})

test('the doors of Payload write no comment, and read as far as the document is read', async () => {
  const id = await write(room, { title: '各道门' })
  const { threads } = (await say(room.contributor, id, { text: '门里' })).body
  const path = '/api/review-comments'
  const one = `${path}/${threads[0]?.id}`
  const data = { text: '改写', subject: id }
  for (const person of [room.contributor, room.chiefEditor, room.administrator]) {
    expect(toTold(await person.post(path, data))).toEqual([403, 'forbidden'])
    expect(toTold(await person.patch(one, data))).toEqual([403, 'forbidden'])
    expect(toTold(await person.patch(`${path}?where[subject][equals]=${id}`, data))).toEqual([
      403,
      'forbidden',
    ])
    expect(toTold(await person.delete(one))).toEqual([403, 'forbidden'])
    expect((await person.post(`${one}/duplicate`, {})).status).toBeGreaterThanOrEqual(403)
  }
  expect((await room.contributor.get(one)).status).toBe(200)
  expect(toTold(await room.stranger.get(one))).toEqual([404, 'not-found'])
  expect((await read(room.contributor, id)).threads[0]?.text).toBe('门里')
})

test('comments move to another district with their document, and go with a draft that is deleted', async () => {
  const { make } = toLocalOffice(cms)
  const community = await make('communities', {
    ...{ slug: 'wen-shan', name: '文山社区（示例）', district: room.otherDistrict },
  })
  const id = await write(room, { title: '迁走' })
  const comment = (await say(room.contributor, id, { text: '在环翠写的' })).body.threads[0]
  await room.cityReviewer.patch(`/api/stories/${id}`, { community })
  expect((await read(room.stranger, id)).threads).toMatchObject([{ text: '在环翠写的' }])
  const path = `/api/review-comments/${comment?.id}`
  expect((await room.stranger.get(path)).status).toBe(200)
  expect(toTold(await room.contributor.get(path))).toEqual([404, 'not-found'])
  // Who may not read the document any more is not told what is said of it.
  await say(room.cityReviewer, id, { text: '回复', parent: comment?.id })
  expect(await listMessages(room.contributor, id)).toEqual([])
  expect((await room.stranger.delete(`/api/stories/${id}`)).status).toBe(200)
  const left = { collection: 'review-comments', where: { subject: { equals: id } } } as const
  expect((await cms.payload.count(left)).totalDocs).toBe(0)
})

test('a document takes 500 comments and no more', async () => {
  const id = await write(room, { title: '满了' })
  await say(room.contributor, id, { text: '第一条' })
  const [first] = (await cms.payload.find({ collection: 'review-comments', sort: '-at', limit: 1 })).docs
  const { id: _id, ...row } = first as { id: string }
  for (let count = 1; count < 500; count++)
    await cms.payload.db.create({ collection: 'review-comments', data: row })
  expect((await read(room.contributor, id)).threads).toHaveLength(500)
  expect(toTold(await say(room.contributor, id, { text: '又一条' }))).toEqual([409, 'too-many-comments'])
})
