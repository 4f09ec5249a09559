import { closeSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { forgetGazette } from '@exemplar/site/gazette/memory/forget-gazette'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findBuilt, type SiteProcess, startSiteProcess } from '../support/built-site.ts'
import { toStory } from '../support/documents.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'

const page = 4096

let build: string
let feed: FeedServer
/** What a site has followed, of which each test has a copy, and to which entry it did. */
let followed: string
let followedTo: number
let folder: string
let site: SiteProcess | undefined

const start = async (): Promise<SiteProcess> => {
  site = await startSiteProcess(build, { CMS_URL: feed.url, DATA_DIR: folder })
  await site.line('网站已启动')
  return site
}
const countEntries = () => feed.chain.entries.length
const startFollowing = async (): Promise<SiteProcess> => {
  const following = await start()
  await following.line(`公报已收录到第${countEntries()}号`)
  return following
}
const replicaPath = () => join(folder, 'site/replica.sqlite')
const listAside = () =>
  readdirSync(join(folder, 'site'))
    .filter((name) => name.startsWith('replica.'))
    .filter((name) => name !== 'replica.sqlite' && !name.startsWith('replica.sqlite-'))

beforeAll(async () => {
  build = findBuilt()
  feed = await startFeed()
  for (let number = 1; number <= 60; number++) await feed.publish(toStory(`story-${number}`))
  await feed.publish(toStory('gone'))
  await feed.withdraw('gone')
  followed = await mkdtemp(join(tmpdir(), 'exemplar-damaged-'))
  folder = followed
  followedTo = countEntries()
  await startFollowing()
  await site?.stop()
})
afterAll(async () => {
  await feed?.stop()
  await rm(followed, { recursive: true, force: true })
})
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exemplar-damaged-'))
  await cp(followed, folder, { recursive: true })
  site = undefined
  await feed.start().catch(() => undefined)
})
afterEach(async () => {
  await site?.stop()
  await rm(folder, { recursive: true, force: true })
})

/** Writes the log into the file, so that what is overwritten next is what is read. */
const foldLog = () => {
  const database = new DatabaseSync(replicaPath())
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  database.close()
}

/** Overwrites every fourth page from the twentieth on, as a failing disk may. */
const overwritePages = async (): Promise<void> => {
  const { size } = await stat(replicaPath())
  expect(size).toBeGreaterThan(40 * page)
  const file = openSync(replicaPath(), 'r+')
  for (let at = 20 * page; at < size; at += 4 * page) writeSync(file, Buffer.alloc(page, 0xaa), 0, page, at)
  closeSync(file)
}

/** Changes the replica behind the back of SQLite's users: what a damaged one may look like. */
const change = (sql: string) => {
  const database = new DatabaseSync(replicaPath(), { timeout: 5_000 })
  database.exec(sql)
  database.close()
}

/** So that it is made anew, and cannot be made whole of what is good in it: the feed has to give the rest. */
const breakInTheMiddle = 'DROP TABLE links; DELETE FROM entries WHERE number = 30'

/** The files of the site's folder, at whatever depth, that have a text in them. */
const listTraces = (text: string): string[] =>
  readdirSync(join(folder, 'site'), { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map((found) => join(found.parentPath, found.name))
    .filter((path) => readFileSync(path).includes(text))

const readHealth = async (): Promise<{ ready: boolean; head: number; fault: { code: string } | null }> =>
  (await (site as SiteProcess).get('/healthz')).json()
const isWhole = async () => {
  const { ready, head, fault } = await readHealth()
  return ready && head === countEntries() && fault === null
}

describe('a damaged replica', () => {
  test('found at the start is set aside and made anew, and the site serves all that it had', async () => {
    foldLog()
    await overwritePages()
    const again = await start()
    await expect.poll(isWhole, { timeout: 30_000 }).toBe(true)
    expect((await again.get('/stories/story-7')).status).toBe(200)
    expect((await again.get('/stories/gone')).status).toBe(410)
    expect(listAside()).toEqual([])
  })

  test('found while the site runs is set aside and made anew; pages say so meanwhile, and nothing ends', async () => {
    const running = await startFollowing()
    foldLog()
    await overwritePages()
    const statuses = new Set<number>()
    const read = async () => {
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, index) => running.get(`/stories/story-${3 * index + 1}`)),
      )
      for (const { status } of answers) statuses.add(status)
      return running.lines.some((line) => line.includes('replica-damaged'))
    }
    await expect.poll(read, { timeout: 60_000 }).toBe(true)
    await expect.poll(isWhole, { timeout: 30_000 }).toBe(true)
    expect([...statuses].filter((status) => status !== 200 && status !== 503)).toEqual([])
    for (const number of [1, 30, 60]) expect((await running.get(`/stories/story-${number}`)).status).toBe(200)
    expect((await running.get('/stories/gone')).status).toBe(410)
    const { number } = (await feed.publish(toStory(`later-${Date.now()}`))).head
    await expect.poll(async () => (await readHealth()).head, { timeout: 20_000 }).toBe(number)
    expect(listAside()).toEqual([])
  })

  test('that cannot be made whole without the CMS is said to be damaged, and nothing old is served', async () => {
    foldLog()
    await overwritePages()
    await feed.stop()
    const again = await start()
    const answer = await again.get('/stories/story-7')
    expect(answer.status).toBe(503)
    expect(await answer.text()).toContain('本站正在准备内容')
    expect(await readHealth()).toMatchObject({ ready: false, fault: { code: 'replica-damaged' } })
    await feed.start()
    await expect.poll(isWhole, { timeout: 60_000 }).toBe(true)
  })

  test('of which only an index is damaged is made whole from its own entries with the CMS off', async () => {
    const database = new DatabaseSync(replicaPath())
    database.exec('DROP TABLE links')
    database.close()
    await feed.stop()
    const again = await start()
    await again.line(`已从原有副本接续到第${followedTo}号`)
    expect((await again.get('/stories/story-7')).status).toBe(200)
    expect((await again.get('/stories/gone')).status).toBe(410)
    expect(await readHealth()).toMatchObject({ ready: true, head: followedTo })
    expect(listAside()).toEqual([])
  })

  test('leaves nothing of a text whose withdrawal comes while it is made anew', async () => {
    const secret = '饕餮盛宴魑魅魍魉'
    const slug = `secret-${countEntries()}`
    await startFollowing()
    const { number } = (await feed.publish(toStory(slug, { deck: secret }))).head
    await expect.poll(async () => (await readHealth()).head, { timeout: 20_000 }).toBe(number)
    await site?.stop()
    change(breakInTheMiddle)
    expect(listTraces(secret)).not.toEqual([])
    await feed.withdraw(slug)
    const again = await start()
    await expect.poll(isWhole, { timeout: 30_000 }).toBe(true)
    expect((await again.get(`/stories/${slug}`)).status).toBe(410)
    await expect.poll(() => listTraces(secret)).toEqual([])
    expect(listAside()).toEqual([])
  })

  test('is not lost where making a new one fails at first: what was good in it is taken over', async () => {
    const running = await startFollowing()
    await feed.stop()
    const inUse = join(folder, 'site/in-use')
    await rm(inUse)
    await mkdir(inUse)
    change('PRAGMA application_id = 1')
    const countFailures = () =>
      running.lines.filter((line) => line.includes('the replica cannot be made anew now')).length
    const read = async () => {
      await Promise.all(Array.from({ length: 20 }, (_, index) => running.get(`/stories/story-${index + 1}`)))
      return countFailures()
    }
    await expect.poll(read, { timeout: 30_000 }).toBeGreaterThan(0)
    await expect.poll(countFailures, { timeout: 30_000 }).toBeGreaterThan(1)
    await rm(inUse, { recursive: true })
    await running.line(`已从原有副本接续到第${countEntries()}号`)
    expect((await running.get('/stories/story-7')).status).toBe(200)
    expect((await running.get('/stories/gone')).status).toBe(410)
  })

  test('that was set aside is forgotten with the rest when the site is told to forget', async () => {
    change(breakInTheMiddle)
    await feed.stop()
    await start()
    expect(listAside()).not.toEqual([])
    await site?.stop()
    forgetGazette(folder, '历史查明，接受现状')
    expect(listAside()).toEqual([])
    await feed.start()
    const again = await start()
    await again.line(`公报已收录到第${countEntries()}号`)
    expect(again.lines.join()).not.toContain('已从原有副本接续到第')
  })

  test('a folder in its place is told in a sentence', async () => {
    await rm(replicaPath())
    await mkdir(replicaPath())
    const refused = await startSiteProcess(build, { CMS_URL: feed.url, DATA_DIR: folder })
    expect(await refused.exited).toBe(1)
    expect(refused.lines.join('\n')).toMatch(/副本文件打不开.*the replica cannot be opened.*replica\.sqlite/)
  })
})
