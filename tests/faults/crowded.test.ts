import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildSite } from '../support/build-site.ts'
import { type Chance, toChance } from '../support/chance.ts'
import {
  type AskedSite,
  createTimetable,
  gatherReaders,
  type Timetable,
} from '../support/crowd-of-readers.ts'
import { toRevision, withPublished, withWithdrawn } from '../support/expected-pages.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'
import { findBuiltSite } from '../support/find-built-site.ts'
import { isLong } from '../support/long.ts'
import { type SiteProcess, startSiteProcess } from '../support/site-process.ts'

/** What is published, corrected and withdrawn while they read. */
const acts = isLong ? 200 : 20
/** Answers to each of them. */
const answers = isLong ? 100 : 25
/**
 * From when on an answer must be new, in milliseconds. The promise is held in the long form; beside other files of the
 * suite a site waits for its turn on the processor.
 */
const grace = isLong ? 300 : 3_000

/** After which of them a site is killed, or started again. */
const switches = [0.2, 0.4, 0.6, 0.8].map((part) => part * acts)

let feed: FeedServer
let folder: string
let build: string
const running: SiteProcess[] = []

beforeAll(async () => {
  feed = await startFeed()
  folder = await mkdtemp(join(tmpdir(), 'exemplar-crowded-'))
  build = findBuiltSite('/') ?? (await buildSite('/'))
})
afterAll(async () => {
  for (const site of running) await site.stop('SIGKILL')
  await feed.stop()
  await rm(folder, { recursive: true, force: true })
})

const untilFollowed = (site: SiteProcess, number: number) =>
  expect
    .poll(async () => ((await (await site.get('/healthz')).json()) as { head: number }).head, { interval: 5 })
    .toBeGreaterThanOrEqual(number)

const start = async (name: string, port?: string): Promise<SiteProcess> => {
  const DATA_DIR = join(folder, name)
  const site = await startSiteProcess(build, {
    CMS_URL: feed.url,
    DATA_DIR,
    ...(port && { SITE_PORT: port }),
  })
  running.push(site)
  await expect
    .poll(
      () =>
        site.get('/healthz').then(
          ({ status }) => status,
          () => 0,
        ),
      { interval: 5 },
    )
    .toBe(200)
  return site
}

/** Something new, a correction or a withdrawal. */
const actOn = async (
  timetable: Timetable,
  { chance, serial }: { chance: Chance; serial: number },
): Promise<void> => {
  const before = timetable.newest()
  const what = chance.integer(10)
  if (before.stories.length < 8 || what < 5) {
    const words = { slug: `s-${serial}`, revision: serial }
    return timetable.add(withPublished(before, words), () =>
      feed.publish(toRevision(words.slug, words.revision)),
    )
  }
  const { slug } = chance.pick(before.stories)
  return what < 8
    ? timetable.add(withPublished(before, { slug, revision: serial }), () =>
        feed.publish(toRevision(slug, serial)),
      )
    : timetable.add(withWithdrawn(before, slug), () => feed.withdraw(slug))
}

test('a crowd meets whole pages of the newest state, whatever is published, and while a site is killed and started twice', async () => {
  const chance = toChance(11)
  const timetable = createTimetable()
  for (let serial = 1; serial <= 9; serial++) await actOn(timetable, { chance, serial })
  const [steady, other] = [await start('steady'), await start('other')]
  let killed = other
  await Promise.all([steady, other].map((site) => untilFollowed(site, timetable.newest().number)))
  const sites: AskedSite[] = [steady, other].map(({ url }) => ({ url, isUp: true, since: performance.now() }))
  const readers = gatherReaders({ sites, timetable, chance, grace })
  const toggle = async (asked: AskedSite): Promise<void> => {
    if (asked.isUp) {
      asked.isUp = false
      await killed.stop('SIGKILL')
    } else {
      killed = await start('other', new URL(asked.url).port)
      Object.assign(asked, { isUp: true, since: performance.now() })
    }
  }
  for (let act = 1; act <= acts; act++) {
    const enough = readers.seen() + answers
    await actOn(timetable, { chance, serial: 9 + act })
    await expect.poll(readers.seen, { interval: 1 }).toBeGreaterThanOrEqual(enough)
    const [, asked] = sites
    if (asked && switches.includes(act)) await toggle(asked)
  }
  const { asked, unchanged, faults } = await readers.finish()
  console.info(`${asked} answers, ${unchanged} of them 304`)
  expect(faults).toEqual([])
  expect(asked).toBeGreaterThanOrEqual(acts * answers)
  expect(unchanged).toBeGreaterThan(0)
  const { stories, withdrawn, number } = timetable.newest()
  expect([stories.length > 0, withdrawn.size > 0, number]).toEqual([true, true, 9 + acts])
})
