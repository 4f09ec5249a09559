import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signIn } from '../support/account.ts'
import { toTold } from '../support/client.ts'
import { type Cms, startCms } from '../support/cms.ts'
import { toPdf } from '../support/office.ts'
import type { Person } from '../support/people.ts'
import { actAs, openRoundRoom, type RoundRoom } from '../support/round-room.ts'
import { listRoutes } from '../support/routes.ts'

let cms: Cms
let room: RoundRoom

beforeAll(async () => {
  cms = await startCms()
  room = await openRoundRoom(cms)
})
afterAll(() => cms.close())

const date = '2026-10-10'
const points = [
  { standard: 1, points: 8 },
  { standard: 2, points: 9 },
]
const id = (serial: number) => room.communities[serial - 1] ?? ''
const does = async (person: Person, request: object) => (await actAs(person, room, request)).status
const read = <T = never>(person: Person, path: string) => person.get<T>(`/api/rounds/${room.round}/${path}`)
const waiting = async (person: Person) => {
  const { body } = await person.get<{ rounds: { waiting: number; isOpen: boolean }[] }>('/api/rounds/waiting')
  return body.rounds.map(({ isOpen, waiting: many }) => (isOpen ? many : 'to be opened'))
}

/** Sends a file to the round as somebody; what was answered. */
const sendFile = async (person: Person, name: string) => {
  const answer = await fetch(`${cms.url}/api/rounds/${room.round}/files?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { Authorization: `JWT ${await signIn(cms.url, person)}` },
    body: Buffer.from(toPdf('<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 3/Kids[]>>')),
  })
  return {
    status: answer.status,
    body: (await answer.json()) as { id: string; name: string; digest: string },
  }
}

// One round, as far as the joint review: each test goes on where the one before it ended.
describe('the board of a round', () => {
  let file: { id: string; name: string; digest: string }

  test('is announced to who may open the round, and then to who has a part in it', async () => {
    expect(await waiting(room.group)).toEqual(['to be opened'])
    expect(await waiting(room.office)).toEqual([])
    expect(await does(room.group, { act: 'open' })).toBe(200)
    expect(await waiting(room.district)).toEqual([1])
    expect(await waiting(room.group)).toEqual([0])
    for (const person of [room.administrator, room.pressOfficer, room.writer])
      expect(await waiting(person)).toEqual([])
  })

  test('takes a file of who records, and shows it to who answers for the round alone', async () => {
    for (const person of [room.units[0] as Person, room.auditor, room.pressOfficer])
      expect(toTold((await sendFile(person, '申报表.pdf')) as never)).toEqual([403, 'round-refused'])
    const sent = await sendFile(room.district, '申报表.pdf')
    expect(sent).toMatchObject({ status: 201, body: { name: '申报表.pdf' } })
    file = sent.body
    // Until a record names it, nobody finds it.
    expect(toTold(await read(room.office, `files/${file.id}`))).toEqual([404, 'unknown-file'])
    const assessment = [{ standard: 1, met: true, stories: [], files: [file], count: 3 }]
    const recommended = { act: 'recommend', community: id(1), order: 1, reason: '基础好', assessment, date }
    const other = { ...file, digest: 'a'.repeat(64) }
    const wrong = { ...recommended, assessment: [{ ...assessment[0], files: [other] }] }
    expect(toTold(await actAs(room.district, room, wrong))).toEqual([404, 'unknown-file'])
    expect(await does(room.district, recommended)).toBe(200)
    const read1 = await read(room.office, `files/${file.id}`)
    expect(read1.status).toBe(200)
    expect(read1.headers.get('content-disposition')).toContain(encodeURIComponent('申报表.pdf'))
    for (const person of [room.district, room.units[0] as Person, room.administrator])
      expect(toTold(await read(person, `files/${file.id}`))).toEqual([403, 'round-refused'])
  })

  test('says what lacks, what is late, and what each may do', async () => {
    const changes = { due: { officeReview: '2026-10-12T04:00:00.000Z' } }
    expect(await does(room.group, { act: 'amend', reason: '定下时限', changes })).toBe(200)
    const { body } = await read<{ due: object; nominations: object[] }>(room.office, 'board')
    expect(body.due).toEqual({ 'office-review': '2026-10-12' })
    expect(body.nominations).toMatchObject([{ unassessed: 1, acts: ['review', 'return'] }])
    expect(await waiting(room.office)).toEqual([1])
    const wrong = {
      due: { recommendation: '2026-10-14T04:00:00.000Z', officeReview: '2026-10-12T04:00:00.000Z' },
    }
    expect(toTold(await actAs(room.group, room, { act: 'amend', reason: '改', changes: wrong }))).toEqual([
      422,
      'rules-incomplete',
    ])
  })

  test('shows materials to whom they concern: a unit once it judges, a district its own', async () => {
    const materials = (person: Person, serial = 1) => read(person, `nominations/${id(serial)}`)
    const [unit] = room.units as [Person]
    expect(toTold(await materials(unit))).toEqual([404, 'unknown-nomination'])
    expect(toTold(await materials(room.otherDistrict))).toEqual([404, 'unknown-nomination'])
    expect(toTold(await materials(room.pressOfficer))).toEqual([403, 'round-refused'])
    const reviewed = {
      act: 'review',
      community: id(1),
      outcome: 'passed',
      reason: '内部意见',
      checklist: [],
      date,
    }
    expect(await does(room.office, reviewed)).toBe(200)
    const run = { method: '入户', from: date, to: date, issued: 400, questions: [], ages: [], files: [] }
    const survey = { act: 'survey', community: id(1), ...run, valid: 320, satisfied: 300, date }
    expect(await does(room.office, survey)).toBe(200)
    const whole = JSON.stringify((await materials(room.office)).body)
    for (const told of ['内部意见', '示例city-reviewer', '基础好', '申报表.pdf'])
      expect(whole).toContain(told)
    const own = JSON.stringify((await materials(unit)).body)
    expect(own).toContain('基础好')
    expect(own).not.toMatch(/内部意见|示例city-reviewer/)
    expect(JSON.stringify((await materials(room.district)).body)).not.toMatch(/内部意见|入户/)
  })

  test('a unit that is kept out is answered the same before and after others have scored, on every route', async () => {
    const paired = room.units[2] as Person
    const routes = listRoutes(cms.payload).filter(
      ({ method, path }) => method === 'GET' && !path.includes('stream'),
    )
    // Sheets that are handed out are told which: as the list or the stage stands.
    const toPath = (path: string) => {
      const filled = path
        .replace(':community', id(1))
        .replace(':file', file.id)
        .replace(':id', room.round)
        .replace(':sheet', 'score')
      if (path.endsWith('/sheets/:sheet')) return `${filled}?as=standing`
      return path.endsWith('/sheet') ? `${filled}?as=list` : filled
    }
    const graphql = ['Rounds', 'RoundRecords', 'ReviewRecords', 'Notifications', 'Announcements'].map(
      (name) => `{ ${name}(limit: 100) { totalDocs docs { id } } }`,
    )
    const answers = async () => {
      const all = new Map<string, string>()
      for (const { path } of routes) {
        const { body, status } = await paired.get(toPath(path))
        all.set(path, `${status} ${JSON.stringify(body)}`)
      }
      for (const query of graphql) {
        const { body } = await paired.post('/api/graphql', { query })
        all.set(query, JSON.stringify(body))
      }
      for (const act of ['score', 'recuse']) {
        const request = { act, community: id(1), reason: '好', date, ...(act === 'score' ? { points } : {}) }
        all.set(act, JSON.stringify((await actAs(paired, room, request)).body))
      }
      return all
    }
    const before = await answers()
    expect(before.get('/api/rounds/:id/nominations/:community')).toContain('recused')
    expect(before.get('/api/communities/sheet')).toMatch(/^200 "PK/)
    expect(before.get(graphql[0] ?? '')).toContain('"totalDocs":1')
    for (const person of [room.units[0], room.units[1], room.units[3], room.units[4]] as Person[])
      expect(await does(person, { act: 'score', community: id(1), points, reason: '扎实', date })).toBe(200)
    expect(await does(room.office, { act: 'joint-review', community: id(1), outcome: 'passed', date })).toBe(
      200,
    )
    const after = await answers()
    expect([...before].filter(([path, told]) => after.get(path) !== told).map(([path]) => path)).toEqual([])
    expect(before.size).toBeGreaterThan(50)
  })
})
