import type { RegisteredCommunity } from '@exemplar/shared/kinds/register'
import { replica } from '../gazette/open-replica.ts'
import type { Live } from '../gazette/replica.ts'
import { toNamings } from './rounds.ts'

/** A register with what is said of its district wherever districts are listed. */
export type DistrictLine = {
  readonly register: Live<'register'>
  /** How many communities stand in it. */
  readonly standing: number
}

/** Registers in the order of the city's own lists: districts by their code, then the development zones. */
export const toDistrictLines = (registers: readonly Live<'register'>[]): DistrictLine[] =>
  registers
    .map((register) => ({
      register,
      standing: register.document.communities.filter(({ state }) => state === 'standing').length,
    }))
    .toSorted((one, other) => (toRank(one) < toRank(other) ? -1 : 1))

const toRank = ({ register }: DistrictLine): string => {
  const { code, codeKind } = register.document.district
  return `${codeKind === 'statistical' ? 1 : 0}${code}`
}

/** All districts that have a register; a city has few. */
export const listDistricts = (): DistrictLine[] =>
  toDistrictLines(replica().listLive('register', { limit: 100 }))

/** `7个区市，325个社区`. */
export const toDistrictsSum = (districts: readonly DistrictLine[]): string =>
  `${districts.length}个区市，${districts.reduce((sum, { standing }) => sum + standing, 0)}个社区`

/** What can be asked of the communities of a register. */
type Told = {
  readonly counts: ReadonlyMap<string, number>
  readonly announcements: readonly Live<'announcement'>[]
}

/** `46个社区，43个有典型经验，11个参加过评选，3个获得命名`: of the communities that stand; nothing is said of none. */
export const toDistrictSum = (
  communities: readonly RegisteredCommunity[],
  { counts, announcements }: Told,
): string => {
  const standing = communities.filter(({ state }) => state === 'standing')
  const nominated = new Set(
    announcements.flatMap(({ document }) => document.nominations.map(({ community }) => community.id)),
  )
  const namings = toNamings(announcements)
  const count = (isOne: (id: string) => boolean): number => standing.filter(({ id }) => isOne(id)).length
  return Object.entries({
    社区: standing.length,
    有典型经验: count((id) => counts.has(id)),
    参加过评选: count((id) => nominated.has(id)),
    获得命名: count((id) => namings.has(id)),
  })
    .filter(([, number]) => number > 0)
    .map(([what, number]) => `${number}个${what}`)
    .join('，')
}
