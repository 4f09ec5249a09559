import type { DatabaseSync } from 'node:sqlite'
import { toQuery } from '../database/query.ts'
import type { Stretch } from './documents.ts'
import { type Live, type LiveRow, liveColumns, toLiveReader } from './live.ts'

/**
 * The newest stories that evidence any of the standards. Each standard gives its newest alone, so that the cost is that
 * of the stretch asked for; UNION leaves out what two standards share.
 */
const byStandards = (count: number) => {
  const newest = `SELECT * FROM
    (SELECT first, document FROM links WHERE relation = 'evidences' AND target = ? AND kind = 'story'
     ORDER BY first DESC LIMIT ?)`
  return `SELECT ${liveColumns}
    FROM (${Array.from({ length: count }, () => newest).join(' UNION ')} ORDER BY first DESC LIMIT ? OFFSET ?) s
    JOIN documents d ON d.id = s.document JOIN entries e ON e.number = d.entry ORDER BY s.first DESC`
}

/** What the counts of stories by standard are named by, before the number. */
const evidence = 'evidences story '

/** Reads stories by what they evidence and by who wrote them. */
export const toStoryQueries = (database: DatabaseSync) => ({
  ...toStoriesOfStandards(database),
  ...toStoriesOfCommunities(database),
})

const toStoriesOfStandards = (database: DatabaseSync) => {
  const { listLive } = toLiveReader(database)
  const counts = toQuery<{ standard: number; count: number }>(
    database,
    `SELECT CAST(substr(name, ${evidence.length + 1}) AS INTEGER) AS standard, count FROM counts
     WHERE name > '${evidence}' AND name < '${evidence}:' ORDER BY standard`,
  )
  const together = toQuery<{ count: number }>(
    database,
    `SELECT count(DISTINCT document) AS count FROM links
     WHERE relation = 'evidences' AND kind = 'story' AND target IN (SELECT value FROM json_each(?))`,
  )
  const countEach = (): Map<number, number> =>
    new Map(counts.list().map(({ standard, count }) => [standard, count]))
  const listStoriesByStandards = (
    standards: readonly number[],
    { limit, offset = 0 }: Stretch,
  ): Live<'story'>[] => {
    const numbers = [...new Set(standards)]
    if (numbers.length === 0) return []
    const query = toQuery<LiveRow>(database, byStandards(numbers.length))
    const newest = numbers.flatMap((number) => [String(number), offset + limit])
    return listLive<'story'>(query.list(...newest, limit, offset))
  }
  return {
    /** Live stories that evidence any of the standards, each once, in the order of first publishing, newest first. */
    listStoriesByStandards,
    listStoriesByStandard: (standard: number, stretch: Stretch): Live<'story'>[] =>
      listStoriesByStandards([standard], stretch),
    /** How many live stories evidence any of the standards, each counted once. */
    countStoriesByStandards: (standards: readonly number[]): number => {
      const [first, ...others] = standards
      // Of one it is known, of several each story has to be looked at.
      if (first !== undefined && others.length === 0) return countEach().get(first) ?? 0
      return together.find(JSON.stringify(standards.map(String)))?.count ?? 0
    },
    /** How many live stories evidence each standard; one without any is not in the map. */
    countStoriesByStandard: countEach,
  }
}

const toStoriesOfCommunities = (database: DatabaseSync) => {
  const { listLive } = toLiveReader(database)
  const byCommunity = toQuery<LiveRow>(
    database,
    `SELECT ${liveColumns} FROM
       (SELECT first, document FROM links WHERE relation = 'names' AND target = ? AND kind = 'story'
        ORDER BY first DESC LIMIT ? OFFSET ?) s
     JOIN documents d ON d.id = s.document JOIN entries e ON e.number = d.entry ORDER BY s.first DESC`,
  )
  const newest = toQuery<{ first: number; document: number }>(
    database,
    `SELECT first, document FROM links WHERE relation = 'names' AND target = ? AND kind = 'story'
     ORDER BY first DESC LIMIT ?`,
  )
  const byDocument = toQuery<LiveRow>(
    database,
    `SELECT ${liveColumns} FROM documents d JOIN entries e ON e.number = d.entry WHERE d.id = ?`,
  )
  const ofCommunity = toQuery<{ count: number }>(
    database,
    "SELECT count FROM counts WHERE name = 'names story ' || ?",
  )
  const ofCommunities = toQuery<{ id: string; count: number }>(
    database,
    `SELECT value AS id, count FROM json_each(?) JOIN counts ON name = 'names story ' || value`,
  )
  return {
    /** Live stories of a community, by its id, in the order of first publishing, newest first. */
    listStoriesByCommunity: (id: string, { limit, offset = 0 }: Stretch): Live<'story'>[] =>
      listLive<'story'>(byCommunity.list(id, limit, offset)),
    /** The newest live stories of several communities, by their ids. */
    listStoriesByCommunities: (ids: readonly string[], { limit }: { limit: number }): Live<'story'>[] => {
      // Of each its newest alone: what all of them have is not sorted.
      const found = ids.flatMap((id) => newest.list(id, limit)).sort((one, other) => other.first - one.first)
      const documents = [...new Set(found.map(({ document }) => document))].slice(0, limit)
      return listLive<'story'>(documents.flatMap((id) => byDocument.find(id) ?? []))
    },
    /** How many live stories each of several communities has; one without any is not in the map. */
    countStoriesByCommunities: (ids: readonly string[]): Map<string, number> =>
      new Map(ofCommunities.list(JSON.stringify(ids)).map(({ id, count }) => [id, count])),
    countStoriesByCommunity: (id: string): number => ofCommunity.find(id)?.count ?? 0,
  }
}
