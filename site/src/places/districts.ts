import { replica } from '../gazette/open-replica.ts'
import type { Live } from '../gazette/replica.ts'

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
