import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Answer, toClient, toTold } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { act, corrected, type Newsroom, openNewsroom, readStatus } from '../support/newsroom.ts'
import { create, hire, type Person, toLocalOffice } from '../support/people.ts'
import { toDate, toNotice, toResult, toRun } from '../support/rounds.ts'

let cms: Cms
let room: Newsroom
let writer: Person
let communities: string[]

beforeAll(async () => {
  cms = await startCms()
  room = await openNewsroom(toLocalOffice(cms))
  writer = await hire(room, { role: 'contributor', name: 'city-writer' })
  communities = []
  for (let number = 1; number <= 6; number++) {
    const names = { name: `示例${number}社区`, slug: `community-${number}` }
    communities.push(await room.make('communities', { ...names, district: room.district }))
  }
})
afterAll(() => cms.close())

const step = (person: Person, id: string, ask: Parameters<typeof act>[2]) =>
  act(person, id, ask, 'announcements')
const submit = (id: string) => step(writer, id, { transition: 'submit' })
const write = (data: object) => create(writer, 'announcements', data)
const change = (id: string, data: object) => writer.patch(`/api/announcements/${id}`, data)
const stateOf = async (id: string) => (await readStatus(room.auditor, id, 'announcements')).state

const approve = async (id: string) => {
  const told = [toTold(await submit(id))]
  for (const reviewer of [room.cityReviewer, room.secondCityReviewer, room.chiefEditor])
    told.push(toTold(await step(reviewer, id, { transition: 'approve' })))
  expect(told).toEqual(told.map(() => [200, undefined]))
}
/** Past the review: what is about it takes the whole road. */
const letOut = async (id: string) => {
  const answer = await step(room.chiefEditor, id, { transition: 'publish-unreviewed', comment: '急用' })
  expect(toTold(answer)).toEqual([200, undefined])
  return id
}
const publish = async (data: object) => letOut(await write(data))
const correct = async (id: string, data: object) => {
  await step(writer, id, { transition: 'revise' })
  expect((await change(id, { ...corrected, ...data })).status).toBe(200)
}

type Told = { errors?: { data?: { issues?: { path: string; message: string }[] } }[] }
const listIssues = ({ body }: Answer) =>
  (body as Told).errors?.[0]?.data?.issues?.map(({ path, message }) => `${path} ${message}`)
const refuse = async (answer: Answer | Promise<Answer>, told: readonly string[]) => {
  const refused = await answer
  expect([...toTold(refused), listIssues(refused)]).toEqual([422, 'incomplete', told])
}

type Feed = { entries: { head: { subject: string }; document?: { publicNotice?: string } }[] }
const readPublic = async (id: string) => {
  const { body } = await toClient(cms.url).get<Feed>('/api/gazette?after=0&limit=100')
  return body.entries.findLast(({ head }) => head.subject === id)?.document
}

const toInstant = (date: string) => `${date}T04:00:00.000Z`
/** A notice of this year's round that began yesterday, as far as stages and dates go. */
const toRunning = (named: readonly string[], to: string) =>
  toNotice(named, {
    dated: toInstant(toDate(-2)),
    year: Number(toDate(-2).slice(0, 4)),
    notice: toRun(toDate(-2), to),
  })
const toLatest = (named: readonly string[], changes: object) =>
  toResult(named, { dated: toInstant(toDate(0)), year: Number(toDate(-2).slice(0, 4)), ...changes })

test('a result waits until the last day of its notice is over, and a notice that runs on takes it back', async () => {
  const named = communities.slice(0, 2)
  const notice = await publish(toRunning(named, toDate(3)))
  const result = await write(toLatest(named, { publicNotice: notice }))
  await refuse(submit(result), [
    `publicNotice 公示到${toDate(3)}才结束，结束后才能公布`,
    `dated 须在公示结束（${toDate(3)}）以后`,
  ])
  await refuse(step(room.chiefEditor, result, { transition: 'publish-unreviewed', comment: '急用' }), [
    `publicNotice 公示到${toDate(3)}才结束，结束后才能公布`,
    `dated 须在公示结束（${toDate(3)}）以后`,
  ])

  await correct(notice, { notice: toRun(toDate(-2), toDate(0)) })
  await letOut(notice)
  await refuse(submit(result), [
    `publicNotice 公示到${toDate(0)}才结束，结束后才能公布`,
    `dated 须在公示结束（${toDate(0)}）以后`,
  ])

  await correct(notice, { notice: toRun(toDate(-2), toDate(-1)) })
  await letOut(notice)
  await approve(result)
  // What was approved does not go out against a notice that says something else by then.
  await correct(notice, { notice: toRun(toDate(-2), toDate(5)) })
  expect(await stateOf(result)).toBe('approved')
  await letOut(notice)
  expect(await stateOf(result)).toBe('draft')

  await correct(notice, { notice: toRun(toDate(-2), toDate(-1)) })
  await letOut(notice)
  await approve(result)
  expect(toTold(await step(room.publisher, result, { transition: 'publish' }))).toEqual([200, undefined])
  expect(await readPublic(result)).toMatchObject({ act: 'final-result', publicNotice: notice })

  // Nor does the notice run on over the result that is out.
  await correct(notice, { notice: toRun(toDate(-2), toDate(0)) })
  await refuse(submit(notice), [`notice.to “关于命名示范社区的通报”已于${toDate(0)}公布，公示须在那以前结束`])
})

test('no notice begins once its communities have been announced', async () => {
  const [named = ''] = communities.slice(4, 5)
  const year = Number(toDate(-2).slice(0, 4))
  await publish(toResult([named], { title: '先公布的结果', year, dated: toInstant(toDate(-1)) }))
  const late = await write(
    toNotice([named], { dated: toInstant(toDate(-2)), year, notice: toRun(toDate(-2), toDate(5)) }),
  )
  await refuse(submit(late), [`notice.to “先公布的结果”已于${toDate(-1)}公布，公示须在那以前结束`])
})

test('which notice a result follows is said, not guessed: a public one, of its year, with all that it names', async () => {
  const [first = '', second = ''] = communities.slice(2, 4)
  const notice = await publish(toNotice([first], { title: '第三社区的公示' }))
  const draft = await write(toNotice([first], { title: '没有公开的公示' }))
  const result = await write(toResult([first]))
  const ask = { publicNotice: ['名单里的社区公示过（“第三社区的公示”）：请选定对应的公示'] }
  await refuse(submit(result), [`publicNotice ${ask.publicNotice}`])
  await change(result, { publicNotice: draft })
  await refuse(submit(result), ['publicNotice “没有公开的公示”不是公开的公示：请先发布，或另选一份'])

  await change(result, { publicNotice: notice, year: 2021, dated: '2021-01-08T04:00:00.000Z' })
  await refuse(submit(result), ['publicNotice “第三社区的公示”是2020年度的，本稿是2021年度的'])
  const { nominations } = toResult([first, second])
  await change(result, { year: 2020, nominations })
  await refuse(submit(result), ['nominations.1.community “示例4社区”不在公示的名单里（“第三社区的公示”）'])
  await change(result, {
    nominations: toResult([first]).nominations,
    notice: toRun('2020-10-12', '2020-10-23'),
  })
  await refuse(submit(result), ['notice.from 对应的公示写的是2020-10-19：请改成一致，或清空公示期'])
  await change(result, { notice: toRun('2020-10-19', '2020-10-23') })
  await letOut(result)

  // Who follows one that is withdrawn afterwards is corrected all the same.
  const withdrawal = { reason: 'factual-error', text: '公示的附件有误。' } as const
  const withdrawn = await step(room.publisher, notice, { transition: 'withdraw', notice: withdrawal })
  expect(toTold(withdrawn)).toEqual([200, undefined])
  await correct(result, { deck: '更正：导语。' })
  expect(toTold(await submit(result))).toEqual([200, undefined])
  const late = await write(toResult([first], { publicNotice: notice }))
  await refuse(submit(late), ['publicNotice “第三社区的公示”不是公开的公示：请先发布，或另选一份'])
})

test('a document number stands on one document, however it is written', async () => {
  const [, , , , fifth = '', sixth = ''] = communities
  const number = { documentNumber: '示例字〔2020〕12号' }
  const waiting = await write(toResult([fifth], { documentNumber: '示例字 〔2020〕12号' }))
  await approve(waiting)
  const first = await publish(toResult([sixth], { ...number, title: '第一份通报' }))
  const told = ['documentNumber 这个文号已用在公开的“第一份通报”上，一个文号只能用一次']
  await refuse(step(room.publisher, waiting, { transition: 'publish' }), told)
  await change(waiting, { deck: '改过的导语。' })
  await refuse(submit(waiting), told)
  await refuse(step(room.chiefEditor, waiting, { transition: 'publish-unreviewed', comment: '急用' }), told)
  // The next edition of the one that has it keeps it; another number that begins alike is free.
  await correct(first, { deck: '更正：导语。' })
  expect(toTold(await submit(first))).toEqual([200, undefined])
  await change(waiting, { documentNumber: '示例字〔2020〕1号' })
  expect(toTold(await submit(waiting))).toEqual([200, undefined])
})

test('what is dated ahead is reviewed, and comes out on its day', async () => {
  const tomorrow = toInstant(toDate(1))
  const id = await write(
    toResult([communities[4] ?? ''], { dated: tomorrow, year: Number(toDate(1).slice(0, 4)) }),
  )
  await approve(id)
  const path = [`dated 成文日期是${toDate(1)}，晚于发布的日子${toDate(0)}`]
  const early = await step(room.publisher, id, { transition: 'publish' })
  expect([...toTold(early), listIssues(early)]).toEqual([422, 'dated-ahead', path])
  const inAMinute = new Date(Date.now() + 60_000).toISOString()
  const planned = await step(room.publisher, id, { transition: 'schedule', publishAt: inAMinute })
  expect(toTold(planned)).toEqual([422, 'dated-ahead'])
  const onItsDay = await step(room.publisher, id, { transition: 'schedule', publishAt: tomorrow })
  expect(toTold(onItsDay)).toEqual([200, undefined])
})
