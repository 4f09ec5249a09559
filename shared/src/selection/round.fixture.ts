import { genesisDigest } from '../gazette/entry.ts'
import type { CommunityRef } from '../kinds/parts/place.ts'
import type { RoundRecord } from './record.ts'
import type { RoundRules } from './rules.ts'

const toDistrict = (code: string, name: string) => ({ code, name, codeKind: 'GB/T 2260' as const })

export const districts = [toDistrict('371002', '环翠区'), toDistrict('371003', '文登区')] as const

/** Rules of a small round: two districts, three units of which one belongs to the first district, two items. */
export const toRules = (more: Partial<RoundRules> = {}): RoundRules => ({
  title: '2026年评选',
  year: 2026,
  stages: [
    'recommendation',
    'office-review',
    'satisfaction-survey',
    'joint-review',
    'decision',
    'public-notice',
    'announcement',
  ],
  quotas: districts.map((district) => ({ district, places: 3 })),
  survey: { threshold: 90, minimumValid: 300 },
  notice: { workingDays: 5, holds: 'list' },
  jointReview: {
    panel: [
      { unit: 'housing', name: '市住房局', districts: [], paired: [] },
      { unit: 'police', name: '市公安局', districts: [], paired: ['c2'] },
      { unit: 'zone', name: '环翠区委', districts: ['371002'], paired: [] },
    ],
    quorum: 2,
    points: 10,
    weights: [
      { standard: 1, weight: 1 },
      { standard: 2, weight: 3 },
    ],
  },
  ...more,
})

/** Community so-and-so; even ones lie in the first district. */
export const toCommunity = (serial: number): CommunityRef => ({
  id: `c${serial}`,
  slug: `community-${serial}`,
  name: `示例${serial}社区`,
  district: districts[serial % 2] ?? districts[0],
})

type Told = RoundRecord extends infer R ? (R extends unknown ? Omit<R, keyof typeof author> : never) : never

const author = {
  number: 0,
  at: '2026-10-01T00:00:00.000Z',
  previous: genesisDigest,
  round: 'r',
  actor: 'somebody',
  actorName: '示例',
  role: 'city-reviewer',
  body: '领导小组办公室',
} as const

/** Records with their numbers, as the operation would have written them. */
export const toRecords = (...told: readonly Told[]): RoundRecord[] =>
  told.map((one, index) => ({ ...author, ...one, number: index + 1 }) as RoundRecord)
export type { Told }
