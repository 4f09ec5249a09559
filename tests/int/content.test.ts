import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Answer, toCode } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import {
  act,
  corrected,
  type Newsroom,
  openNewsroom,
  publish,
  toEditorState,
  toStoryData,
  write,
} from '../support/newsroom.ts'
import { create, type Person, toLocalOffice } from '../support/people.ts'

let cms: Cms
let room: Newsroom

beforeAll(async () => {
  cms = await startCms()
  room = await openNewsroom(toLocalOffice(cms))
})
afterAll(() => cms.close())

type Refused = { errors: { data?: { issues?: { path: string; message: string }[] } }[] }
const toIssues = ({ body }: Answer) => (body as unknown as Refused).errors[0]?.data?.issues ?? []

const node = (type: string, children: object[], rest: object = {}) => ({
  ...{ type, format: '', indent: 0, version: 1, direction: 'ltr', children },
  ...rest,
})
const text = (content: string, format = 0) => ({
  ...{ type: 'text', detail: 0, mode: 'normal', style: '', version: 1 },
  format,
  text: content,
})

test('a text that would change its meaning on the way is not submitted, and says where and why', async () => {
  const item = node('listitem', [text('丙')], { value: 3 })
  const body = {
    root: node('root', [
      node('paragraph', [text('每户收费'), text('五十元', 4)]),
      node('list', [item], { listType: 'number', start: 3, tag: 'ol' }),
    ]),
  }
  const story = { ...toStoryData(room, { title: '有删除线的一篇' }), body }
  const id = await create(room.contributor, 'stories', story)
  const refused = await act(room.contributor, id, { transition: 'submit' })
  expect([refused.status, toCode(refused)]).toEqual([422, 'incomplete'])
  expect(toIssues(refused).map(({ path }) => path)).toEqual(['body.0', 'body.1'])
  expect(toIssues(refused)[0]?.message).toBe(
    '“五十元”有删除线，发布时不能保留：请去掉删除线（选中后点“去掉删除线、上下标”），意思有变的请改写',
  )

  body.root.children = [
    node('paragraph', [{ ...text('每户收费五十元'), style: 'text-decoration: line-through' }]),
    node('paragraph', [text('占地10m'), text('2', 64)]),
    node('paragraph', [{ ...text('内部口径'), style: 'display:none' }]),
    node('paragraph', [{ ...text('另一口径'), style: 'font-size:1px' }]),
  ]
  expect((await room.contributor.patch(`/api/stories/${id}`, { body })).status).toBe(200)
  const again = await act(room.contributor, id, { transition: 'submit' })
  expect(toIssues(again).map(({ path, message }) => [path, message.split('，')[0]])).toEqual([
    ['body.0', '“每户收费五十元”有删除线样式'],
    ['body.1', '“2”有上标'],
    ['body.2', '“内部口径”有隐藏样式'],
    ['body.3', '“另一口径”有样式'],
  ])

  body.root.children = [node('paragraph', [text('每户不收费')])]
  expect((await room.contributor.patch(`/api/stories/${id}`, { body })).status).toBe(200)
  expect((await act(room.contributor, id, { transition: 'submit' })).status).toBe(200)
})

test('an account of a district still writes about its own communities alone, through every door', async () => {
  const elsewhere = await room.make('communities', { name: '另一区的社区', district: room.otherDistrict })
  const id = await write(room, { title: '本区的一篇' })
  const created = await room.contributor.post('/api/stories', {
    ...toStoryData(room),
    community: elsewhere,
  })
  const changed = await room.contributor.patch(`/api/stories/${id}`, { community: elsewhere })
  for (const answer of [created, changed])
    expect([answer.status, toCode(answer)]).toEqual([403, 'wrong-district'])
  const query = `mutation { updateStory(id: "${id}", data: { community: "${elsewhere}" }) { id } }`
  const answered = await room.contributor.post<{ errors?: { extensions?: { data?: { code?: string } } }[] }>(
    '/api/graphql',
    { query },
  )
  expect(answered.body.errors?.[0]?.extensions?.data?.code).toBe('wrong-district')
  const account = await cms.payload.findByID({ collection: 'users', id: room.contributor.id })
  const bySystem = cms.payload.update({
    collection: 'stories',
    id,
    data: { community: elsewhere } as never,
    user: { ...account, collection: 'users' } as never,
  })
  await expect(bySystem).rejects.toMatchObject({ code: 'wrong-district' })
})

const toConferenceData = (figures: string[]) => ({
  title: '示例发布会',
  year: 2020,
  date: '2020-10-29T12:00:00.000Z',
  turns: [{ clock: '15:00:00', role: 'host', speaker: '主持人', paragraphs: '各位好。' }],
  figures,
  contact: { unit: '示例办公室', phone: '0631-0000000' },
  source: '示例',
  editor: '示例',
})

const toFigureData = (title: string) => ({
  ...{ title, display: '325', unit: '个', year: 2020, order: 1, source: '示例' },
  asOf: '2020-07-22T12:00:00.000Z',
})

test('a conference goes out with published figures alone, and a figure in use is not deleted', async () => {
  const figure = await create(room.pressOfficer, 'figures', toFigureData('城市社区'))
  const id = await create(room.pressOfficer, 'conferences', toConferenceData([figure]))
  const refused = await act(room.pressOfficer, id, { transition: 'submit' }, 'conferences')
  expect(toCode(refused)).toBe('incomplete')
  expect(toIssues(refused)).toEqual([{ path: 'figures.0', message: expect.stringContaining('城市社区') }])
  expect(toCode(await room.pressOfficer.delete(`/api/figures/${figure}`))).toBe('in-use')

  const reason = { transition: 'publish-unreviewed', comment: '急用' } as const
  await act(room.chiefEditor, figure, reason, 'figures')
  const submitted = await act(room.pressOfficer, id, { transition: 'submit' }, 'conferences')
  expect(submitted.body).toMatchObject({ state: 'in-review' })
})

test('a figure past its day is published no more, nor what quotes it, until it is renewed', async () => {
  const figure = await create(room.pressOfficer, 'figures', toFigureData('城市居民'))
  const reason = { transition: 'publish-unreviewed', comment: '先发' } as const
  expect((await act(room.chiefEditor, figure, reason, 'figures')).status).toBe(200)
  const conference = await create(room.pressOfficer, 'conferences', toConferenceData([figure]))
  await act(room.pressOfficer, figure, { transition: 'revise' }, 'figures')
  await room.pressOfficer.patch(`/api/figures/${figure}`, corrected)
  // Past all hooks: as time does it, which voids nothing.
  const validUntil = (day: string) =>
    cms.payload.db.updateOne({
      collection: 'figures',
      id: figure,
      data: { validUntil: `${day}T12:00:00.000Z` },
    })
  await validUntil('2020-11-30')
  const told = await act(room.pressOfficer, figure, { transition: 'submit' }, 'figures')
  expect(toIssues(told)).toEqual([{ path: 'validUntil', message: expect.stringContaining('有效期') }])
  const quoting = await act(room.pressOfficer, conference, { transition: 'submit' }, 'conferences')
  expect(toIssues(quoting)).toEqual([{ path: 'figures.0', message: expect.stringContaining('有效期') }])
  await validUntil('2099-12-31')
  for (const [collection, id] of [
    ['figures', figure],
    ['conferences', conference],
  ] as const)
    expect((await act(room.pressOfficer, id, { transition: 'submit' }, collection)).status).toBe(200)
})

test('a press release goes out with what is public alone, and what it refers to is not deleted', async () => {
  const figure = await create(room.pressOfficer, 'figures', toFigureData('社区社会组织'))
  const conference = await create(room.pressOfficer, 'conferences', toConferenceData([]))
  const release = await create(room.pressOfficer, 'press-releases', {
    ...{ title: '活动启动', year: 2020, date: '2020-07-22T12:00:00.000Z', figures: [figure], conference },
    ...{ body: toEditorState('活动今天启动。'), contact: { unit: '示例办公室', phone: '0631-0000000' } },
    ...{ source: '示例', editor: '示例' },
  })
  const take = (person: Person, ask: Parameters<typeof act>[2]) => act(person, release, ask, 'press-releases')
  const refused = await take(room.pressOfficer, { transition: 'submit' })
  expect(toCode(refused)).toBe('incomplete')
  expect(toIssues(refused)).toEqual([
    { path: 'figures.0', message: expect.stringContaining('“社区社会组织”还没有发布') },
    { path: 'conference', message: expect.stringContaining('“示例发布会”没有公开') },
  ])
  for (const used of [`figures/${figure}`, `conferences/${conference}`])
    expect(toCode(await room.pressOfficer.delete(`/api/${used}`)), used).toBe('in-use')

  const reason = { transition: 'publish-unreviewed', comment: '急用' } as const
  await act(room.chiefEditor, figure, reason, 'figures')
  await act(room.chiefEditor, conference, reason, 'conferences')
  await take(room.pressOfficer, { transition: 'submit' })
  for (const reviewer of [room.cityReviewer, room.secondCityReviewer, room.chiefEditor])
    await take(reviewer, { transition: 'approve' })

  await act(room.pressOfficer, figure, { transition: 'revise' }, 'figures')
  // Past all hooks: as time does it, which voids nothing.
  const validUntil = (day: string) =>
    cms.payload.db.updateOne({
      collection: 'figures',
      id: figure,
      data: { validUntil: `${day}T12:00:00.000Z` },
    })
  await validUntil('2020-11-30')
  const outdated = await take(room.publisher, { transition: 'publish' })
  expect(toIssues(outdated)).toEqual([{ path: 'figures.0', message: expect.stringContaining('有效期') }])
  await validUntil('2099-12-31')
  const published = await take(room.publisher, { transition: 'publish' })
  expect(published.body).toMatchObject({ state: 'published' })
})

test('a conference does not take the address under which press releases stand', async () => {
  const data = { ...toConferenceData([]), slug: 'releases' }
  const id = await create(room.pressOfficer, 'conferences', data)
  const refused = await act(room.pressOfficer, id, { transition: 'submit' }, 'conferences')
  expect(toIssues(refused)).toEqual([{ path: 'slug', message: expect.stringContaining('请换一个') }])
})

test('turns, questions and figures of a conference are told apart', async () => {
  const turn = { clock: '15:00:00', role: 'reporter', speaker: '记者', paragraphs: '问。', question: 1 }
  const id = await create(room.pressOfficer, 'conferences', {
    ...toConferenceData([]),
    turns: [
      { ...turn, anchor: 't1' },
      { ...turn, anchor: 't1' },
    ],
  })
  const refused = await act(room.pressOfficer, id, { transition: 'submit' }, 'conferences')
  expect(toIssues(refused)).toEqual([
    { path: 'turns.1.id', message: '段落网址“t1”与前面的重复' },
    { path: 'turns.1.question', message: '第1问与前面的重复' },
  ])
})

test('what a request gets wrong is said in Chinese', async () => {
  const id = await publish(room, { title: '要撤下的一篇' })
  const notice = { reason: 'superseded', text: '长'.repeat(501) } as const
  const refused = await act(room.publisher, id, { transition: 'withdraw', notice })
  expect([refused.status, toCode(refused)]).toEqual([400, 'bad-request'])
  expect(toIssues(refused)).toEqual([{ path: 'notice.text', message: '太长，不超过500字' }])
})
