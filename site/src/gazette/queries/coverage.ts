import type { DatabaseSync } from 'node:sqlite'
import { toQuery } from '../database/query.ts'
import { type Place, toPlaceReader } from './places.ts'

/** Numbers by standard; one that has none is not in it. */
export type ByStandard = ReadonlyMap<number, number>

/**
 * Reads which standards are evidenced where (覆盖), by live stories and by the communities that stand today: what a
 * community wrote before it was merged into another counts for that one.
 */
export const toCoverageQueries = (database: DatabaseSync) => {
  const readPlaces = toPlaceReader(database)
  const communities = toQuery<{ district: string; standard: number; count: number }>(
    database,
    `SELECT p.value ->> 1 AS district, c.standard, count(DISTINCT p.value ->> 2) AS count
     FROM json_each(?) p JOIN coverage c ON c.community = p.value ->> 0 AND c.standard > 0
     GROUP BY district, c.standard`,
  )
  const ofStandard = toQuery<{ district: string; count: number }>(
    database,
    `SELECT p.value ->> 1 AS district, count(DISTINCT p.value ->> 2) AS count
     FROM json_each(?) p JOIN coverage c ON c.community = p.value ->> 0 AND c.standard = ?
     GROUP BY district`,
  )
  const stories = toQuery<{ place: string; standard: number; count: number }>(
    database,
    `SELECT p.value ->> 2 AS place, c.standard, sum(c.stories) AS count
     FROM json_each(?) p JOIN coverage c ON c.community = p.value ->> 0 AND c.standard > 0
     GROUP BY place, c.standard`,
  )
  const countStories = (places: readonly Place[]): Map<string, ByStandard> =>
    toTable(stories.list(toMembers(places)).map(({ place, ...row }) => ({ of: place, ...row })))
  return {
    /** Every community that stands today, in the order of no register. */
    listPlaces: readPlaces,
    /** How many communities of each district, by the slug of its register, evidence each standard. */
    countCoverage: (): Map<string, ByStandard> =>
      toTable(
        communities.list(toMembers(readPlaces())).map(({ district, ...row }) => ({ of: district, ...row })),
      ),
    /** The same of one standard. */
    countCoverageBy: (standard: number): Map<string, number> =>
      new Map(
        ofStandard.list(toMembers(readPlaces()), standard).map(({ district, count }) => [district, count]),
      ),
    /** How many stories each community of a district, by its id, has to each standard. */
    countCoverageOf: (district: string): Map<string, ByStandard> =>
      countStories(readPlaces().filter((place) => place.district === district)),
    /** How many stories a community has to each standard; of one that stands in no register, its own. */
    coverageOf: (community: string): ByStandard => {
      const standing = readPlaces().find(({ id }) => id === community)
      const place = standing ?? { id: community, slug: '', name: '', district: '', members: [community] }
      return countStories([place]).get(community) ?? new Map()
    },
  }
}

/** Each id with the district and the community that its stories count for, as the queries read them. */
const toMembers = (places: readonly Place[]): string =>
  JSON.stringify(places.flatMap(({ id, district, members }) => members.map((one) => [one, district, id])))

const toTable = (
  rows: readonly { of: string; standard: number; count: number }[],
): Map<string, ByStandard> => {
  const table = new Map<string, Map<number, number>>()
  for (const { of, standard, count } of rows) {
    const cells = table.get(of) ?? new Map<number, number>()
    table.set(of, cells.set(standard, count))
  }
  return table
}
