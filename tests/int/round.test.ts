import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toTold } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { create, type Person, toLocalOffice } from '../support/people.ts'
import { actAs, openRoundRoom, type RoundRoom } from '../support/round-room.ts'
import { tellGathered } from './parts/round-gathered.ts'

let cms: Cms
let room: RoundRoom

beforeAll(async () => {
  cms = await startCms({}, { broken: 'a record is changed past the CMS' })
  room = await openRoundRoom(cms)
})
afterAll(() => cms.close())

const date = '2026-10-10'
const points = [
  { standard: 1, points: 8 },
  { standard: 2, points: 9 },
]
const survey = {
  ...{
    act: 'survey',
    method: '入户问卷',
    from: date,
    to: date,
    issued: 400,
    questions: [],
    ages: [],
    files: [],
  },
}
const id = (serial: number) => room.communities[serial - 1] ?? ''
const does = async (person: Person, request: object) => (await actAs(person, room, request)).status
const told = async (person: Person, request: object) => toTold(await actAs(person, room, request))
const recommend = (serial: number, order: number) => ({
  ...{ act: 'recommend', community: id(serial), order, reason: '基础好', assessment: [], date },
})
const read = (person: Person, path: string) => person.get<never>(`/api/rounds/${room.round}/${path}`)

// One round, from its rules to its decision: each test goes on where the one before it ended.
describe('a round', () => {
  test('has no board before it opens, and is opened by the leading group alone', async () => {
    expect(toTold(await read(room.office, 'board'))).toEqual([409, 'round-not-open'])
    expect(await told(room.district, recommend(1, 1))).toEqual([409, 'round-not-open'])
    expect(await told(room.office, { act: 'open' })).toEqual([403, 'wrong-performer'])
    expect(await does(room.group, { act: 'open' })).toBe(200)
    expect(await told(room.group, { act: 'open' })).toEqual([409, 'round-is-open'])
  })

  test('is opened in no year that its title or the campaigns speak against', async () => {
    const { id: other } = (
      await room.office.post<{ doc: { id: string } }>('/api/rounds', {
        ...(
          await room.office.get<object>(`/api/rounds/${room.round}?depth=0`)
        ).body,
        ...{ id: undefined, openedAt: undefined, year: 2027 },
      })
    ).body.doc
    const open = async () => {
      const { body, status } = await room.group.post<never>(`/api/rounds/${other}/acts`, { act: 'open' })
      return [status, JSON.stringify(body)]
    }
    expect(await open()).toEqual([422, expect.stringContaining('名称里写的是2026年，年度填的是2027年')])
    await room.office.patch(`/api/rounds/${other}`, { title: '示范社区评选' })
    await create(room.writer, 'campaigns', { title: '示范创建', slug: 'campaign-2026', year: 2026 })
    expect(await open()).toEqual([422, expect.stringContaining('没有2027年度的示范创建活动')])
    expect((await room.office.delete(`/api/rounds/${other}`)).status).toBe(200)
  })

  test('has frozen rules from then on, at every door', async () => {
    const address = `/api/rounds/${room.round}`
    expect(toTold(await room.office.patch(address, { places: 99 }))).toEqual([409, 'round-is-frozen'])
    const many = await room.office.patch<{ errors: { message: string }[] }>(
      '/api/rounds?where[year][equals]=2026',
      {
        places: 99,
      },
    )
    expect(JSON.stringify(many.body)).toContain('规则冻结')
    expect(toTold(await room.office.delete(address))).toEqual([409, 'round-is-frozen'])
    const query = `mutation { updateRound(id: "${room.round}", data: { places: 99 }) { id } }`
    expect(JSON.stringify((await room.office.post('/api/graphql', { query })).body)).toContain('规则冻结')
    await expect(
      cms.payload.update({ collection: 'rounds' as never, id: room.round, data: { places: 99 } as never }),
    ).rejects.toThrow('规则冻结')
    const row = await room.office.get<{ places?: number | null }>(address)
    expect(row.body.places ?? null).toBeNull()
  })

  test('is amended with a reason, and its row follows', async () => {
    const changes = { places: 3 }
    expect(await told(room.group, { act: 'amend', changes })).toEqual([400, 'bad-request'])
    expect(await does(room.group, { act: 'amend', reason: '名额不超过3个', changes })).toBe(200)
    const row = await room.office.get<{ places: number }>(`/api/rounds/${room.round}`)
    expect(row.body.places).toBe(3)
  })

  test('takes recommendations of a district, within its places, in its own order', async () => {
    expect(await does(room.district, recommend(1, 1))).toBe(200)
    expect(await told(room.district, recommend(1, 2))).toEqual([409, 'nominated-already'])
    expect(await told(room.district, recommend(2, 1))).toEqual([409, 'order-is-taken'])
    expect(await told(room.district, recommend(4, 2))).toEqual([403, 'not-your-district'])
    expect(await told(room.office, recommend(2, 2))).toEqual([403, 'wrong-performer'])
    const gone = { name: '示例9社区', slug: 'gone', state: 'merged', mergedInto: id(1) }
    const { docs } = await cms.payload.find({
      collection: 'districts',
      where: { code: { equals: '371002' } },
    })
    const community = await toLocalOffice(cms).make('communities', { ...gone, district: docs[0]?.id })
    const merged = { ...recommend(2, 2), community }
    expect(await told(room.district, merged)).toEqual([404, 'unknown-nomination'])
    expect(await does(room.district, recommend(2, 2))).toBe(200)
    expect(await does(room.district, recommend(3, 3))).toBe(200)
    expect(await does(room.otherDistrict, recommend(4, 1))).toBe(200)
    expect(await told(room.otherDistrict, recommend(5, 2))).toEqual([409, 'quota-is-full'])
  })

  test('is reviewed by the office, with one return for completion', async () => {
    const review = { act: 'review', outcome: 'passed', checklist: [{ item: '申报表', held: true }], date }
    const returned = { act: 'return', community: id(2), reason: '缺第9项佐证', lacking: [9], date }
    expect(await does(room.office, returned)).toBe(200)
    expect(await told(room.office, returned)).toEqual([409, 'returned-already'])
    expect(await told(room.office, { ...review, community: id(2) })).toEqual([409, 'completion-outstanding'])
    const completed = { act: 'complete', community: id(2), reason: '已补', files: [], date }
    expect(await told(room.otherDistrict, completed)).toEqual([403, 'not-your-district'])
    expect(await does(room.district, completed)).toBe(200)
    for (const serial of [1, 2, 4])
      expect(await does(room.office, { ...review, community: id(serial) })).toBe(200)
    const ended = { ...review, community: id(3), outcome: 'ended' }
    expect(await told(room.office, ended)).toEqual([422, 'reason-missing'])
    expect(await does(room.office, { ...ended, reason: '居民公约没有生效' })).toBe(200)
    expect(await told(room.office, { ...review, community: id(3) })).toEqual([409, 'nomination-has-ended'])
  })

  test('has surveys, and too few answers decide nothing', async () => {
    const few = { ...survey, community: id(1), valid: 299, satisfied: 299, date }
    expect(await told(room.office, { ...few, satisfied: 300 })).toEqual([422, 'counts-contradict'])
    expect(await does(room.office, few)).toBe(200)
    const sheet = { act: 'score', community: id(1), points, reason: '好', date }
    expect(await told(room.units[0] as Person, sheet)).toEqual([409, 'stage-out-of-order'])
    expect(await does(room.office, { ...few, valid: 320, satisfied: 300 })).toBe(200)
    expect(await told(room.office, few)).toEqual([409, 'answered-already'])
    for (const serial of [2, 4])
      expect(await does(room.office, { ...few, community: id(serial), valid: 300, satisfied: 280 })).toBe(200)
  })
})

describe('the joint review', () => {
  const score = (serial: number) => ({ act: 'score', community: id(serial), points, reason: '扎实', date })

  test('is judged by units without an interest, each by itself', async () => {
    const [one, two, paired, ofZone, last] = room.units as [Person, Person, Person, Person, Person]
    // What a recused unit and one that has not scored are answered, before anybody has.
    const answersOf = async (person: Person) => [
      JSON.stringify((await read(person, 'board')).body),
      JSON.stringify((await actAs(person, room, score(1))).body),
    ]
    const before = await answersOf(paired)
    for (const person of [one, two, ofZone, last]) expect(await does(person, score(1))).toBe(200)
    expect(await answersOf(paired)).toEqual(before)
    expect(await told(paired, score(1))).toEqual([404, 'recused'])
    expect(await told(ofZone, score(4))).toEqual([404, 'recused'])
    expect(await told(one, score(1))).toEqual([409, 'scored-already'])
    expect(await does(one, { ...score(1), change: '看错了一项' })).toBe(200)
    expect(await told(room.office, score(2))).toEqual([403, 'wrong-performer'])
  })

  test('shows a unit its own scores alone, and the office none of anybody’s', async () => {
    const own = await read(room.units[0] as Person, 'board')
    const { nominations } = own.body as {
      nominations: { community: { id: string }; own?: { total: number } }[]
    }
    expect(nominations.map(({ own: score }) => score?.total)).toEqual([87.5, undefined, undefined])
    const whole = await read(room.office, 'board')
    expect(JSON.stringify(whole.body)).not.toContain('扎实')
    const [first] = (whole.body as { nominations: { jointReview: object }[] }).nominations
    expect(first?.jointReview).toEqual({
      ...{ judges: 4, scored: 4, isShort: false, missing: [] },
      spread: { count: 4, mean: 87.5, least: 87.5, most: 87.5, outliers: [] },
    })
  })

  test('is told to no one else', async () => {
    for (const person of [room.administrator, room.pressOfficer])
      expect(toTold(await read(person, 'board'))).toEqual([403, 'round-refused'])
    const district = JSON.stringify((await read(room.otherDistrict, 'board')).body)
    expect(district).toContain('示例4社区')
    expect(district).not.toContain('示例1社区')
    for (const person of [room.office, room.auditor, room.units[0] as Person]) {
      expect((await person.get('/api/round-records')).status).toBe(403)
      const query = '{ RoundRecords { docs { record } } }'
      expect(JSON.stringify((await person.post('/api/graphql', { query })).body)).not.toContain('"docs"')
    }
  })

  test('is concluded once enough have scored, and then decided for all at one time', async () => {
    const concluded = { act: 'joint-review', community: id(2), outcome: 'passed', date }
    expect(await told(room.office, concluded)).toEqual([409, 'scores-missing'])
    for (const serial of [2, 4])
      for (const person of room.units.slice(0, 3)) expect(await does(person, score(serial))).toBe(200)
    for (const serial of [1, 2, 4])
      expect(await does(room.office, { ...concluded, community: id(serial) })).toBe(200)
    const decide = { act: 'decide', date, meeting: '专题会议', method: { by: 'consensus' }, minutes: [] }
    const decided = [4, 1].map((serial) => ({ community: id(serial), outcome: 'passed' }))
    expect(await told(room.group, { ...decide, decided })).toEqual([409, 'left-out-of-decision'])
    const left = { community: id(2), outcome: 'ended', reason: '列为重点培育对象' }
    expect(await does(room.group, { ...decide, decided: [...decided, left] })).toBe(200)
    expect(await told(room.group, { act: 'amend', reason: '改', changes: {} })).toEqual([
      409,
      'rules-are-decided',
    ])
  })

  test('a dry run says whom the announcement would name and what it still lacks', async () => {
    const { body } = await read(room.group, 'announcement?act=final-result')
    const { gathered, needs } = body as {
      gathered: { nominations: { community: { name: string }; rank?: number }[] }
      needs: string[]
    }
    expect(gathered.nominations.map(({ community: { name }, rank }) => [name, rank])).toEqual([
      ['示例4社区', 1],
      ['示例1社区', 2],
      ['示例2社区', undefined],
      ['示例3社区', undefined],
    ])
    expect(needs).toEqual(['notice-missing'])
    expect(toTold(await read(room.units[0] as Person, 'announcement?act=final-result'))).toEqual([
      403,
      'round-refused',
    ])
  })
})

tellGathered(() => ({ cms, room }))
