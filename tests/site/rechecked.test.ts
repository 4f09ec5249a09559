import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { toFileName } from '@exemplar/shared/media/published-file'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findBuilt, type SiteProcess, startSiteProcess } from '../support/built-site.ts'
import { toFigure, toStory, toStoryWithCover } from '../support/documents.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'
import { isLong } from '../support/long.ts'
import { untilSo } from '../support/until-so.ts'

const forged = '谁也没有说过的话'

let build: string
let feed: FeedServer
/** What a site has followed, of which each test has a copy. */
let followed: string
let folder: string
let name: string
let site: SiteProcess

const start = async () => {
  site = await startSiteProcess(build, { CMS_URL: feed.url, DATA_DIR: folder })
  await site.line('网站已启动')
}
const change = (sql: string) => {
  const database = new DatabaseSync(join(folder, 'site/replica.sqlite'), { timeout: 5_000 })
  database.exec(sql)
  database.close()
}
const filePath = () => join(folder, 'site/files', name)
const flipByte = () => {
  const bytes = readFileSync(filePath())
  bytes[0] = (bytes[0] ?? 0) ^ 1
  writeFileSync(filePath(), bytes)
}
const read = async (path: string) => (await site.get(path)).text()
const readFault = async (): Promise<string | undefined> =>
  ((await (await site.get('/healthz')).json()) as { fault: { code: string } | null }).fault?.code
const isHealed = async () => (await readFault()) === undefined

beforeAll(async () => {
  build = findBuilt()
  feed = await startFeed()
  name = toFileName(await feed.addFile('a picture'))
  const file = await feed.addFile('a picture')
  await feed.publish(toStoryWithCover('deng-liang-le', [file]))
  await feed.publish(toFigure('she-qu'))
  await feed.publish(toStory('yi-shi-ting'))
  await feed.publish(toStory('yi-shi-ting', { deck: '更正过的导语。' }))
  followed = await mkdtemp(join(tmpdir(), 'exemplar-recheck-'))
  folder = followed
  await start()
  await site.line('公报已收录到第4号')
  await untilSo('its picture is there', async () => (await site.get(`/files/${name}`)).status === 200)
  await site.stop()
})
afterAll(async () => {
  await feed?.stop()
  await rm(followed, { recursive: true, force: true })
})
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exemplar-recheck-'))
  await cp(followed, folder, { recursive: true })
  await feed.start().catch(() => undefined)
})
afterEach(async () => {
  await site?.stop()
  await rm(folder, { recursive: true, force: true })
})

const furtherChanges: [what: string, sql: string][] = [
  ['title in the ledger', `UPDATE entries SET title = '${forged}' WHERE number = 1`],
  ['head', `UPDATE entries SET head = replace(head, '"edition":1', '"edition":7') WHERE number = 1`],
]
/**
 * A start each: in the short form a change of each table. Titles are changed below where there is no CMS, heads while the
 * site runs.
 */
const changes: [what: string, sql: string][] = [
  ...(isLong ? furtherChanges : []),
  ['document', `UPDATE entries SET document = replace(document, '楼道里的灯', '${forged}') WHERE number = 1`],
  ['signature', `UPDATE entries SET signature = replace(signature, '..', '..A') WHERE number = 1`],
  ['community in the index', `UPDATE links SET value = replace(value, 'haibin社区', '${forged}')`],
  ['place of what is evidenced', "UPDATE evidence SET community = 'id-of-nobody'"],
  ['count of what is evidenced', 'UPDATE coverage SET stories = 9'],
  ['text in search', `UPDATE passages SET body = '${forged}'`],
  ['state of a document', "UPDATE documents SET state = 'withdrawn' WHERE slug = 'yi-shi-ting'"],
  ['whole entry, deleted', 'DELETE FROM entries WHERE number = 1'],
]

describe('what was changed while the site was stopped', () => {
  test.each(changes)('%s: is found at the start and put right from the feed', async (_what, sql) => {
    change(sql)
    await start()
    await site.line('公报已收录到第4号')
    await site.line('副本已全部核对')
    await expect.poll(isHealed, { timeout: 30_000 }).toBe(true)
    for (const slug of ['deng-liang-le', 'yi-shi-ting'])
      expect((await site.get(`/stories/${slug}`)).status).toBe(200)
    for (const path of ['/', '/gazette', '/gazette/1', '/stories/deng-liang-le', '/communities/haibin'])
      expect(await read(path), path).not.toContain(forged)
    expect(await read('/search?q=楼道')).toContain('/stories/deng-liang-le')
    expect(await read('/stories?community=haibin')).toContain('共2篇')
    expect(await (await site.get('/gazette/1.json')).json()).toEqual(feed.chain.entries[0])
  })

  test('a byte of a picture is fetched again', async () => {
    flipByte()
    await start()
    await expect.poll(async () => (await site.get(`/files/${name}`)).status, { timeout: 20_000 }).toBe(200)
    expect(await read(`/files/${name}`)).toBe('a picture')
    await expect.poll(isHealed, { timeout: 20_000 }).toBe(true)
  })

  test('stays unserved, and is said, while there is no CMS to fetch it from', async () => {
    change(`UPDATE entries SET title = '${forged}' WHERE number = 1`)
    flipByte()
    await feed.stop()
    await start()
    await expect.poll(readFault, { timeout: 20_000 }).toBe('replica-differs')
    const page = await site.get('/stories/deng-liang-le')
    expect(page.status).toBe(503)
    expect(await page.text()).toContain('正在重新核对')
    expect((await site.get('/gazette/1.document')).status).toBe(503)
    const { dataSets } = (await (await site.get('/data/catalogue.json')).json()) as {
      dataSets: { name: string; rows: number }[]
    }
    const { rows } = (await (await site.get('/data/entries-1.json')).json()) as { rows: unknown[] }
    expect(dataSets.find((set) => set.name === 'entries')?.rows).toBe(rows.length)
    expect((await site.get(`/files/${name}`)).status).not.toBe(200)
    expect((await site.get('/stories/yi-shi-ting')).status).toBe(200)
    for (const path of ['/', '/stories', '/search?q=楼道'])
      expect(await read(path), path).not.toContain('deng-liang-le')
    expect(await read('/gazette')).not.toContain(forged)
    await feed.start()
    await expect.poll(isHealed, { timeout: 60_000 }).toBe(true)
    expect((await site.get('/stories/deng-liang-le')).status).toBe(200)
    expect(await read(`/files/${name}`)).toBe('a picture')
  })
})

describe('what is changed while the site runs', () => {
  beforeEach(async () => {
    await start()
    await site.line('公报已收录到第4号')
  })

  test.each([
    ['document', "replace(document, '楼道里的灯', '谁也没有说过的话')"],
    ['head', `replace(head, '"slug":"deng-liang-le"', '"slug":"谁也没有说过的话"')`],
  ])('a %s is not given on in the feed either, which says that it differs', async (column, value) => {
    change(`UPDATE entries SET ${column} = ${value} WHERE number = 1`)
    const page = await (await site.get('/api/gazette')).text()
    expect(page).not.toContain(forged)
    const { differing } = JSON.parse(page) as { differing: { number: number; columns: string[] }[] }
    expect(differing).toEqual([{ number: 1, columns: expect.arrayContaining([column]) }])
    await expect
      .poll(async () => (await (await site.get('/api/gazette')).json()).entries, { timeout: 20_000 })
      .toEqual(feed.listAll())
  })

  test('a document is never shown, and is put right', async () => {
    change(`UPDATE entries SET document = replace(document, '楼道里的灯', '${forged}') WHERE number = 1`)
    for (const path of ['/stories/deng-liang-le', '/', '/stories', '/gazette/1', '/gazette/1.document'])
      expect(await read(path), path).not.toContain(forged)
    await expect
      .poll(async () => (await site.get('/stories/deng-liang-le')).status, { timeout: 20_000 })
      .toBe(200)
    expect(await read('/stories/deng-liang-le')).toContain('楼道里的灯亮了')
    await expect.poll(isHealed, { timeout: 20_000 }).toBe(true)
  })

  test('a picture is never shown, and is put right', async () => {
    flipByte()
    expect((await site.get(`/files/${name}`)).status).toBe(503)
    await expect.poll(async () => (await site.get(`/files/${name}`)).status, { timeout: 20_000 }).toBe(200)
    expect(await read(`/files/${name}`)).toBe('a picture')
  })

  test('a picture that is gone from the disk is not there yet, as long as a document shows it', async () => {
    rmSync(filePath())
    const answer = await site.get(`/files/${name}`)
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '30'])
    await expect.poll(async () => (await site.get(`/files/${name}`)).status, { timeout: 20_000 }).toBe(200)
  })
})
