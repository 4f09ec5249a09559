import { create, enlist, hire, type Office, type Person } from './people.ts'

/** A round in a CMS of another process, with as many nominations as are asked for. */
export type FullRound = {
  readonly round: string
  readonly office: Person
  readonly group: Person
  readonly auditor: Person
  readonly district: Person
  readonly units: readonly Person[]
}

/** How far a nomination comes: put forward, reviewed, surveyed, scored by all; or ended on the way. */
export type Fate =
  | 'put-forward'
  | 'returned'
  | 'refused'
  | 'reviewed'
  | 'short'
  | 'failed'
  | 'surveyed'
  | 'scored'

const districts = [
  ['371002', '环翠区', 'GB/T 2260'],
  ['371003', '文登区', 'GB/T 2260'],
  ['371082', '荣成市', 'GB/T 2260'],
  ['371083', '乳山市', 'GB/T 2260'],
  ['371071', '威海火炬高技术产业开发区', 'statistical'],
  ['371072', '威海经济技术开发区', 'statistical'],
  ['371073', '威海临港经济技术开发区', 'statistical'],
] as const
const panel = 19
const items = 33
const date = '2026-10-10'

const weights = Array.from({ length: items }, (_none, index) => ({ standard: index + 1, weight: 1 }))

type Wanted = {
  readonly nominations: number
  /** By the serial of the nomination, from 0. */
  readonly toFate: (serial: number) => Fate
  readonly say?: (text: string) => void
}

/** Fills an empty CMS: places, a panel of 19 units, accounts, rules, and so many nominations. Several write at a time. */
export const fillRound = async (office: Office, { nominations, say, toFate }: Wanted): Promise<FullRound> => {
  const places: string[] = []
  for (const [code, name, codeKind] of districts)
    places.push(await office.make('districts', { code, name, codeKind }))
  const units: string[] = []
  for (let serial = 1; serial <= panel; serial++)
    units.push(await office.make('units', { key: `unit-${serial}`, name: `示例单位${serial}` }))
  const person = await hire(office, { role: 'city-reviewer', name: '示例办公室' })
  const group = await hire(office, { role: 'chief-editor', name: '示例领导小组' })
  const auditor = await hire(office, { role: 'auditor', name: '示例审计员' })
  const chosen: Person[] = []
  for (const district of places) chosen.push(await enlist(office, { role: 'district-reviewer', district }))
  const members: Person[] = []
  for (const unit of units) members.push(await enlist(office, { role: 'contributor', unit }))
  const round = await create(person, 'rounds', toRow({ places, units, nominations }))
  await act(group, round, { act: 'open' })
  let serial = 0
  const work = async () => {
    while (serial < nominations) {
      const own = serial++
      if (own > 0 && own % 25 === 0) say?.(`评选 ${own}/${nominations} / nominations`)
      await run({ office, chosen, members, person, places, round, serial: own, fate: toFate(own) })
    }
  }
  await Promise.all(Array.from({ length: 3 }, work))
  return { round, office: person, group, auditor, district: chosen[0] as Person, units: members }
}

const toRow = ({
  nominations,
  places,
  units,
}: {
  nominations: number
  places: string[]
  units: string[]
}) => ({
  title: '2026年评选',
  year: 2026,
  quotas: places.map((district) => ({
    district,
    places: Math.max(2, Math.ceil(nominations / places.length) + 1),
  })),
  survey: { threshold: 90, minimumValid: 300 },
  notice: { workingDays: 5, holds: 'list' },
  jointReview: { panel: units.map((unit) => ({ unit })), quorum: 10, points: 10, weights },
  due: {
    recommendation: '2026-10-12T04:00:00.000Z',
    satisfactionSurvey: '2026-10-20T04:00:00.000Z',
    jointReview: '2027-10-20T04:00:00.000Z',
  },
})

type Running = {
  readonly office: Office
  readonly chosen: readonly Person[]
  readonly members: readonly Person[]
  readonly person: Person
  readonly places: readonly string[]
  readonly round: string
  readonly serial: number
  readonly fate: Fate
}

/** One nomination as far as it comes. */
const run = async ({
  chosen,
  fate,
  members,
  office,
  person,
  places,
  round,
  serial,
}: Running): Promise<void> => {
  const at = serial % places.length
  const name = `${'海松石榆晒灯麦果老杏南渔桥锚帆盐青槐牡母梨汀创学双北凤皂西草苘'[serial % 31]}${'晏里巷荫坡下园沟井林桥湾地影滩'[serial % 15]}社区${serial > 60 ? serial : ''}`
  const community = await office.make('communities', {
    name,
    slug: `community-${serial}`,
    district: places[at],
  })
  const does = (who: Person | undefined, request: object) => act(who, round, { community, date, ...request })
  await does(chosen[at], {
    ...{
      act: 'recommend',
      order: Math.floor(serial / places.length) + 1,
      reason: '邻里议事、志愿互助有成效。',
    },
    assessment: weights.map(({ standard }) => ({
      standard,
      met: standard % 9 !== 0,
      stories: [],
      files: [],
      count: standard,
    })),
  })
  if (fate === 'put-forward') return
  if (fate === 'returned') return does(person, { act: 'return', reason: '申报表没有盖章', lacking: [9, 24] })
  const outcome = fate === 'refused' ? 'ended' : 'passed'
  await does(person, {
    act: 'review',
    outcome,
    reason: outcome === 'ended' ? '居民公约没有生效。' : '材料齐全',
    checklist: [],
  })
  if (fate === 'refused' || fate === 'reviewed') return
  const valid = fate === 'short' ? 282 : 310 + (serial % 90)
  const satisfied =
    fate === 'failed' ? Math.floor(valid * 0.86) : Math.floor(valid * (0.92 + (serial % 7) / 100))
  const counts = { issued: 420, valid, satisfied, questions: [], ages: [], files: [] }
  await does(person, { act: 'survey', method: '入户问卷', from: date, to: date, ...counts })
  if (fate !== 'scored') return
  for (const [index, member] of members.entries()) {
    const points = weights.map(({ standard }) => ({
      standard,
      points: 6 + ((standard + serial + index) % 5),
    }))
    await does(member, { act: 'score', points, reason: '扎实' })
  }
}

const act = async (person: Person | undefined, round: string, request: object): Promise<void> => {
  const answer = await person?.post(`/api/rounds/${round}/acts`, request)
  if (answer?.status !== 200) throw new Error(`${answer?.status} ${JSON.stringify(answer?.body)}`)
}
