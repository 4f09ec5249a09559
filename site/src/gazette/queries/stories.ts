import type { DatabaseSync } from 'node:sqlite'
import { toQuery } from '../database/query.ts'
import type { Stretch } from './documents.ts'
import { type Live, type LiveRow, liveColumns, toLiveReader } from './live.ts'

/** Which stories: those that evidence any of the standards, of any of the communities (by their ids), of the year. */
export type StoryChoice = {
  readonly standards?: readonly number[] | undefined
  readonly communities?: readonly string[] | undefined
  readonly year?: number | undefined
}

/** How many stories a community has of a year. */
export type StoryCount = { readonly community: string; readonly year: number; readonly stories: number }

/** A story by its number and the number of the entry that first published it, by which lists are ordered. */
type Found = { readonly first: number; readonly document: number }

/** What stands for any standard in `evidence` and `coverage`. */
const any = [0]

/** Reads stories by what they evidence, by who wrote them and by their year. */
export const toStoryQueries = (database: DatabaseSync) => ({
  ...toStoryLists(database),
  ...toStoryCounts(database),
  ...toChosenCounts(database),
})

const toStoryLists = (database: DatabaseSync) => {
  const { listLive } = toLiveReader(database)
  const list = toStreams(database)
  const byDocument = toQuery<LiveRow>(
    database,
    `SELECT ${liveColumns} FROM documents d JOIN entries e ON e.number = d.entry WHERE d.id = ?`,
  )
  const read = ({ document }: Found): Live<'story'>[] => listLive<'story'>(byDocument.list(document))
  /** Live stories in the order of first publishing, each once. */
  const listStories = (choice: StoryChoice, stretch: Stretch): Live<'story'>[] =>
    list(choice, stretch).flatMap(read)
  const firstOf = toQuery<{ first: number }>(database, 'SELECT first FROM documents WHERE subject = ?')
  const before = toQuery<Found>(
    database,
    'SELECT first, document FROM evidence WHERE standard = ? AND first < ? ORDER BY first DESC LIMIT ?',
  )
  const after = toQuery<Found>(
    database,
    'SELECT first, document FROM evidence WHERE standard = ? AND first > ? ORDER BY first LIMIT ?',
  )
  return {
    listStories,
    /**
     * The stories of a standard that were first published before one, by its subject, the nearest first, and where they are
     * fewer than asked for, those after it: what is published later takes no place of theirs. Before no subject are all.
     */
    listStoriesBefore: (
      subject: string | undefined,
      { standard, limit }: { standard: number; limit: number },
    ): Live<'story'>[] => {
      const first = subject === undefined ? undefined : firstOf.find(subject)?.first
      const older = before.list(standard, first ?? Number.MAX_SAFE_INTEGER, limit)
      const newer = first === undefined ? [] : after.list(standard, first, limit - older.length)
      return [...older, ...newer].flatMap(read)
    },
    listStoriesByStandard: (standard: number, stretch: Stretch): Live<'story'>[] =>
      listStories({ standards: [standard] }, stretch),
    /** Live stories of a community, by its id, newest first. */
    listStoriesByCommunity: (id: string, stretch: Stretch): Live<'story'>[] =>
      listStories({ communities: [id] }, stretch),
    /** The newest live stories of several communities, by their ids. */
    listStoriesByCommunities: (ids: readonly string[], stretch: Stretch): Live<'story'>[] =>
      listStories({ communities: ids }, stretch),
  }
}

/**
 * Finds a stretch of stories. What is chosen is one stream, in order, for each standard in each community; each gives its
 * first alone, so that the cost is that of the stretch asked for and of how much is chosen, not of how much there is.
 */
const toStreams = (database: DatabaseSync) => {
  const toStream = (where: string) => {
    const toEnd = (order: 'ASC' | 'DESC') =>
      toQuery<Found>(
        database,
        `SELECT first, document FROM evidence WHERE ${where} ORDER BY first ${order} LIMIT ? OFFSET ?`,
      )
    return { oldest: toEnd('ASC'), newest: toEnd('DESC') }
  }
  const streams = {
    all: toStream('standard = ?'),
    ofYear: toStream('standard = ? AND year = ?'),
    ofPlace: toStream('standard = ? AND community = ?'),
    // Of one standard in one community there are few: those of other years are passed over.
    ofPlaceAndYear: toStream('standard = ? AND community = ? AND +year = ?'),
  }
  return (
    { standards = any, communities, year }: StoryChoice,
    { limit, offset = 0, isOldestFirst = false }: Stretch,
  ): Found[] => {
    const end = isOldestFirst ? 'oldest' : 'newest'
    const places = communities?.map((id) => [id]) ?? [[]]
    const stream = communities
      ? streams[year === undefined ? 'ofPlace' : 'ofPlaceAndYear'][end]
      : streams[year === undefined ? 'all' : 'ofYear'][end]
    const years = year === undefined ? [] : [year]
    const asked = [...new Set(standards)].flatMap((standard) =>
      places.map((place) => [standard, ...place, ...years]),
    )
    const [one, ...others] = asked
    if (one && others.length === 0) return stream.list(...one, limit, offset)
    const found = asked.flatMap((values) => stream.list(...values, offset + limit, 0))
    const once = [...new Map(found.map((story) => [story.document, story])).values()]
    const way = isOldestFirst ? 1 : -1
    return once.sort((a, b) => way * (a.first - b.first)).slice(offset, offset + limit)
  }
}

/** What the counts of stories by standard are named by, before the number. */
const evidence = 'evidences story '

const toStoryCounts = (database: DatabaseSync) => {
  const byStandard = toQuery<{ standard: number; count: number }>(
    database,
    `SELECT CAST(substr(name, ${evidence.length + 1}) AS INTEGER) AS standard, count FROM counts
     WHERE name > '${evidence}' AND name < '${evidence}:' ORDER BY standard`,
  )
  const ofOne = toQuery<StoryCount>(
    database,
    'SELECT community, year, stories FROM coverage WHERE standard = ?',
  )
  const ofSeveral = toQuery<StoryCount>(
    database,
    `SELECT community, year, count(DISTINCT document) AS stories FROM evidence
     WHERE standard IN (SELECT value FROM json_each(?)) GROUP BY community, year`,
  )
  const within = toQuery<{ standard: number; stories: number }>(
    database,
    `SELECT standard, sum(stories) AS stories FROM coverage
     WHERE standard IN (SELECT value FROM json_each(?1)) AND year = coalesce(?2, year)
       AND (?3 IS NULL OR community IN (SELECT value FROM json_each(?3)))
     GROUP BY standard`,
  )
  const ofStandard = toQuery<{ count: number }>(database, 'SELECT count FROM counts WHERE name = ?')
  const ofCommunities = toQuery<{ id: string; count: number }>(
    database,
    `SELECT value AS id, sum(stories) AS count FROM json_each(?)
     JOIN coverage ON standard = 0 AND community = value GROUP BY value`,
  )
  /** How many live stories each of several communities has; one without any is not in the map. */
  const countStoriesByCommunities = (ids: readonly string[]): Map<string, number> =>
    new Map(ofCommunities.list(JSON.stringify(ids)).map(({ id, count }) => [id, count]))
  return {
    /** How many live stories evidence one standard. */
    countStoriesOf: (standard: number): number => ofStandard.find(evidence + standard)?.count ?? 0,
    /** How many live stories evidence each standard; one without any is not in the map. */
    countStoriesByStandard: (): Map<number, number> =>
      new Map(byStandard.list().map(({ standard, count }) => [standard, count])),
    /** The same of some standards, and of a place or a year alone. */
    countChosenByStandard: (
      standards: readonly number[],
      { communities, year }: Omit<StoryChoice, 'standards'>,
    ): Map<number, number> => {
      const places = communities ? JSON.stringify(communities) : null
      const rows = within.list(JSON.stringify(standards), year ?? null, places)
      return new Map(rows.map(({ standard, stories }) => [standard, stories]))
    },
    /**
     * How many live stories evidence any of the standards, or how many there are: by community and year, of each of which a
     * story has one.
     */
    countStories: (standards: readonly number[] = any): StoryCount[] => {
      const [one, ...others] = standards
      // Of one it is known, of several each story has to be looked at.
      return one !== undefined && others.length === 0
        ? ofOne.list(one)
        : ofSeveral.list(JSON.stringify(standards))
    },
    countStoriesByCommunities,
    countStoriesByCommunity: (id: string): number => countStoriesByCommunities([id]).get(id) ?? 0,
  }
}

const toChosenCounts = (database: DatabaseSync) => {
  const chosenOfOne = toQuery<{ count: number }>(
    database,
    `SELECT coalesce(sum(stories), 0) AS count FROM coverage
     WHERE standard = ?1 AND year = coalesce(?2, year)
       AND (?3 IS NULL OR community IN (SELECT value FROM json_each(?3)))`,
  )
  const chosenOfSeveral = toQuery<{ count: number }>(
    database,
    `SELECT count(DISTINCT document) AS count FROM evidence
     WHERE standard IN (SELECT value FROM json_each(?1)) AND year = coalesce(?2, year)
       AND (?3 IS NULL OR community IN (SELECT value FROM json_each(?3)))`,
  )
  const years = toQuery<{ year: number }>(
    database,
    `SELECT DISTINCT year FROM coverage WHERE standard IN (SELECT value FROM json_each(?)) ORDER BY year DESC`,
  )
  const count = ({ standards = any, communities, year }: StoryChoice): number => {
    const [one, ...others] = standards
    const rest = [year ?? null, communities ? JSON.stringify(communities) : null] as const
    const found =
      one !== undefined && others.length === 0
        ? chosenOfOne.find(one, ...rest)
        : chosenOfSeveral.find(JSON.stringify(standards), ...rest)
    return found?.count ?? 0
  }
  return {
    /** How many live stories there are of a choice, counted up to a number: beyond it the answer stays that number. */
    countChosen: (choice: StoryChoice, most?: number): number =>
      Math.min(count(choice), most ?? Number.POSITIVE_INFINITY),
    /** The years of the live stories that evidence any of the standards, or of all, the newest first. */
    listStoryYears: (standards: readonly number[] = any): number[] =>
      years.list(JSON.stringify(standards)).map(({ year }) => year),
  }
}
