import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toTold } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { act, type Newsroom, openNewsroom } from '../support/newsroom.ts'
import { create, hire, type Person, toLocalOffice } from '../support/people.ts'
import { ended, keys, passed, type Row, toNotice, toResult, toRun } from '../support/rounds.ts'

let cms: Cms
let room: Newsroom
let writer: Person
/** Nine communities. */
let nine: string[]

beforeAll(async () => {
  cms = await startCms()
  room = await openNewsroom(toLocalOffice(cms))
  writer = await hire(room, { role: 'contributor', name: 'city-writer' })
  nine = []
  for (let number = 1; number <= 9; number++) {
    const names = { name: `示例${number}社区`, slug: `community-${number}` }
    nine.push(await room.make('communities', { ...names, district: room.district }))
  }
})
afterAll(() => cms.close())

type Told = { errors?: { data?: { issues?: { path: string; message: string }[] } }[] }
const step = (person: Person, id: string, ask: Parameters<typeof act>[2]) =>
  act(person, id, ask, 'announcements')

/** What both roads to the public answer: a submit, and the operation that publishes. */
const refuse = async (data: object) => {
  const id = await create(writer, 'announcements', data)
  const answers = [
    await step(writer, id, { transition: 'submit' }),
    await step(room.chiefEditor, id, { transition: 'publish-unreviewed', comment: '急用' }),
  ]
  for (const answer of answers) expect(toTold(answer)).toEqual([422, 'incomplete'])
  const [first, second] = answers.map(({ body }) => (body as Told).errors?.[0]?.data?.issues)
  expect(second).toEqual(first)
  return first?.map(({ path, message }) => `${path} ${message}`)
}

/** A result of eight communities, one of whose rows is another. */
const withRow = (index: number, change: Partial<Row>, more: object = {}) => {
  const result = toResult(nine.slice(0, 8), more)
  return {
    ...result,
    nominations: result.nominations.with(index, { ...(result.nominations[index] as Row), ...change }),
  }
}
const change = (records: Row['stages'], index: number, part: object) =>
  records.with(index, { ...(records[index] as Row['stages'][number]), ...part })

const listed: readonly (readonly [string, () => object, readonly string[]])[] = [
  [
    'ranked though it ended',
    () => withRow(2, { stages: ended(7) }),
    ['nominations.2.rank “示例3社区”已经止步，不能有名次'],
  ],
  [
    'ranked with three of seven stages',
    () => withRow(5, { stages: passed(3) }),
    [
      'nominations.5.stages “示例6社区”在名单里，却没有通过“成员单位联审”“领导小组研究”“公示”“公布”：请补齐环节，或从名单里去掉',
    ],
  ],
  [
    'passed after it ended',
    () => {
      const { nominations, ...result } = toResult(nine.slice(0, 8))
      const row = {
        community: nine[8],
        stages: change(ended(3), 1, { outcome: 'ended', reason: '材料不全。' }),
      }
      return {
        ...result,
        nominations: [...nominations, { ...row, stages: change(row.stages, 2, { outcome: 'passed' }) }],
      }
    },
    ['nominations.8.stages.2.outcome 在“办公室审核”已经止步，后面不能再有“满意度调查”'],
  ],
  [
    'dates that fall',
    () => withRow(0, { stages: change(passed(), 3, { date: '2020-10-10T04:00:00.000Z' }) }),
    ['nominations.0.stages.3.date “成员单位联审”是2020-10-10，早于前面的“满意度调查”（2020-10-13）'],
  ],
  [
    'a stage that the round has not',
    () =>
      withRow(1, {
        stages: [...passed(), { key: 'lottery', date: '2020-10-28T04:00:00.000Z', outcome: 'passed' }],
      }),
    ['nominations.1.stages.7.key 本轮没有“lottery”这个环节'],
  ],
  [
    'ranks 1 to 4, 6 to 8, and 12',
    () => {
      const result = toResult(nine.slice(0, 8))
      const ranks = [1, 2, 3, 4, 6, 7, 8, 12]
      return {
        ...result,
        nominations: result.nominations.map((row, index) => ({ ...row, rank: ranks[index] })),
      }
    },
    [
      'nominations.4.rank 名次6前面缺5：名次从1起，不空号',
      'nominations.7.rank 名次12前面缺9至11：名次从1起，不空号',
    ],
  ],
  [
    'two of one rank',
    () => withRow(1, { rank: 1 }),
    ['nominations.1.rank 名次1与前面的重复', 'nominations.2.rank 名次3前面缺2：名次从1起，不空号'],
  ],
  [
    'named with 45.2 % of 3 answers',
    () => withRow(7, { survey: { rate: 45.2, valid: 3 } }),
    [
      'nominations.7.survey.rate “示例8社区”满意率45.2%，低于合格线90%，不能列入名单',
      'nominations.7.survey.valid “示例8社区”有效答卷3份，不足300份，不能列入名单',
    ],
  ],
  [
    'a result that names nobody',
    () => ({ ...toResult([]), nominations: [{ community: nine[0], stages: ended(2) }] }),
    ['nominations 名单里一个社区也没有：请给入选的社区填名次'],
  ],
  [
    'a notice from 10-23 to 10-19',
    () => toNotice(nine, { notice: toRun('2020-10-23', '2020-10-19') }),
    ['notice.to 公示期止于2020-10-19，早于起始日2020-10-23'],
  ],
  [
    'a result while the notice that it tells of runs',
    () => toResult(nine, { notice: toRun('2020-10-23', '2020-10-30') }),
    ['notice.to 公示到2020-10-30，成文日期是2020-10-28：公示结束后才能公布'],
  ],
  [
    'dated 2031',
    () => toResult(nine, { dated: '2031-10-28T04:00:00.000Z' }),
    [
      'dated 成文日期2031-10-28不在2020年度，也不在次年：请核对日期和年度',
      'dated 成文日期2031-10-28还没到，最多可以提前31天写：请核对',
    ],
  ],
  [
    'dated 2031, of the year 2031',
    () => toResult(nine, { dated: '2031-10-28T04:00:00.000Z', year: 2031 }),
    ['dated 成文日期2031-10-28还没到，最多可以提前31天写：请核对'],
  ],
  [
    'a title with 9 and 8 listed',
    () => toResult(nine.slice(0, 8), { title: '关于命名9个社区为示范社区的通报' }),
    ['title 标题写“9个”，名单里是8个社区：请改标题或者名单'],
  ],
  [
    'a title with nine in words and 8 listed',
    () => toResult(nine.slice(0, 8), { title: '关于命名九个社区为示范社区的通报' }),
    ['title 标题写“九个”，名单里是8个社区：请改标题或者名单'],
  ],
  [
    'a notice with words to be written in the place of its telephone and address',
    () =>
      toNotice(nine, {
        notice: { ...toRun('2020-10-19', '2020-10-23'), phone: '（待填写）', address: '（待填写）' },
      }),
    [
      'notice.phone “（待填写）”不是实际内容：请填写，公开的内容不能待定',
      'notice.address “（待填写）”不是实际内容：请填写，公开的内容不能待定',
    ],
  ],
  [
    'a notice that says nowhere where to object',
    () => toNotice(nine, { notice: undefined }),
    ['notice 公示须写明起止日期、受理单位、电话和递交书面意见的地址'],
  ],
  [
    'a notice without an address',
    () => toNotice(nine, { notice: { ...toRun('2020-10-19', '2020-10-23'), address: '' } }),
    ['notice.address 公示须有递交书面意见的地址，请写到门牌'],
  ],
]

describe('an announcement that says something against itself is refused at its row, by submit and by operation', () => {
  test.each(listed)('%s', async (_name, make, told) => expect(await refuse(make())).toEqual(told))
})

test('one that agrees with itself is published', async () => {
  const { nominations, ...result } = toResult(nine.slice(0, 8), { title: '关于命名8个社区为示范社区的通报' })
  const others = [{ community: nine[8], stages: ended(keys.indexOf('joint-review') + 1) }]
  const id = await create(writer, 'announcements', { ...result, nominations: [...nominations, ...others] })
  const answer = await step(room.chiefEditor, id, { transition: 'publish-unreviewed', comment: '急用' })
  expect(toTold(answer)).toEqual([200, undefined])
})

test('a campaign goes out with its days in grey, its editor and whom to call; what is not there or waits to be filled in is refused by name', async () => {
  const day = '2020-04-04T12:00:00.000Z'
  const data = {
    ...{ title: '示例活动', year: 2020, city: '威海市', divisionCode: '371000', memberUnits: 19 },
    ...{ lead: '市民政局', coordinating: '（待填写）', approach: '示范引领', summary: '概要。' },
    phases: [{ key: 'select', title: '推选典型', from: day, to: day, summary: '概要。' }],
    contact: { unit: '办公室', phone: '待定' },
    grey: { from: day, to: day },
  }
  const id = await create(writer, 'campaigns', data)
  const refused = await act(writer, id, { transition: 'submit' }, 'campaigns')
  const told = (refused.body as Told).errors?.[0]?.data?.issues ?? []
  expect(told.map(({ path }) => path)).toEqual(['editor', 'coordinating', 'contact.phone', 'grey.reason'])

  const mended = {
    ...{ editor: '示例编辑', coordinating: '领导小组' },
    contact: { unit: '办公室', phone: '0631-0000000' },
    grey: { from: day, to: day, reason: '全国哀悼日' },
  }
  expect((await writer.patch(`/api/campaigns/${id}`, mended)).status).toBe(200)
  const reason = { transition: 'publish-unreviewed', comment: '急用' } as const
  expect((await act(room.chiefEditor, id, reason, 'campaigns')).status).toBe(200)
  const feed = (await (await fetch(`${cms.url}/api/gazette?after=0`)).json()) as {
    entries: { document?: { kind: string } }[]
  }
  const document = feed.entries.findLast((entry) => entry.document?.kind === 'campaign')?.document
  expect(document).toMatchObject({ grey: { from: '2020-04-04', to: '2020-04-04', reason: '全国哀悼日' } })
})
