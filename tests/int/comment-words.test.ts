import { afterAll, beforeAll, expect, test } from 'vitest'
import { toTold } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { act, type Newsroom, openNewsroom, readStatus, write } from '../support/newsroom.ts'
import { type Person, toLocalOffice } from '../support/people.ts'

let cms: Cms
let room: Newsroom

beforeAll(async () => {
  cms = await startCms()
  room = await openNewsroom(toLocalOffice(cms))
})
afterAll(() => cms.close())

type Thread = { id: string; text: string; field?: string; quote?: Record<string, unknown> }

const say = (person: Person, id: string, wish: Record<string, unknown>) =>
  person.post<{ threads: Thread[] }>(`/api/stories/${id}/comments`, wish)
const quote = { exact: '最里头一排', before: '图上有十九个圈，', after: '占了十一个。', start: 9 }

test('a comment keeps the words that it is about as they were quoted, and the text and its review stay as they are', async () => {
  const id = await write(room, { title: '引文' })
  await act(room.contributor, id, { transition: 'submit' })
  const before = await readStatus(room.auditor, id)
  const text = (await room.auditor.get(`/api/stories/${id}`)).body
  const said = await say(room.districtReviewer, id, { text: '图上数是十个。', field: 'body', quote })
  expect(said.body.threads).toMatchObject([{ text: '图上数是十个。', field: 'body', quote }])
  // At both ends of a paragraph; and words of which nothing else is known, from another file.
  const whole = { exact: ' 灯\t亮了 ', before: '', after: '', start: 0 }
  await say(room.districtReviewer, id, { text: '全段', field: 'deck', quote: whole })
  await say(room.districtReviewer, id, { text: '只有字', field: 'body', quote: { exact: '路灯' } })
  await say(room.districtReviewer, id, { text: '没有字', field: 'body' })
  const { threads } = (await room.contributor.get<{ threads: Thread[] }>(`/api/stories/${id}/comments`)).body
  expect(threads.map((thread) => [thread.text, thread.quote])).toEqual([
    ['图上数是十个。', quote],
    ['全段', whole],
    ['只有字', { exact: '路灯' }],
    ['没有字', undefined],
  ])
  expect(await readStatus(room.auditor, id)).toEqual(before)
  expect((await room.auditor.get(`/api/stories/${id}`)).body).toEqual(text)
})

test('words are quoted by whoever may comment, and by nobody else', async () => {
  const id = await write(room, { title: '谁引' })
  const wish = { text: '看这几个字', field: 'body', quote }
  for (const person of [room.auditor, room.administrator])
    expect(toTold(await say(person, id, wish))).toEqual([403, 'wrong-role'])
  expect(toTold(await say(room.stranger, id, wish))).toEqual([404, 'unknown-document'])
  expect((await say(room.publisher, id, wish)).status).toBe(200)
})

test('what quotes nothing, or more than a door takes, is refused', async () => {
  const id = await write(room, { title: '不成引文' })
  const wish = { text: '哪里', field: 'body' }
  const { threads } = (await say(room.contributor, id, wish)).body
  for (const refused of [
    { ...wish, quote: {} },
    { ...wish, quote: null },
    { ...wish, quote: '路灯' },
    { ...wish, quote: { exact: ' \u200b' } },
    { ...wish, quote: { exact: '长'.repeat(501) } },
    { ...wish, quote: { exact: '灯', before: '长'.repeat(33) } },
    { ...wish, quote: { exact: '灯', after: '长'.repeat(33) } },
    { ...wish, quote: { exact: '灯\ud83d' } },
    { ...wish, quote: { exact: '灯', start: -1 } },
    { ...wish, quote: { exact: '灯', start: 0.5 } },
    { ...wish, quote: { exact: '灯', end: 3 } },
    { text: '不知在哪一栏', quote: { exact: '灯' } },
    { text: '答', parent: threads[0]?.id, quote: { exact: '灯' } },
  ])
    expect([refused, ...toTold(await say(room.contributor, id, refused))]).toEqual([
      refused,
      400,
      'bad-request',
    ])
  const elsewhere = { ...wish, field: 'nothing', quote: { exact: '灯' } }
  expect(toTold(await say(room.contributor, id, elsewhere))).toEqual([422, 'unknown-field'])
})
