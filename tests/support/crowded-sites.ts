import { join } from 'node:path'
import { type Chance, toChance } from './chance.ts'
import { type AskedSite, createTimetable, gatherReaders, type Timetable } from './crowd-of-readers.ts'
import { toRevision, withPublished, withWithdrawn } from './expected-pages.ts'
import { type FeedServer, startFeed } from './feed-server.ts'
import { type SiteProcess, startSiteProcess } from './site-process.ts'
import { untilSo } from './until-so.ts'

type Plan = {
  /** What is published, corrected and withdrawn while they read. */
  readonly acts: number
  /** At least so many answers to each of them. */
  readonly answers: number
  readonly build: string
  /** An empty one. */
  readonly folder: string
}

/** What is there before the first reader. */
const beforehand = 9

/** After which part of the acts the second site is killed, or started again. */
const switches = [0.2, 0.4, 0.6, 0.8]

/**
 * Two sites on one feed, read by a crowd while things are published, corrected and withdrawn, and while one of the sites
 * is killed and started twice. Resolves with what the readers saw, and the state that it ended in.
 */
export const crowdSites = async ({ acts, answers, build, folder }: Plan) => {
  const [chance, timetable, feed] = [toChance(11), createTimetable(), await startFeed()]
  const running: SiteProcess[] = []
  const start = async (name: string, port?: string): Promise<SiteProcess> => {
    const own = { DATA_DIR: join(folder, name), ...(port && { SITE_PORT: port }) }
    const site = await startSiteProcess(build, { CMS_URL: feed.url, ...own })
    running.push(site)
    await untilSo('a site is ready', async () => (await readHealth(site)).ready)
    return site
  }
  try {
    for (let serial = 1; serial <= beforehand; serial++) await actOn(timetable, { feed, chance, serial })
    const steady = await start('steady')
    let killed = await start('killed')
    for (const site of running)
      await untilSo('a site has followed', async () => (await readHealth(site)).head === beforehand)
    const sites = [steady, killed].map(
      ({ url }): AskedSite => ({ url, isUp: true, since: performance.now() }),
    )
    const readers = gatherReaders({ sites, timetable, chance })
    const toggle = async (asked: AskedSite | undefined): Promise<void> => {
      if (asked?.isUp) {
        asked.isUp = false
        await killed.stop('SIGKILL')
      } else if (asked) {
        killed = await start('killed', new URL(asked.url).port)
        Object.assign(asked, { isUp: true, since: performance.now() })
      }
    }
    for (let act = 1; act <= acts; act++) {
      const enough = readers.seen() + answers
      await actOn(timetable, { feed, chance, serial: beforehand + act })
      await untilSo('the crowd has read enough', async () => readers.seen() >= enough)
      if (switches.some((part) => part * acts === act)) await toggle(sites[1])
    }
    return { ...(await readers.finish()), end: timetable.newest() }
  } finally {
    for (const site of running) await site.stop('SIGKILL')
    await feed.stop()
  }
}

/** Something new, a correction or a withdrawal. */
const actOn = async (
  timetable: Timetable,
  { feed, chance, serial }: { feed: FeedServer; chance: Chance; serial: number },
): Promise<void> => {
  const before = timetable.newest()
  const what = chance.integer(10)
  const slug = before.stories.length < 8 || what < 5 ? `s-${serial}` : chance.pick(before.stories).slug
  return what < 8 || slug === `s-${serial}`
    ? timetable.add(withPublished(before, { slug, revision: serial }), () =>
        feed.publish(toRevision(slug, serial)),
      )
    : timetable.add(withWithdrawn(before, slug), () => feed.withdraw(slug))
}

const readHealth = async (site: SiteProcess): Promise<{ ready: boolean; head: number }> => {
  try {
    return (await (await site.get('/healthz')).json()) as { ready: boolean; head: number }
  } catch {
    // It does not listen yet.
    return { ready: false, head: 0 }
  }
}
