import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Answer, toClient, toTold } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import {
  act,
  approve,
  type Newsroom,
  openNewsroom,
  publish,
  readStatus,
  toLinkedState,
  write,
} from '../support/newsroom.ts'
import { type Person, toLocalOffice } from '../support/people.ts'

let cms: Cms
let room: Newsroom

beforeAll(async () => {
  cms = await startCms({ SITE_URL: 'https://site.example' })
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

test('a number stays out of the address that was made of a title', async () => {
  const id = await write(room, { title: `寻找${number}老人` })
  await room.contributor.patch(`/api/stories/${id}`, { title: '寻找老人' })
  const found = await listFound(room.contributor, id)
  expect(found).toMatchObject([{ rule: 'identity-number', level: 'block', path: 'slug' }])
  expect(await submit(id)).toEqual([422, 'findings-unanswered'])
  await room.contributor.patch(`/api/stories/${id}`, { slug: 'xun-zhao-lao-ren' })
  expect(await submit(id)).toEqual([200, undefined])
})

test('the notice of a withdrawal is checked before it is public for good; nobody lets a block in it through', async () => {
  const id = await publish(room, { title: '要撤下的一篇' })
  const withdraw = (text: string) =>
    act(room.publisher, id, { transition: 'withdraw', notice: { reason: 'personal-data', text } })
  const refused = await withdraw(`误写了${number}，中华人民共合国。`)
  expect(toTold(refused)).toEqual([422, 'notice-refused'])
  const { errors } = refused.body as unknown as { errors: { data: { issues: object[] } }[] }
  expect(errors[0]?.data.issues).toEqual([
    { path: 'notice.text', message: '有公民身份号码：999***11' },
    { path: 'notice.text', message: '“中华人民共合国”应为“中华人民共和国”：中华人民共合国' },
  ])
  expect(JSON.stringify((await toClient(cms.url).get('/api/gazette')).body)).not.toContain(number)
  expect((await readStatus(room.auditor, id)).state).toBe('published')
  // What only warns passes: a number of the office may be what readers need.
  expect(toTold(await withdraw('请拨13800138000咨询。'))).toEqual([200, undefined])
})

/** A story whose text is links, words and address of each. */
const writeLinks = async (links: Record<string, string>, id?: string): Promise<string> => {
  const written = id ?? (await write(room, { title: '引别人的一篇' }))
  await room.contributor.patch(`/api/stories/${written}`, { body: toLinkedState(links) })
  return written
}

test('a link to what is not public is a dead one, until it is', async () => {
  const target = await write(room, { title: '被引的一篇', slug: 'bei-yin' })
  const id = await writeLinks({ 链接: '/stories/bei-yin' })
  expect(await listFound(room.contributor, id)).toMatchObject([{ rule: 'dead-link', level: 'warn' }])
  await approve(room, target)
  await act(room.publisher, target, { transition: 'publish' })
  expect(await listFound(room.contributor, id)).toEqual([])
})

test('an answer about one dead link is none about another of the same words', async () => {
  const id = await writeLinks({ 这里: '/stories/yi' })
  const [finding] = await listFound(room.contributor, id)
  expect((await answer(room.contributor, id, finding?.key ?? '')).status).toBe(200)
  await writeLinks({ 这里: '/stories/er' }, id)
  expect(await listFound(room.contributor, id)).toMatchObject([{ rule: 'dead-link' }])
  expect((await listFound(room.contributor, id))[0]).not.toHaveProperty('answer')
})

test('pages that the site does not have, items and gazette numbers that are not published, are dead links', async () => {
  await publish(room, { title: '公报里的一篇' })
  const site = cms.settings.siteUrl
  const dead = ['/nirgends', '/standards/99', '/gazette/99999', '/communities/mei-you', `${site}/stories/a/b`]
  const alive = [
    '/',
    '/map',
    '/search?q=a',
    '/press#figure-a',
    '/gazette/1',
    '/communities',
    '/communities/hai-yan',
    site,
  ]
  const links = [...dead, ...alive, 'https://example.com/nirgends']
  const id = await writeLinks(Object.fromEntries(links.map((href) => [`见${href}`, href])))
  const told = (await room.contributor.get<{ findings: { zh: string }[] }>(`/api/stories/${id}/review`)).body
  expect(told.findings.map(({ zh }) => dead.find((href) => zh.includes(`，${href}还`)))).toEqual(dead)
})
