import { afterAll, beforeAll, expect, test } from 'vitest'
import { toTold } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { runExemplarWith } from '../support/exemplar-command.ts'
import { act, readStatus } from '../support/newsroom.ts'
import { actAs, openRoundRoom, type RoundRoom } from '../support/round-room.ts'
import { approve, draftOf, mustDo, publish, runToDecision } from '../support/round-run.ts'

type Told = {
  act: string
  result?: string
  nominations: {
    community: { name: string }
    rank?: number
    stages: { key: string; date: string; outcome: string }[]
    afterwards?: object[]
  }[]
  objections?: { docket: string }[]
}

let cms: Cms
let room: RoundRoom
let result: string

beforeAll(async () => {
  cms = await startCms()
  room = await openRoundRoom(cms)
})
afterAll(() => cms.close())

const id = (serial: number) => room.communities[serial - 1] ?? ''
const toDay = (date: string) => `${date}T04:00:00.000Z`
const names = ({ nominations }: Told) => nominations.map(({ community, rank }) => [community.name, rank])
const tell = async (kind: string, more: object): Promise<Told> => {
  const document = await draftOf(room, kind, more)
  await approve(room, document)
  return publish<Told>(room, document)
}
const submit = async (document: string) =>
  JSON.stringify((await act(room.writer, document, { transition: 'submit' }, 'announcements')).body)
const award = { level: 'province', award: '省级示范社区（示例）' }

// One round, from its result on: each test goes on where the one before it ended.
test('a community that an objection holds is not in the result', async () => {
  await runToDecision(room, { notice: { workingDays: 5, holds: 'community' } })
  const run = { from: toDay('2026-10-12'), unit: '办公室', phone: '0631-5895580', address: '示例路1号' }
  await tell('public-notice', { dated: toDay('2026-10-11'), notice: run })
  await mustDo(room, room.office, {
    ...{ act: 'object', community: id(2), name: '示例单位', contact: '电话', content: '反映情况' },
    ...{ files: [], date: '2026-10-13' },
  })
  result = await draftOf(room, 'final-result', { dated: toDay('2026-10-20') })
  await approve(room, result)
  expect(names(await publish<Told>(room, result))).toEqual([
    ['示例1社区', 1],
    ['示例4社区', 2],
    ['示例2社区', undefined],
  ])
})

test('it has a result of its own once the objection was disposed of in its favour, and not before', async () => {
  const supplement = await draftOf(room, 'supplement', { dated: toDay('2026-10-22') })
  expect(await submit(supplement)).toContain('评选记录里没有这类还没公开的事项')
  const disposed = { act: 'dispose', docket: '异〔2026〕1号', upheld: false, disposition: '经核查不属实' }
  await mustDo(room, room.group, { ...disposed, date: '2026-10-21' })
  await approve(room, supplement)
  const document = await publish<Told>(room, supplement)
  expect(names(document)).toEqual([['示例2社区', 1]])
  expect([document.act, document.result]).toEqual(['supplement', result])
  expect(document.objections?.map(({ docket }) => docket)).toEqual(['异〔2026〕1号'])
  expect(document.nominations[0]?.stages.slice(-2)).toEqual([
    { key: 'public-notice', date: '2026-10-21', outcome: 'passed' },
    { key: 'announcement', date: '2026-10-22', outcome: 'passed' },
  ])
  const again = await draftOf(room, 'supplement', { dated: toDay('2026-10-22'), slug: 'again' })
  expect(await submit(again)).toContain('评选记录里没有这类还没公开的事项')
})

test('a referral is gathered; a record that comes late voids what was approved', async () => {
  await mustDo(room, room.group, { act: 'refer', community: id(2), ...award, date: '2026-10-22' })
  const referral = await draftOf(room, 'referral', {
    ...{ dated: toDay('2026-10-23'), documentNumber: '威示〔2026〕8号' },
    nominations: [{ community: id(3), rank: 1, stages: [] }],
  })
  await approve(room, referral)
  await mustDo(room, room.group, { act: 'refer', community: id(1), ...award, date: '2026-10-22' })
  expect((await readStatus(room.office, referral, 'announcements')).state).toBe('draft')
  await approve(room, referral)
  const document = await publish<Told>(room, referral)
  expect(document.nominations.map(({ afterwards, community }) => [community.name, afterwards])).toEqual([
    ['示例2社区', [{ ...award, date: '2026-10-22' }]],
    ['示例1社区', [{ ...award, date: '2026-10-22' }]],
  ])
})

test('honours, re-checks and revocations are told each by their own, under a number of their own', async () => {
  const granted = { ...award, granted: true, year: 2026, date: '2026-10-23' }
  await mustDo(room, room.group, { act: 'honour', community: id(2), ...granted })
  await mustDo(room, room.office, {
    ...{ act: 'recheck', community: id(4), kept: false, reason: '居民公约停用', date: '2026-10-23' },
  })
  await mustDo(room, room.group, {
    ...{ act: 'revoke', community: id(4), reason: '复核未保持标准', date: '2026-10-24' },
  })
  expect(toTold(await actAs(room.group, room, { act: 'honour', community: id(4), ...granted }))).toEqual([
    409,
    'answered-already',
  ])
  const dated = { dated: toDay('2026-10-25') }
  const honour = await draftOf(room, 'honour', { ...dated, documentNumber: '威示〔2026〕8号' })
  expect(await submit(honour)).toContain('一个文号只能用一次')
  await room.writer.patch(`/api/announcements/${honour}`, { documentNumber: '威示〔2026〕9号' })
  await approve(room, honour)
  expect((await publish<Told>(room, honour)).nominations.map(({ afterwards }) => afterwards)).toEqual([
    [granted],
  ])
  expect((await tell('recheck', dated)).nominations.map(({ afterwards }) => afterwards)).toEqual([
    [{ kept: false, reason: '居民公约停用', date: '2026-10-23' }],
  ])
  expect((await tell('revocation', dated)).nominations.map(({ afterwards }) => afterwards)).toEqual([
    [{ reason: '复核未保持标准', date: '2026-10-24' }],
  ])
})

test('the board says what is public, and a dry run what would be', async () => {
  await mustDo(room, room.group, {
    ...{ act: 'refer', community: id(1), level: 'nation', award: '全国示范社区（示例）', date: '2026-10-25' },
  })
  const read = (path: string) => room.office.get<never>(`/api/rounds/${room.round}/${path}`)
  expect((await read('board')).body).toMatchObject({
    untold: { supplement: 0, referral: 1, honour: 0, recheck: 0, revocation: 0 },
  })
  const { body } = await read('announcement?act=referral')
  expect(body).toMatchObject({ needs: [], gathered: { nominations: [{ community: { name: '示例1社区' } }] } })
  expect((await read('announcement?act=honour')).body).toMatchObject({ needs: ['nothing-to-tell'] })
})

test('what is public keeps its act, and none is written without its round', async () => {
  const beside = await draftOf(room, 'referral', { round: null, slug: 'beside', dated: toDay('2026-10-25') })
  expect(await submit(beside)).toContain('公布以后的事项取自评选记录，须选定评选')
  const { body } = await room.office.get<{ docs: { id: string }[] }>(
    '/api/announcements?where[slug][equals]=revocation',
  )
  const revocation = body.docs[0]?.id ?? ''
  expect((await act(room.writer, revocation, { transition: 'revise' }, 'announcements')).status).toBe(200)
  await room.writer.patch(`/api/announcements/${revocation}`, { act: 'honour', correction: '改文种' })
  expect(await submit(revocation)).toContain('已经公开的不能改文种')
})

test('all of it is what a verifier finds in the records', async () => {
  const { code, stdout } = await runExemplarWith(
    { EXEMPLAR_PASSWORD: room.auditor.password },
    ...['verify', cms.url, '--rounds', cms.url, '--email', room.auditor.email],
  )
  expect([code, stdout]).toEqual([0, expect.stringContaining('公布的结果与评选记录相符')])
})

test('a result is not withdrawn while what follows it is public', async () => {
  const notice = { reason: 'factual-error' as const, text: '名单有误，撤下核对。' }
  const withdraw = async (document: string) =>
    toTold(await act(room.publisher, document, { transition: 'withdraw', notice }, 'announcements'))
  const find = async (slug: string): Promise<string> => {
    const path = `/api/announcements?where[slug][equals]=${slug}`
    return (await room.office.get<{ docs: { id: string }[] }>(path)).body.docs[0]?.id ?? ''
  }
  const revised = await find('revocation')
  expect((await act(room.office, revised, { transition: 'discard' }, 'announcements')).status).toBe(200)
  for (const slug of ['revocation', 'recheck', 'honour', 'referral', 'supplement']) {
    expect(await withdraw(result)).toEqual([409, 'result-is-followed'])
    expect(await withdraw(await find(slug)), slug).toEqual([200, undefined])
  }
  expect(await withdraw(result)).toEqual([200, undefined])
})
