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

const listFound = async (id: string) => {
  const { body } = await room.contributor.get<{
    findings: { rule: string; path: string; excerpt: string; start: number; end: number }[]
  }>(`/api/stories/${id}/review`)
  return body.findings.map(({ end, excerpt, path, rule, start }) => [rule, path, excerpt.slice(start, end)])
}
const submit = async (id: string) => {
  const answer = await act(room.contributor, id, { transition: 'submit' })
  const issues = (answer.body as unknown as Refused).errors?.[0]?.data?.issues ?? []
  return [answer.status, toCode(answer), ...issues.map(({ path, message }) => `${path} ${message}`)]
}

test('what has to be filled in shows something, in documents and in what they are made of', async () => {
  for (const title of ['\u200b', '\u3164\u00ad', '\u3000\u2060'])
    expect(toTold(await room.contributor.post('/api/stories', { ...toStoryData(room), title }))).toEqual([
      ...[422, 'nothing-visible', ['title']],
    ])
  const unit = await room.chiefEditor.post('/api/units', { name: '\u200b', key: 'bing' })
  expect(toTold(unit)).toEqual([422, 'nothing-visible', ['name']])
  const id = await write(room, { deck: '\u200b', text: '\u2060' })
  expect(await submit(id)).toEqual([422, 'incomplete', 'deck 请填写', 'body 至少填写一项'])
})

test('a text that readers would not see as it was written is kept, and refused where it stands when it is submitted', async () => {
  const id = await write(room, { title: '关于\u202e通知的公示', text: '居民\ue863某\u200b某来电。' })
  const { body } = await room.contributor.get<{ title: string; slug: string }>(`/api/stories/${id}`)
  expect([body.title, body.slug]).toEqual(['关于\u202e通知的公示', 'guan-yu-tong-zhi-de-gong-shi'])
  expect(await submit(id)).toEqual([
    ...[422, 'incomplete'],
    'title “关于”后面有改变文字方向的控制符（U+202E），读者看到的会与原文不同：请删去这里，重新输入',
    'body.0.spans.0.text “居民”后面的字用了系统自造的编码（U+E863），别处显示不出来：请改为“䶮”（U+4DAE）',
  ])
  const notice = { reason: 'superseded', text: '已由\u202e新文件取代' } as const
  const live = await publish(room, { title: '撤下的一篇' })
  expect(toTold(await act(room.publisher, live, { transition: 'withdraw', notice }))).toEqual([
    ...[400, 'bad-request', ['notice.text']],
  ])
})

const lines = (...texts: string[]) => {
  const state = toEditorState('')
  const [paragraph] = state.root.children
  if (!paragraph) return state
  const children = texts.flatMap((text, index) => [
    ...(index > 0 ? [{ type: 'linebreak', version: 1 }] : []),
    { type: 'text', ...{ detail: 0, format: 0, mode: 'normal', style: '', version: 1 }, text },
  ])
  return { root: { ...state.root, children: [{ ...paragraph, children }] } }
}

test('the check reads what readers read', async () => {
  const id = await write(room, { title: '⽂登区⺠政局领导⼩姐', text: '请拨138\u20110013\u20118000。' })
  expect((await room.contributor.get<{ slug: string }>(`/api/stories/${id}`)).body.slug).toBe(
    'wen-deng-qu-min-zheng-ju-ling-dao-xiao-jie',
  )
  expect(await listFound(id)).toEqual([
    ['wording:领导小姐', 'title', '领导⼩姐'],
    ['mobile', 'body.0.spans', '138\u20110013\u20118000'],
  ])
  const body = lines('证件号九九九九九九', '１９８００１０１·', '⓪⓪①①，请核')
  await room.contributor.patch(`/api/stories/${id}`, { title: '改好的一篇', body })
  expect(await listFound(id)).toEqual([
    ['identity-number', 'body.0.spans', '九九九九九九\n１９８００１０１·\n⓪⓪①①'],
  ])
  expect((await submit(id)).slice(0, 2)).toEqual([422, 'findings-unanswered'])
})

test.each([
  ...['https://www.gov.cn@evil.example/', 'https://evil.example\\@www.gov.cn/', 'http:///evil.example'],
  ...[
    'https://evil.example/\u202egpj.exe',
    'http://127.0.0.1:3103/api',
    'http://2130706433/',
    'http://[fd00::1]/',
  ],
])('a link to %j is stored nowhere, and named with its words', async (url) => {
  const state = toEditorState('')
  const text = {
    type: 'text',
    ...{ detail: 0, format: 0, mode: 'normal', style: '', version: 1 },
    text: '官网',
  }
  const link = {
    type: 'link',
    ...{ format: '', indent: 0, version: 3, direction: 'ltr', id: 'a', children: [text] },
    fields: { url, linkType: 'custom', newTab: false },
  }
  const body = { root: { ...state.root, children: [{ ...state.root.children[0], children: [link] }] } }
  const answer = await room.contributor.post('/api/stories', { ...toStoryData(room), body })
  expect(toTold(answer)).toEqual([422, 'misleading-link', ['body']])
  const [issue] = (answer.body as unknown as Refused).errors[0]?.data?.issues ?? []
  expect(issue?.message).toMatch(/^“官网”的链接地址/)
})
