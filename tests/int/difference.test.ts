import { afterAll, beforeAll, expect, test } from 'vitest'
import { toClient, toTold } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import {
  act,
  approve,
  corrected,
  type Newsroom,
  openNewsroom,
  publish,
  revise,
  toEditorState,
  toLinkedState,
  write,
} from '../support/newsroom.ts'
import { type Person, toLocalOffice } from '../support/people.ts'

let cms: Cms
let room: Newsroom
/** A story whose second edition is public, while its third is written. */
let story: string

const publishAgain = async (id: string, words: Record<string, unknown>): Promise<void> => {
  await revise(room.contributor, id, words)
  await approve(room, id)
  await act(room.publisher, id, { transition: 'publish' })
}

beforeAll(async () => {
  cms = await startCms()
  room = await openNewsroom(toLocalOffice(cms))
  story = await publish(room, { title: '一条长椅', deck: '居民要一条长椅。', text: '早上八点，长椅装好了。' })
  await publishAgain(story, { deck: '居民要两条长椅。' })
  await act(room.contributor, story, { transition: 'revise' })
  await room.contributor.patch(`/api/stories/${story}`, {
    title: '=1+1的长椅',
    body: toEditorState('下午三点，长椅装好了。'),
  })
})
afterAll(() => cms.close())

type Change = { path: string; kind: string; label: { zh: string }; before?: string; after?: string }
type Difference = { from: { edition: number }; to: { name: string }; changes: Change[] }
const compare = (person: Person, id: string, query = '') =>
  person.get<Difference>(`/api/stories/${id}/difference${query}`)
const toPaths = ({ body }: { body: Difference }) => body.changes.map(({ path }) => path)

test('what is public is put beside what is being written, field by field, in the words of the form', async () => {
  const answered = await compare(room.districtReviewer, story)
  expect(answered.body).toMatchObject({ from: { edition: 2 }, to: { name: 'working' } })
  const title = answered.body.changes.find(({ path }) => path === 'title')
  expect(title).toMatchObject({ kind: 'changed', label: { zh: '标题' }, before: '一条长椅' })
  expect(toPaths(answered).some((path) => path.startsWith('body'))).toBe(true)
  expect(toPaths(answered)).not.toContain('deck')
})

test('two published editions are compared as they were signed', async () => {
  const answered = await compare(room.auditor, story, '?from=1&to=2')
  expect(answered.body.changes).toMatchObject([
    { path: 'correction', kind: 'added', label: { zh: '更正说明' }, after: corrected.correction },
    { path: 'deck', before: '居民要一条长椅。', after: '居民要两条长椅。' },
  ])
  expect((await compare(room.auditor, story, '?from=2&to=live')).body.changes).toEqual([])
  const { body } = await room.auditor.get<{ published: { edition: number; live: boolean }[] }>(
    `/api/stories/${story}/editions`,
  )
  expect(body.published.map(({ edition, live }) => [edition, live])).toEqual([
    [2, true],
    [1, false],
  ])
})

test('an auditor takes it along as a table that no spreadsheet calculates with', async () => {
  const answered = await room.auditor.get<string>(`/api/stories/${story}/difference?format=csv`)
  expect(answered.headers.get('content-disposition')).toMatch(/attachment; filename="difference-stories-/)
  const text = answered.body
  expect(text).toContain('标题')
  expect(text).not.toMatch(/(^|[",])=1\+1/m)
})

test('who may not read the document is told of none; a question that cannot be answered says why', async () => {
  expect(toTold(await compare(room.stranger, story))).toEqual([404, 'unknown-document'])
  const anonymous = await toClient(cms.url).get(`/api/stories/${story}/difference`)
  expect(toTold(anonymous)).toEqual([401, 'not-signed-in'])
  expect(toTold(await compare(room.auditor, story, '?from=7'))).toEqual([404, 'unknown-edition'])
  expect(toTold(await compare(room.auditor, story, '?from=first'))).toEqual([400, 'bad-request'])
  expect(toTold(await compare(room.auditor, story, '?form=1'))).toEqual([400, 'bad-request'])
  const unpublished = await write(room, { title: '还没发布' })
  expect(toTold(await compare(room.auditor, unpublished))).toEqual([404, 'no-live-edition'])
})

test('withdrawn while the next edition is in review, each text keeps the number it was written under', async () => {
  const id = await publish(room, { title: '边审边撤', deck: '第一稿的导语。' })
  await revise(room.contributor, id, { deck: '第二稿的导语。' })
  await act(room.contributor, id, { transition: 'submit' })
  const notice = { reason: 'factual-error', text: '内容有误，已撤下。' } as const
  await act(room.publisher, id, { transition: 'withdraw', notice })
  const { body } = await compare(room.auditor, id, '?from=1')
  expect(body).toMatchObject({
    from: { name: 'published', edition: 1 },
    to: { name: 'working', edition: 2, state: 'withdrawn' },
    changes: [
      { path: 'correction', after: corrected.correction },
      { path: 'deck', before: '第一稿的导语。', after: '第二稿的导语。' },
    ],
  })
  const { log } = (await room.auditor.get<{ log: object[] }>(`/api/stories/${id}/review`)).body
  expect(log[0]).toMatchObject({ act: 'withdraw', edition: 1, from: 'in-review', to: 'withdrawn' })
})

test('what was withdrawn is compared by those who answer for it alone', async () => {
  const id = await publish(room, { title: '要撤下的' })
  const notice = { reason: 'factual-error', text: '内容有误，已撤下。' } as const
  expect((await act(room.publisher, id, { transition: 'withdraw', notice })).status).toBe(200)
  expect(toTold(await compare(room.contributor, id, '?from=1'))).toEqual([403, 'withdrawn-text-refused'])
  expect((await compare(room.auditor, id, '?from=1')).status).toBe(200)
})

test('a link that looks like another is told with the host that a browser opens', async () => {
  const id = await publish(room, { title: '换了链接' })
  await act(room.contributor, id, { transition: 'revise' })
  const body = toLinkedState({ 苹果: 'https://аррӏе.com/a', 果园: 'https://example.com/a' })
  await room.contributor.patch(`/api/stories/${id}`, { body })
  const [change] = (await compare(room.districtReviewer, id)).body.changes
  expect(change?.after).toBe(
    '见〔链接 https://аррӏе.com/a（实际打开的网站是xn--80ak6aa92e.com）〕苹果〔/链接〕〔链接 https://example.com/a〕果园〔/链接〕',
  )
})
