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

/** Fills an empty CMS: places, a panel of 19 units, accounts, rules, and so many nominations. */
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
  const steps: Step[] = []
  for (let serial = 0; serial < nominations; serial++) {
    const district = serial % places.length
    const community = await office.make('communities', toCommunity(serial, places[district]))
    const who = { district: chosen[district] as Person, office: person, members }
    steps.push(...listSteps({ community, fate: toFate(serial), places: places.length, serial, who }))
  }
  for (const stage of [0, 1, 2, 3]) {
    const due = steps.filter((step) => step.stage === stage)
    for (const [who, own] of Map.groupBy(due, (step) => step.who)) {
      say?.(`评选 ${own.length}件 / acts`)
      const acts = own.map(({ request }) => request)
      const answer = await who.post(`/api/rounds/${round}/batch`, { acts })
      if (answer.status !== 200) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`)
    }
  }
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

const toCommunity = (serial: number, district: string | undefined) => ({
  name: `${'海松石榆晒灯麦果老杏南渔桥锚帆盐青槐牡母梨汀创学双北凤皂西草苘'[serial % 31]}${'晏里巷荫坡下园沟井林桥湾地影滩'[serial % 15]}社区${serial > 60 ? serial : ''}`,
  slug: `community-${serial}`,
  district,
})

/** One act, in the order of the stages: those of one stage and one person are done together. */
type Step = { readonly stage: number; readonly who: Person; readonly request: object }

type Running = {
  readonly community: string
  readonly fate: Fate
  readonly places: number
  readonly serial: number
  readonly who: { readonly district: Person; readonly office: Person; readonly members: readonly Person[] }
}

/** One nomination as far as it comes. */
const listSteps = ({ community, fate, places, serial, who }: Running): Step[] => {
  const toStep = (stage: number, by: Person, request: object): Step => ({
    ...{ stage, who: by },
    request: { community, date, ...request },
  })
  const recommended = toStep(0, who.district, {
    ...{ act: 'recommend', order: Math.floor(serial / places) + 1, reason: '邻里议事、志愿互助有成效。' },
    assessment: weights.map(({ standard }) => ({
      ...{ standard, met: standard % 9 !== 0, stories: [], files: [], count: standard },
    })),
  })
  if (fate === 'put-forward') return [recommended]
  const returned = { act: 'return', reason: '申报表没有盖章', lacking: [9, 24] }
  if (fate === 'returned') return [recommended, toStep(1, who.office, returned)]
  const outcome = fate === 'refused' ? 'ended' : 'passed'
  const reason = outcome === 'ended' ? '居民公约没有生效。' : '材料齐全'
  const reviewed = toStep(1, who.office, { act: 'review', outcome, reason, checklist: [] })
  if (fate === 'refused' || fate === 'reviewed') return [recommended, reviewed]
  const valid = fate === 'short' ? 282 : 310 + (serial % 90)
  const share = fate === 'failed' ? 0.86 : 0.92 + (serial % 7) / 100
  const surveyed = toStep(2, who.office, {
    ...{ act: 'survey', method: '入户问卷', from: date, to: date, issued: 420, valid },
    ...{ satisfied: Math.floor(valid * share), questions: [], ages: [], files: [] },
  })
  const scored = who.members.map((member, index) => {
    const points = weights.map(({ standard }) => ({
      standard,
      points: 6 + ((standard + serial + index) % 5),
    }))
    return toStep(3, member, { act: 'score', points, reason: '扎实' })
  })
  return [recommended, reviewed, surveyed, ...(fate === 'scored' ? scored : [])]
}

const act = async (person: Person | undefined, round: string, request: object): Promise<void> => {
  const answer = await person?.post(`/api/rounds/${round}/acts`, request)
  if (answer?.status !== 200) throw new Error(`${answer?.status} ${JSON.stringify(answer?.body)}`)
}
