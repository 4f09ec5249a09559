import { writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import type { Live, Replica, StoryChoice } from '@exemplar/site/gazette/replica'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toStory } from '../support/documents.ts'
import { startFeed } from '../support/feed-server.ts'
import { openPlace, type Place, untilCaughtUp, untilHead } from '../support/following.ts'
import { act, communities, conferences, kinds, toDocument, words } from '../support/random-acts.ts'

/** Everything that the replica can be asked. */
const askAll = (place: Place) =>
  place.read((replica) => {
    const slugs = kinds.flatMap((kind) => [0, 1, 2, 3].map((which) => [kind, `${kind}-${which}`] as const))
    const standards = [1, 2, 3, 4, 5, 6]
    const all = { limit: 100 }
    return {
      head: replica.findHead(),
      entries: replica.listEntries(all),
      whole: replica.listEntries(all).map(({ number }) => replica.findEntry(number)),
      slugs: slugs.map(([kind, slug]) => replica.findBySlug(kind, slug)),
      lists: kinds.map((kind) => [replica.countLive(kind), replica.listLive(kind, all)]),
      histories: slugs.map(([, slug]) => replica.listHistory(slug)),
      evidence: [...replica.countStoriesByStandard()],
      byStandard: standards.map((number) => replica.listStoriesByStandard(number, all)),
      byStandards: [replica.countStories([1, 2, 3]), replica.listStories({ standards: [1, 2, 3] }, all)],
      byYear: [replica.countStories(), replica.listStories({ year: 2021 }, all)],
      coverage: communities.map((slug) => replica.coverageOf(`id-of-${slug}`)),
      communities: communities.map((slug) => [
        replica.findCommunity(slug),
        replica.listStoriesByCommunity(`id-of-${slug}`, all),
      ]),
      reports: conferences.map((slug) => replica.listReleasesOn(slug, all)),
      searches: [...words, '社区', '好'].map((word) => replica.search(word, all)),
    }
  })

/** Ways in which stories are asked for together. */
const choices: StoryChoice[] = [
  {},
  { standards: [1] },
  { standards: [1, 2, 3] },
  { standards: [] },
  { year: 2021 },
  { standards: [2, 3], year: 2020 },
  { communities: ['id-of-haibin'] },
  { communities: ['id-of-haibin', 'id-of-yuhe'], standards: [1, 4] },
  { communities: ['id-of-zhulin', 'id-of-yuhe'], year: 2021 },
  { communities: ['id-of-haibin', 'id-of-zhulin'], standards: [1, 2], year: 2020 },
]

/** Of each choice the lists from both ends, a part of them, and the counts. */
const requireChosen = (replica: Replica, choice: StoryChoice, stories: readonly Live<'story'>[]) => {
  const { standards, communities, year } = choice
  const chosen = stories.filter(
    ({ document }) =>
      (standards === undefined || document.standards.some((number) => standards.includes(number))) &&
      (communities === undefined || communities.includes(document.community.id)) &&
      (year === undefined || document.year === year),
  )
  const all = { limit: 100 }
  expect(replica.listStories(choice, all)).toEqual(chosen)
  expect(replica.listStories(choice, { ...all, isOldestFirst: true })).toEqual(chosen.toReversed())
  expect(replica.listStories(choice, { limit: 2, offset: 1 })).toEqual(chosen.slice(1, 3))
  const counted = replica
    .countStories(standards)
    .filter((count) => communities === undefined || communities.includes(count.community))
    .filter((count) => year === undefined || count.year === year)
  expect(counted.reduce((sum, count) => sum + count.stories, 0)).toBe(chosen.length)
  expect([replica.countChosen(choice), replica.countChosen(choice, 1)]).toEqual([
    chosen.length,
    Math.min(chosen.length, 1),
  ])
  const years = new Set(replica.listStories({ standards }, all).map(({ document }) => document.year))
  expect(replica.listStoryYears(standards)).toEqual([...years].toSorted().reverse())
  const within = replica.countChosenByStandard([1, 2], { communities, year })
  const own = stories.filter(
    ({ document }) =>
      document.standards.includes(2) &&
      (communities === undefined || communities.includes(document.community.id)) &&
      (year === undefined || document.year === year),
  )
  expect(within.get(2) ?? 0).toBe(own.length)
}

/** What the indexes say must be what the documents themselves say. */
const requireAgrees = (replica: Replica) => {
  const all = { limit: 100 }
  const stories = replica.listLive('story', all)
  const results = replica.listLive('announcement', all)
  expect([replica.countLive('story'), replica.countLive('story', 1)]).toEqual([
    stories.length,
    Math.min(stories.length, 1),
  ])
  expect(replica.listLive('story', { ...all, isOldestFirst: true })).toEqual(stories.toReversed())
  for (const [index, { subject }] of stories.entries()) {
    const [before, after] = [stories.slice(index + 1), stories.slice(0, index).reverse()].map((list) =>
      list.filter(({ document }) => document.standards.includes(1)),
    )
    const near = [...(before ?? []).slice(0, 2), ...(after ?? [])].slice(0, 2)
    expect(replica.listStoriesBefore(subject, { standard: 1, limit: 2 })).toEqual(near)
  }
  expect(replica.listStoriesBefore(undefined, { standard: 1, limit: 2 })).toEqual(
    replica.listStoriesByStandard(1, { limit: 2 }),
  )
  for (const list of [stories, results]) {
    const times = list.map(({ firstAt }) => firstAt)
    expect(times).toEqual(times.toSorted().reverse())
  }
  const listBy = (standards: number[]) =>
    stories.filter(({ document }) => document.standards.some((number) => standards.includes(number)))
  for (const choice of choices) requireChosen(replica, choice, stories)
  const counts = [1, 2, 3, 4, 5, 6].map((number) => [number, listBy([number]).length] as const)
  expect([...replica.countStoriesByStandard()]).toEqual(counts.filter(([, count]) => count > 0))
  for (const [number, count] of counts) {
    expect(replica.countStoriesOf(number)).toBe(count)
    const covered = [...replica.countCoverage()].flatMap(([district, cells]) =>
      cells.has(number) ? [[district, cells.get(number)]] : [],
    )
    expect([...replica.countCoverageBy(number)]).toEqual(covered)
  }
  for (const slug of communities) {
    const own = stories.filter(({ document }) => document.community.slug === slug)
    expect(replica.listStoriesByCommunity(`id-of-${slug}`, all)).toEqual(own)
    expect(replica.countStoriesByCommunity(`id-of-${slug}`)).toBe(own.length)
    const cells = [1, 2, 3, 4, 5, 6].map(
      (number) => [number, own.filter(({ document }) => document.standards.includes(number)).length] as const,
    )
    expect(replica.coverageOf(`id-of-${slug}`)).toEqual(new Map(cells.filter(([, count]) => count > 0)))
    const nominating = results.filter(({ document }) =>
      document.nominations.some(({ community }) => community.slug === slug),
    )
    expect(replica.listNominating([`id-of-${slug}`])).toEqual(nominating)
  }
  expect(replica.listNominating(communities.map((slug) => `id-of-${slug}`))).toEqual(results)
  const releases = replica.listLive('press-release', all)
  for (const slug of conferences)
    expect(replica.listReleasesOn(slug, all)).toEqual(
      releases.filter(({ document }) => document.conference === slug),
    )
  for (const word of words) {
    const hits = replica.search(word, all).hits.map(({ live }) => live.document.slug)
    const texts = [...stories, ...releases, ...replica.listLive('figure', all)]
    const own = texts.filter(({ document }) => JSON.stringify(document).includes(word))
    expect(hits.sort()).toEqual(own.map(({ document }) => document.slug).sort())
  }
}

describe('a replica that was rebuilt from the feed', () => {
  test('answers like one that followed all the while, whatever was published, corrected and withdrawn', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 25 }), async (acts) => {
        const feed = await startFeed()
        const [live, rebuilt] = [await openPlace(feed.url), await openPlace(feed.url)]
        try {
          const follower = live.start()
          await follower.until(({ following }) => following === 'stream')
          const withdrawn = new Set<string>()
          for (const one of acts) {
            const document = toDocument(one)
            const { slug } = document
            if (withdrawn.has(slug)) continue
            const stands = feed.chain.entries.some(({ head }) => head.subject === slug)
            if (one.isWithdrawal && stands) {
              await feed.withdraw(slug)
              withdrawn.add(slug)
            } else await feed.publish(document)
            await untilHead(follower, feed.chain.entries.length)
          }
          await untilCaughtUp(rebuilt.start())
          expect(askAll(rebuilt)).toEqual(askAll(live))
          live.read(requireAgrees)
        } finally {
          await live.close()
          await rebuilt.close()
          await feed.stop()
        }
      }),
      { numRuns: 25 },
    )
  }, 120_000)

  test('is made when the file is of another version, another program, or no database', async () => {
    const feed = await startFeed()
    await feed.publish(toStory('one'))
    const place = await openPlace(feed.url)
    const change = (sql: string) => () => {
      const database = new DatabaseSync(place.path)
      database.exec(sql)
      database.close()
    }
    const damages = [
      () => undefined,
      change("UPDATE meta SET value = '0' WHERE key = 'schema'"),
      change("UPDATE meta SET value = '999' WHERE key = 'schema'"),
      change('PRAGMA application_id = 1'),
      change('DROP TABLE meta'),
      () =>
        writeFileSync(place.path, 'not a database at all, but long enough to be taken for one'.repeat(99)),
      () => writeFileSync(place.path, ''),
    ]
    const readVersion = () => {
      const database = new DatabaseSync(place.path, { readOnly: true })
      const version = [
        database.prepare('PRAGMA application_id').get(),
        database.prepare("SELECT value FROM meta WHERE key = 'schema'").get(),
      ]
      database.close()
      return version
    }
    let version: unknown
    for (const damage of damages) {
      damage()
      const follower = place.start()
      await untilCaughtUp(follower)
      expect(place.read((replica) => replica.countLive('story'))).toBe(1)
      await follower.stop()
      version ??= readVersion()
      expect(readVersion()).toEqual(version)
    }
    await place.close()
    await feed.stop()
  })
})
