import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Answer, toClient, toTold } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import {
  act,
  approve,
  type Newsroom,
  openNewsroom,
  readStatus,
  toEditorState,
  write,
} from '../support/newsroom.ts'
import { type Person, toLocalOffice } from '../support/people.ts'

let cms: Cms
let room: Newsroom

beforeAll(async () => {
  cms = await startCms()
  room = await openNewsroom(toLocalOffice(cms))
})
afterAll(() => cms.close())

type Found = { key: string; rule: string; level: string; path: string; answer?: { reason: string } }
const listFound = async (person: Person, id: string): Promise<Found[]> =>
  (await person.get<{ findings: Found[] }>(`/api/stories/${id}/review`)).body.findings
const answer = async (person: Person, id: string, finding: string): Promise<Answer> => {
  const { revision } = await readStatus(room.auditor, id)
  return person.post(`/api/stories/${id}/findings`, { revision, finding, reason: '本人同意公开。' })
}
const submit = async (id: string) => toTold(await act(room.contributor, id, { transition: 'submit' }))

// The check digits of a number that belongs to nobody: the place code does not exist.
const number = '999999198001010011'

test('an identity number keeps an edition back until a second person lets it through, and the log keeps no number', async () => {
  const id = await write(room, { title: '号码', text: `身份证号${number}。` })
  expect(await submit(id)).toEqual([422, 'findings-unanswered'])
  const [finding] = await listFound(room.contributor, id)
  expect(finding).toMatchObject({ rule: 'identity-number', level: 'block' })
  const key = finding?.key ?? ''
  expect(toTold(await answer(room.contributor, id, key))).toEqual([403, 'wrong-role'])
  expect(toTold(await answer(room.auditor, id, key))).toEqual([403, 'wrong-role'])
  expect(toTold(await answer(room.stranger, id, key))[0]).toBe(404)
  expect((await answer(room.districtReviewer, id, key)).status).toBe(200)
  expect((await listFound(room.contributor, id))[0]?.answer?.reason).toBe('本人同意公开。')
  const log = JSON.stringify((await readStatus(room.auditor, id)).log)
  expect(log).toContain('answer-finding')
  expect(log).not.toContain(number.slice(6, 14))
  expect(await submit(id)).toEqual([200, undefined])
})

test('who writes in it afterwards has let nothing through', async () => {
  const id = await write(room, { title: '又写', text: `身份证号${number}。` })
  const [finding] = await listFound(room.contributor, id)
  await answer(room.districtReviewer, id, finding?.key ?? '')
  await room.districtReviewer.patch(`/api/stories/${id}`, { deck: '审核员改了提要。' })
  expect(await submit(id)).toEqual([422, 'findings-unanswered'])
})

test('a warning is answered by its writer; a corrected text needs no answer', async () => {
  const id = await write(room, { title: '手机', text: '请拨13800138000。' })
  expect(await submit(id)).toEqual([422, 'findings-unanswered'])
  const [finding] = await listFound(room.contributor, id)
  expect((await answer(room.contributor, id, finding?.key ?? '')).status).toBe(200)
  expect(await submit(id)).toEqual([200, undefined])
  expect(toTold(await answer(room.contributor, id, 'nothing'))).toEqual([404, 'unknown-finding'])
  const path = `/api/stories/${id}/findings`
  expect(toTold(await toClient(cms.url).post(path, {}))).toEqual([401, 'not-signed-in'])
  expect(toTold(await room.contributor.post(path, { reason: '' }))).toEqual([400, 'bad-request'])
})

test('a minor who is named, and hardship with a name, are warnings; the log keeps neither name', async () => {
  const id = await write(room, { title: '姓名', text: '小学生赵雨涵拾到钱包，交给了低保户王桂兰。' })
  expect(await submit(id)).toEqual([422, 'findings-unanswered'])
  const found = await listFound(room.contributor, id)
  expect(found.map(({ level, rule }) => [rule, level])).toEqual([
    ['minor', 'warn'],
    ['hardship', 'warn'],
  ])
  for (const { key } of found) expect((await answer(room.contributor, id, key)).status).toBe(200)
  const log = JSON.stringify((await readStatus(room.auditor, id)).log)
  expect(log).toContain('赵某')
  expect(log).not.toMatch(/雨涵|桂兰/)
  expect(await submit(id)).toEqual([200, undefined])
})

test('a rule that the bureau writes holds at once, also for what was approved before it, on its days only', async () => {
  const id = await write(room, { title: '用语', text: '创建文明城。' })
  await approve(room, id)
  const rule = { wrong: '文明城。', right: '文明城市。', level: 'warn' }
  const validTo = '2020-01-01T04:00:00.000Z'
  expect((await room.cityReviewer.post('/api/wording-rules', { ...rule, validTo })).status).toBe(201)
  expect(await listFound(room.publisher, id)).toEqual([])
  expect((await room.cityReviewer.post('/api/wording-rules', rule)).status).toBe(201)
  expect(toTold(await room.contributor.post('/api/wording-rules', rule))).toEqual([403, 'forbidden'])
  const answered = await act(room.publisher, id, { transition: 'publish' })
  expect(toTold(answered)).toEqual([422, 'findings-unanswered'])
})

test('in an emergency a warning may go out with the reason, a block may not', async () => {
  const urgent = { transition: 'publish-unreviewed', comment: '台风预警' } as const
  const blocked = await write(room, { title: '急一', text: `身份证号${number}。` })
  expect(toTold(await act(room.chiefEditor, blocked, urgent))).toEqual([422, 'findings-unanswered'])
  const warned = await write(room, { title: '急二', text: '请拨13800138000。' })
  expect((await act(room.chiefEditor, warned, urgent)).status).toBe(200)
})

test('a finding is told when a time is set for the edition, not only at that time', async () => {
  const id = await write(room, { title: '定时', text: '共建幸福家园。' })
  await approve(room, id)
  const rule = { wrong: '幸福家园。', right: '幸福社区。', level: 'warn' }
  await room.cityReviewer.post('/api/wording-rules', rule)
  const publishAt = new Date(Date.now() + 3_600_000).toISOString()
  const answered = await act(room.publisher, id, { transition: 'schedule', publishAt })
  expect(toTold(answered)).toEqual([422, 'findings-unanswered'])
})

test('a link to what is not public is a dead one, until it is', async () => {
  const target = await write(room, { title: '被引的一篇', slug: 'bei-yin' })
  const id = await write(room, { title: '引别人的一篇' })
  const link = { type: 'link', version: 3, fields: { linkType: 'custom', url: '/stories/bei-yin' } }
  const body = toEditorState('见这一篇。')
  body.root.children[0]?.children.push({
    ...link,
    children: toEditorState('链接').root.children[0]?.children,
  } as never)
  await room.contributor.patch(`/api/stories/${id}`, { body })
  expect(await listFound(room.contributor, id)).toMatchObject([{ rule: 'dead-link', level: 'warn' }])
  await approve(room, target)
  await act(room.publisher, target, { transition: 'publish' })
  expect(await listFound(room.contributor, id)).toEqual([])
})
