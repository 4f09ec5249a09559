import { fork } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Status } from '../../support/newsroom.ts'
import { type SiteProcess, startSiteProcess } from '../../support/site-process.ts'
import { untilSo } from '../../support/until-so.ts'
import type { Plan, Seen } from '../measure/readers.ts'
import { toMedian } from '../measure/statistics.ts'
import type { Found, Row } from '../row.ts'
import { type Desk, openDesk } from '../stages/desk.ts'
import { write } from '../stages/life.ts'
import { findBuild, openFolder, untilHead } from '../stages/stages.ts'

const documents = 100
const publishes = 50

/** Every page that shows a new story, and what it says of it. */
const toPages = (serial: number, number: number): [path: string, says: string][] => {
  const link = `/stories/desk-${serial}"`
  return [
    [`/stories/desk-${serial}`, `desk-${serial}`],
    ['/stories', link],
    ['/', link],
    ['/gazette', link],
    ['/communities/hai-yan', link],
    [`/search?q=${encodeURIComponent(`测量用第${serial}号经验`)}`, link],
    [`/api/gazette?after=${number - 1}&limit=1`, `desk-${serial}`],
  ]
}

/** From the call that publishes to the last page of the last instance, while both are read. */
export const publish: Row = {
  name: 'publish',
  about:
    '发布之后多久处处可见，其间有没有出错或新旧混杂 / from a publish to every page of two instances, under load',
  measure: async ({ say }) => {
    const desk = await openDesk(documents, say)
    const folders = [await openFolder(), await openFolder()]
    const sites = await Promise.all(
      folders.map((DATA_DIR) => startSiteProcess(findBuild(), { CMS_URL: desk.room.url, DATA_DIR })),
    )
    try {
      return await measure(desk, sites)
    } finally {
      for (const site of sites) await site.stop()
      for (const folder of folders) await rm(folder, { recursive: true, force: true })
      await desk.close()
    }
  },
}

const readNewest = async ({ room }: Desk): Promise<number> =>
  (await room.auditor.get<{ latest: number }>('/api/gazette?limit=1')).body.latest

const measure = async (desk: Desk, sites: readonly SiteProcess[]): Promise<Found[]> => {
  const waiting: { serial: number; id: string; revision: number }[] = []
  for (let index = 1; index <= publishes; index++) {
    const serial = desk.documents + index
    waiting.push({ serial, ...(await write(desk.room, { serial, target: 'approved' })) })
  }
  const newest = await readNewest(desk)
  for (const site of sites) await untilHead(site, newest)
  const finish = startReaders(sites, { first: desk.documents + 1, apart: newest - desk.documents })
  const times: { all: number; slowest: string }[] = []
  for (const [index, { serial, id, revision }] of waiting.entries()) {
    const path = `/api/stories/${id}/review`
    const { status } = await desk.room.publisher.post<Status>(path, { transition: 'publish', revision })
    if (status !== 200) throw new Error(`publish answered ${status}`)
    times.push(await untilEverywhere(sites, toPages(serial, newest + index + 1)))
  }
  return toFound(times, await finish())
}

/** How long it took from now until every page of every site said it, and which was the last. */
const untilEverywhere = async (
  sites: readonly SiteProcess[],
  pages: readonly [path: string, says: string][],
): Promise<{ all: number; slowest: string }> => {
  const returned = performance.now()
  const seen = await Promise.all(
    sites.flatMap((site) =>
      pages.map(async ([path, says]) => {
        const isThere = async () => {
          const answer = await site.get(path)
          return (await answer.text()).includes(says) && answer.status === 200
        }
        await untilSo(`${path} says ${says}`, isThere, 2)
        return { all: performance.now() - returned, slowest: path }
      }),
    ),
  )
  return seen.reduce((slow, one) => (one.all > slow.all ? one : slow))
}

const startReaders = (sites: readonly SiteProcess[], series: Plan['series']): (() => Promise<Seen>) => {
  const last = series.first + publishes - 1
  const paths = [
    ...['/', '/stories', '/gazette', '/communities/hai-yan', `/search?q=${encodeURIComponent('窗口')}`],
    ...[series.first, last].map((serial) => `/stories/desk-${serial}`),
  ]
  const plan: Plan = { sites: sites.map(({ url }) => url), paths, series }
  const child = fork(join(import.meta.dirname, '../measure/readers.ts'), [JSON.stringify(plan)])
  return async () => {
    const said = once(child, 'message')
    child.send('end')
    const [seen] = await said
    return seen as Seen
  }
}

const toFound = (
  times: readonly { all: number; slowest: string }[],
  { answers, errors, mixes }: Seen,
): Found[] => {
  const worst = times.reduce((slow, one) => (one.all > slow.all ? one : slow))
  const what = `${times.length}次发布，两个网站的全部网页`
  return [
    {
      ...{ what: `${what}，中位`, measured: toMedian(times.map(({ all }) => all)), unit: 'ms' },
      limit: { atMost: 100 },
    },
    { what: `${what}，最慢`, measured: worst.all, unit: 'ms', limit: { atMost: 300 }, note: worst.slowest },
    {
      ...{ what: `其间${answers}次阅读中出错的`, measured: errors.length, unit: '', limit: { atMost: 0 } },
      note: errors.slice(0, 3).join('; '),
    },
    {
      ...{ what: `其间${answers}次阅读中新旧混杂的`, measured: mixes.length, unit: '', limit: { atMost: 0 } },
      note: mixes.slice(0, 3).join('; '),
    },
  ]
}
