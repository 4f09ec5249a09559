import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Answer, toClient, toCode } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import {
  act,
  approve,
  type Newsroom,
  openNewsroom,
  publish,
  readStatus,
  revise,
  toStoryData,
} from '../support/newsroom.ts'
import { create, toLocalOffice } from '../support/people.ts'

let cms: Cms
let room: Newsroom

beforeAll(async () => {
  cms = await startCms()
  room = await openNewsroom(toLocalOffice(cms))
})
afterAll(() => cms.close())

type Feed = { entries: { head: { subject: string; act: string }; document?: { correction?: string } }[] }
const listEntries = async (id: string) =>
  (await toClient(cms.url).get<Feed>('/api/gazette?limit=500')).body.entries.filter(
    ({ head }) => head.subject === id,
  )
type Issues = { issues: { path: string; message: string }[] }
const issuesOf = ({ body }: Answer) =>
  (body as unknown as { errors: { data: Issues }[] }).errors[0]?.data.issues ?? []
const missing = { path: 'correction', message: '请写一句给读者的更正说明：改了什么，为什么改' }

test('the next edition of what is public does not go to review without a sentence to the public', async () => {
  const id = await publish(room, { title: '要说明的更正' })
  await act(room.contributor, id, { transition: 'revise' })
  expect((await room.contributor.get<Issues>(`/api/stories/${id}/review`)).body.issues).toEqual([missing])
  for (const correction of [null, '', '  ']) {
    await room.contributor.patch(`/api/stories/${id}`, { correction })
    const refused = await act(room.contributor, id, { transition: 'submit' })
    expect([refused.status, toCode(refused), issuesOf(refused)]).toEqual([422, 'incomplete', [missing]])
  }
  const urgent = await act(room.chiefEditor, id, { transition: 'publish-unreviewed', comment: '急' })
  expect([urgent.status, issuesOf(urgent)]).toEqual([422, [missing]])

  const correction = '停电天数核对后为11天，原写12天。'
  await room.contributor.patch(`/api/stories/${id}`, { correction, deck: '停了十一天。' })
  await approve(room, id)
  await act(room.publisher, id, { transition: 'publish' })
  const [first, second] = await listEntries(id)
  expect([first?.head.act, first?.document?.correction]).toEqual(['publish', undefined])
  expect([second?.head.act, second?.document?.correction]).toEqual(['correct', correction])
})

test('a sentence is of one edition: the next one begins without, and one that is given up has its own again', async () => {
  const id = await publish(room, { title: '一稿一句' })
  await revise(room.contributor, id, { correction: '第二稿的说明。' })
  await approve(room, id)
  await act(room.publisher, id, { transition: 'publish' })
  const read = async () =>
    (await room.contributor.get<{ correction: string | null }>(`/api/stories/${id}`)).body.correction ?? null
  await act(room.contributor, id, { transition: 'revise' })
  expect(await read()).toBeNull()
  const refused = await act(room.contributor, id, { transition: 'submit' })
  expect(issuesOf(refused)).toEqual([missing])
  await act(room.contributor, id, { transition: 'discard' })
  expect(await read()).toBe('第二稿的说明。')
})

test('a version that is restored brings its text back, and not the sentence of its correction', async () => {
  const { contributor } = room
  const id = await publish(room, { title: '旧话重提' })
  await revise(contributor, id, { correction: '第二稿的说明。', deck: '第二稿的提要。' })
  await approve(room, id)
  await act(room.publisher, id, { transition: 'publish' })
  await revise(contributor, id, { correction: '第三稿的说明。', deck: '第三稿的提要。' })
  const asked = `where[parent][equals]=${id}&where[version.deck][equals]=第二稿的提要。&limit=1`
  const { docs } = (await contributor.get<{ docs: { id: string }[] }>(`/api/stories/versions?${asked}`)).body
  expect((await contributor.post(`/api/stories/versions/${docs[0]?.id}`)).status).toBe(200)
  const { body } = await contributor.get<{ deck: string; correction: string }>(`/api/stories/${id}`)
  expect([body.deck, body.correction]).toEqual(['第二稿的提要。', '第三稿的说明。'])
})

test('before anything is public nothing is corrected: a sentence that comes with a first edition is not kept, nor copied', async () => {
  const correction = '没有可更正的。'
  const id = await create(room.contributor, 'stories', {
    ...toStoryData(room, { title: '第一稿' }),
    correction,
  })
  const patched = await room.contributor.patch<{ doc: object }>(`/api/stories/${id}`, { correction })
  expect(patched.body.doc).toMatchObject({ correction: null })
  await approve(room, id)
  await act(room.publisher, id, { transition: 'publish' })
  expect((await listEntries(id))[0]?.document).not.toHaveProperty('correction')
  await revise(room.contributor, id, { correction })
  const copy = await room.contributor.post<{ doc: object }>(`/api/stories/${id}/duplicate`)
  expect(copy.body.doc).toMatchObject({ correction: null })
})

test('what it says is checked like the rest, and reviewed with it: another sentence voids the approvals', async () => {
  const id = await publish(room, { title: '说明也要审' })
  await revise(room.contributor, id, { correction: '有事请找13800138000。' })
  const findings = await room.contributor.get<{ findings: { path: string }[] }>(`/api/stories/${id}/review`)
  expect(findings.body.findings.map(({ path }) => path)).toContain('correction')
  const refused = await act(room.contributor, id, { transition: 'submit' })
  expect(toCode(refused)).toBe('findings-unanswered')
  await room.contributor.patch(`/api/stories/${id}`, { correction: '删去了电话。' })
  await approve(room, id)
  await room.contributor.patch(`/api/stories/${id}`, { correction: '删去了一个电话。' })
  expect(await readStatus(room.auditor, id)).toMatchObject({ state: 'draft', level: 0 })
  const long = await room.contributor.patch(`/api/stories/${id}`, { correction: '长'.repeat(201) })
  expect(long.status).toBe(200)
  const tooLong = await act(room.contributor, id, { transition: 'submit' })
  expect(issuesOf(tooLong).map(({ path }) => path)).toEqual(['correction'])
})
