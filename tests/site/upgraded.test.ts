import { readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findBuilt, type SiteProcess, startSiteProcess } from '../support/built-site.ts'
import { toFigure, toStory } from '../support/documents.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'
import { makeReplicaOfFirstRelease } from '../support/first-release.ts'
import { toPetition } from '../support/future.ts'

let build: string
let feed: FeedServer
let folder: string
let site: SiteProcess | undefined

const path = () => join(folder, 'site/replica.sqlite')
const start = async () => {
  site = await startSiteProcess(build, { CMS_URL: feed.url, DATA_DIR: folder })
  await site.line('网站已启动')
  return site
}
const change = (sql: string) => {
  const database = new DatabaseSync(path())
  database.exec(sql)
  database.close()
}

beforeAll(async () => {
  build = findBuilt()
  feed = await startFeed()
  await feed.publish(toStory('deng-liang-le'))
  await feed.publish(toStory('yi-shi-ting'))
  await feed.publish(toStory('yi-shi-ting', { deck: '更正过的导语。' }))
  await feed.publish(toFigure('she-qu'))
  await feed.publish(toStory('gone'))
  await feed.withdraw('gone')
})
afterAll(() => feed?.stop())
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exemplar-upgraded-'))
})
afterEach(async () => {
  await site?.stop()
  site = undefined
  await rm(folder, { recursive: true, force: true })
})

describe('a site that was upgraded', () => {
  test('from release 0.1 serves all that it had with the CMS off, then follows on', async () => {
    makeReplicaOfFirstRelease(path(), { entries: feed.listAll(), keys: feed.chain.keys })
    await feed.stop()
    const upgraded = await start()
    await upgraded.line('已从原有副本接续到第6号')
    expect(await (await upgraded.get('/stories/yi-shi-ting')).text()).toContain('更正过的导语。')
    expect((await upgraded.get('/stories/deng-liang-le')).status).toBe(200)
    expect((await upgraded.get('/stories/gone')).status).toBe(410)
    expect(await (await upgraded.get('/search?q=楼道')).text()).toContain('/stories/deng-liang-le')
    expect(readdirSync(join(folder, 'site')).filter((name) => name.includes('earlier'))).toEqual([])
    await feed.start()
    const { number } = (await feed.publish(toFigure(`later-${feed.chain.entries.length}`))).head
    await upgraded.line(`公报已收录到第${number}号`)
  })

  test('does not serve a beginning: where an old entry does not verify, it waits for the feed', async () => {
    makeReplicaOfFirstRelease(path(), { entries: feed.listAll(), keys: feed.chain.keys })
    change("UPDATE entries SET document = replace(document, '楼道', '别处') WHERE number = 3")
    await feed.stop()
    const upgraded = await start()
    expect((await upgraded.get('/stories/deng-liang-le')).status).toBe(503)
    await feed.start()
    await upgraded.line(`公报已收录到第${feed.chain.entries.length}号`)
    expect(await (await upgraded.get('/stories/yi-shi-ting')).text()).toContain('楼道里的灯亮了')
  })

  test('shows what the release before it kept and could not show', async () => {
    const { slug } = toPetition('later-known')
    await feed.publish(toPetition(slug))
    const first = await start()
    await first.line(`公报已收录到第${feed.chain.entries.length}号`)
    await first.stop()
    // What the release before this one did not know was a document like any other to the one that wrote it.
    change("UPDATE documents SET state = 'unknown' WHERE slug = 'deng-liang-le'")
    change("DELETE FROM links; DELETE FROM passages; UPDATE meta SET value = '6' WHERE key = 'schema'")
    await feed.stop()
    const upgraded = await start()
    await upgraded.line('已从原有副本接续到第')
    expect((await upgraded.get('/stories/deng-liang-le')).status).toBe(200)
    expect(await (await upgraded.get('/search?q=楼道')).text()).toContain('/stories/deng-liang-le')
    await feed.start()
  })
})
