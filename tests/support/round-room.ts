import type { Cms } from './cms.ts'
import { create, hire, type Person, toLocalOffice } from './people.ts'

/** A round of selection with everybody who takes part in it. Communities by name; the first three lie in the first district. */
export type RoundRoom = {
  readonly round: string
  readonly communities: readonly string[]
  readonly office: Person
  readonly secondReviewer: Person
  readonly writer: Person
  readonly group: Person
  readonly district: Person
  readonly otherDistrict: Person
  readonly publisher: Person
  readonly auditor: Person
  readonly administrator: Person
  readonly pressOfficer: Person
  /** Five units: the third is paired with the first community, the fourth belongs to the second district. */
  readonly units: readonly Person[]
}

const unitKeys = ['zhu-jian', 'gong-an', 'wei-jian', 'kai-fa', 'wen-lv'] as const

/** Opens nothing yet: the rules stand in the row. */
export const openRoundRoom = async (cms: Cms): Promise<RoundRoom> => {
  const local = toLocalOffice(cms)
  const districts: string[] = []
  for (const [code, name] of [
    ['371002', '环翠区'],
    ['371071', '高区'],
  ])
    districts.push(await local.make('districts', { code, name, codeKind: 'GB/T 2260' }))
  const communities: string[] = []
  for (const serial of [1, 2, 3, 4, 5])
    communities.push(
      await local.make('communities', {
        name: `示例${serial}社区`,
        slug: `community-${serial}`,
        district: districts[serial <= 3 ? 0 : 1],
      }),
    )
  const units: string[] = []
  for (const key of unitKeys) units.push(await local.make('units', { key, name: `${key}（示例单位）` }))
  const members: Person[] = []
  for (const unit of units) members.push(await hire(local, { role: 'contributor', name: '示例联审员', unit }))
  const [first = '', second = ''] = districts
  const seat = (role: Parameters<typeof hire>[1]['role'], bound: object = {}) =>
    hire(local, { role, name: `示例${role}`, ...bound })
  const office = await seat('city-reviewer')
  const round = await create(office, 'rounds', {
    title: '2026年评选',
    year: 2026,
    quotas: [
      { district: first, places: 3 },
      { district: second, places: 1 },
    ],
    survey: { threshold: 90, minimumValid: 300 },
    notice: { workingDays: 5, holds: 'list' },
    jointReview: {
      panel: units.map((unit, index) => ({
        unit,
        paired: index === 2 ? communities.slice(0, 1) : [],
        districts: index === 3 ? [second] : [],
      })),
      quorum: 3,
      points: 10,
      weights: [
        { standard: 1, weight: 1 },
        { standard: 2, weight: 3 },
      ],
    },
  })
  return {
    ...{ round, communities, office },
    secondReviewer: await seat('city-reviewer'),
    writer: await seat('contributor'),
    group: await seat('chief-editor'),
    district: await seat('district-reviewer', { district: first }),
    otherDistrict: await seat('district-reviewer', { district: second }),
    publisher: await seat('publisher'),
    auditor: await seat('auditor'),
    administrator: await seat('administrator'),
    pressOfficer: await seat('press-officer'),
    units: members,
  }
}

/** Does an act of the round. */
export const actAs = (person: Person, { round }: RoundRoom, request: object) =>
  person.post<Record<string, unknown>>(`/api/rounds/${round}/acts`, request)
