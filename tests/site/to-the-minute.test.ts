import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Campaign } from '@exemplar/shared/kinds/campaign'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBuilt, type SiteProcess, startSiteProcess, untilFollowed } from '../support/built-site.ts'
import { toStory } from '../support/documents.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'
import { type MirrorProcess, startMirror, untilLevel } from '../support/mirror-process.ts'
import { toSampleDocuments } from '../support/sample-documents.ts'
import { toSeen } from '../support/site-page.ts'

// A site and a mirror whose machines stand on the other side of the earth: the days are those of Beijing all the same.
const TZ = 'America/Los_Angeles'

const campaign = toSampleDocuments().find((one): one is Campaign => one.kind === 'campaign')
if (!campaign) throw new Error('the sample has no campaign')
const year = { ...campaign, archived: '2040-06-01' }
const mourning = { from: '2040-04-04', to: '2040-04-05', reason: '全国哀悼日' }

let feed: FeedServer
let place: string
let site: SiteProcess
let mirror: MirrorProcess

/** Puts the clocks of both to a time in Beijing, from where they go on. */
const setClocks = (time: string): Promise<void> =>
  writeFile(join(place, 'shift'), String(Date.parse(`${time}+08:00`) - Date.now()))
const readSite = async (path: string): Promise<string> => (await site.get(path)).text()
const readMirror = (path: string): Promise<string> =>
  readFile(join(place, 'www', path.slice(1), 'index.html'), 'utf8')
const publish = async (document: Campaign): Promise<void> => {
  await feed.publish(document)
  await untilFollowed(site, feed.chain.entries.length)
  await untilLevel(mirror, feed.chain.entries.length)
}

beforeAll(async () => {
  feed = await startFeed()
  place = await mkdtemp(join(tmpdir(), 'exemplar-minute-'))
  await setClocks('2040-04-03T12:00:00')
  await feed.publish({ ...year, grey: mourning })
  await feed.publish(toStory('deng', { year: campaign.year }))
  const common = { CMS_URL: feed.url, CLOCK_SHIFT: join(place, 'shift'), TZ }
  site = await startSiteProcess(findBuilt(), { ...common, DATA_DIR: join(place, 'site') })
  mirror = startMirror([join(place, 'www')], { ...common, DATA_DIR: join(place, 'mirror') })
  await site.line('公报已收录到第2号')
  await untilLevel(mirror, 2)
})
afterAll(async () => {
  await Promise.all([site?.stop(), mirror?.stop()])
  await feed?.stop()
  await rm(place, { recursive: true, force: true })
})

/** Every page that was asked for before is kept, and must not be given for longer than it is good. */
describe('nobody publishes, and the clock alone', () => {
  const paths = ['/', '/stories/deng', '/about']

  test.each([
    ['2040-04-03T23:59:50', '2040-04-04T00:00:00', true],
    ['2040-04-05T23:59:50', '2040-04-06T00:00:00', false],
  ])('turns all pages between %s and %s', async (before, after, isGrey) => {
    const isGreyPage = (html: string) => /<html[^>]* data-grey/.test(html)
    await setClocks(before)
    for (const path of paths)
      for (const read of [readSite, readMirror]) expect(isGreyPage(await read(path)), path).toBe(!isGrey)
    await setClocks(after)
    for (const path of paths) {
      const html = await readSite(path)
      expect(isGreyPage(html), path).toBe(isGrey)
      expect(toSeen(html).includes('全国哀悼日，本站至2040年4月5日以灰色显示。'), path).toBe(isGrey)
    }
    for (const path of [...paths, '/elder/stories/deng'])
      await expect.poll(async () => isGreyPage(await readMirror(path)), { timeout: 30_000 }).toBe(isGrey)
  })

  test('marks what is of the year as archived on the day, and takes it from the newest', async () => {
    const link = 'href="/stories/deng"'
    await setClocks('2040-05-31T23:59:50')
    for (const read of [readSite, readMirror]) {
      expect(toSeen(await read('/stories/deng'))).not.toContain('已归档')
      expect(await read('/map')).toContain(link)
    }
    await setClocks('2040-06-01T00:00:00')
    expect(toSeen(await readSite('/stories/deng'))).toContain('已归档2040-06-01')
    expect(await readSite('/map')).not.toContain(link)
    await expect
      .poll(async () => toSeen(await readMirror('/stories/deng')), { timeout: 30_000 })
      .toContain('已归档2040-06-01')
    await expect.poll(() => readMirror('/map'), { timeout: 30_000 }).not.toContain(link)
  })
})

test('days without an end and days in the far past are days like others', async () => {
  await publish({ ...year, grey: { ...mourning, from: '0001-01-01', to: '9999-12-31' } })
  for (const read of [readSite, readMirror])
    expect(toSeen(await read('/about'))).toContain('全国哀悼日，本站至9999年12月31日以灰色显示。')
  await publish({ ...year, grey: { ...mourning, from: '9999-12-31', to: '9999-12-31' } })
  for (const read of [readSite, readMirror]) expect(await read('/about')).not.toContain('data-grey')
})

test('days that are turned round, which no CMS signs, are shown by nobody, and nothing else is lost', async () => {
  await publish({ ...year, grey: { ...mourning, from: '2040-07-02', to: '2040-07-01' } })
  await setClocks('2040-07-01T12:00:00')
  for (const path of ['/', '/stories/deng', '/about', `/gazette/${feed.chain.entries.length}`]) {
    const answer = await site.get(path)
    expect(answer.status, path).toBe(200)
    expect(await answer.text(), path).not.toContain('data-grey')
  }
})
