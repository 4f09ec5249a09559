import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Answer, toCode } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { runExemplarWith } from '../support/exemplar-command.ts'
import {
  act,
  type Newsroom,
  openNewsroom,
  publish,
  readStatus,
  toEditorState,
  toStoryData,
  write,
} from '../support/newsroom.ts'
import { create, type Person, toLocalOffice } from '../support/people.ts'
import { toUpload } from '../support/picture.ts'

let cms: Cms
let room: Newsroom

beforeAll(async () => {
  cms = await startCms()
  room = await openNewsroom(toLocalOffice(cms))
})
afterAll(() => cms.close())

type Refused = { errors: { data?: { issues?: { path: string; message: string }[] } }[] }
const toPaths = ({ body }: Answer) =>
  (body as unknown as Refused).errors[0]?.data?.issues?.map(({ path }) => path)
const toTold = (answer: Answer) => [answer.status, toCode(answer), toPaths(answer)]

const broken = ['甲\u0000乙', '甲\u0008乙', '甲\u007f乙', '甲\uffff乙', '甲\ud800乙', '\udc00乙']

test('what is said in a review is refused with such a character, and the log stays good', async () => {
  const id = await write(room, { title: '手机', text: '请拨13800138000。' })
  const [finding] = (await room.contributor.get<{ findings: { key: string }[] }>(`/api/stories/${id}/review`))
    .body.findings
  const live = await publish(room, { title: '已公开的一篇' })
  for (const words of broken) {
    const { revision } = await readStatus(room.contributor, id)
    const answer = { revision, finding: finding?.key, reason: words }
    const notice = { reason: 'superseded', text: words } as const
    const path = `/api/stories/${id}`
    for (const [told, at] of [
      [await act(room.contributor, id, { transition: 'submit', comment: words }), 'comment'],
      [await act(room.publisher, live, { transition: 'withdraw', notice }), 'notice.text'],
      [await room.contributor.post(`${path}/findings`, answer), 'reason'],
      [await room.contributor.post(`${path}/comments`, { text: words }), 'text'],
    ] as const)
      expect(toTold(told), JSON.stringify(words)).toEqual([400, 'bad-request', [at]])
  }
  const { code, stdout } = await runExemplarWith(
    { EXEMPLAR_PASSWORD: room.auditor.password },
    ...['verify', '--review', cms.url, '--email', room.auditor.email],
  )
  expect([code, stdout]).toEqual([0, expect.stringContaining('review log verified')])
})

test('no text with such a character is stored in a document, through any door: nothing is cut in silence', async () => {
  const id = await write(room, { title: '完好的一篇' })
  const account = await cms.payload.findByID({ collection: 'users', id: room.contributor.id })
  for (const words of broken) {
    const title = await room.contributor.post('/api/stories', { ...toStoryData(room), title: words })
    expect(toTold(title)).toEqual([422, 'unreadable-characters', ['title']])
    const body = await room.contributor.patch(`/api/stories/${id}`, { body: toEditorState(words) })
    expect(toTold(body)).toEqual([422, 'unreadable-characters', ['body']])
    const bySystem = cms.payload.update({
      collection: 'stories',
      id,
      data: { deck: words } as never,
      user: { ...account, collection: 'users' } as never,
    })
    await expect(bySystem).rejects.toMatchObject({ code: 'unreadable-characters' })
  }
  const query = `mutation { updateStory(id: "${id}", data: { deck: "甲\\u0001乙" }) { id } }`
  const answered = await room.contributor.post<{ errors?: { extensions?: { data?: { code?: string } } }[] }>(
    '/api/graphql',
    { query },
  )
  expect(answered.body.errors?.[0]?.extensions?.data?.code).toBe('unreadable-characters')
  expect((await room.contributor.get<{ title: string }>(`/api/stories/${id}`)).body.title).toBe('完好的一篇')
})

test('nor in what documents, the log and the check are made of', async () => {
  const refuse = async (
    person: Person,
    path: string,
    { at, ...data }: { at: string; [field: string]: unknown },
  ) => expect(toTold(await person.post(path, data)), path).toEqual([422, 'unreadable-characters', [at]])
  const name = '甲\u0000乙'
  await refuse(room.chiefEditor, '/api/units', { at: 'name', name, key: 'yi' })
  await refuse(room.chiefEditor, '/api/wording-rules', {
    at: 'wrong',
    wrong: name,
    right: '甲乙',
    level: 'warn',
  })
  await refuse(room.administrator, '/api/users', {
    ...{ at: 'name', name, email: 'yi@example.com', role: 'auditor', password: '一二三四五六七八' },
  })
  const picture = await create(room.contributor, 'media', await toUpload())
  const changed = await room.contributor.patch(`/api/media/${picture}`, { alt: name })
  expect(toTold(changed)).toEqual([422, 'unreadable-characters', ['alt']])
})

test('a text is taken up to 200,000 characters, and kept as it was written', async () => {
  const long = await room.contributor.post('/api/stories', {
    ...toStoryData(room),
    body: toEditorState('字'.repeat(200_001)),
  })
  expect(toTold(long)).toEqual([422, 'text-too-long', ['body']])
  const deck = '第一行\r\n第二行\t列👩‍👩‍👧'
  const id = await write(room, { title: '合规的一篇', deck, text: '字'.repeat(200_000) })
  expect((await room.contributor.get<{ deck: string }>(`/api/stories/${id}`)).body.deck).toBe(deck)
})
