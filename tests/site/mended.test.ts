import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { toFileName } from '@exemplar/shared/media/published-file'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findBuilt, type SiteProcess, startSiteProcess } from '../support/built-site.ts'
import { toFigure, toStoryWithCover } from '../support/documents.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'

const [secret, secretPicture] = ['饕餮盛宴魑魅魍魉', 'a picture of somebody']

let feed: FeedServer
let folder: string
let site: SiteProcess

beforeEach(async () => {
  const build = findBuilt()
  feed = await startFeed()
  folder = await mkdtemp(join(tmpdir(), 'exemplar-mended-'))
  const file = await feed.addFile(secretPicture)
  await feed.publish({ ...toStoryWithCover('one', [file]), deck: secret })
  await feed.publish(toFigure('she-qu'))
  site = await startSiteProcess(build, { CMS_URL: feed.url, DATA_DIR: folder })
  await site.line('公报已收录到第2号')
  await site.line('副本已全部核对')
})
afterEach(async () => {
  await site?.stop()
  await feed?.stop()
  await rm(folder, { recursive: true, force: true })
})

const readHealth = async (): Promise<{ head: number; fault: { code: string } | null }> =>
  (await site.get('/healthz')).json()

/** The files of the site's folder, at whatever depth, that have a text in them. */
const listTraces = (text: string): string[] =>
  readdirSync(join(folder, 'site'), { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map((found) => join(found.parentPath, found.name))
    .filter((path) => readFileSync(path).includes(text))

/** Answers the next question for the page after `after` as the feed is when it is asked, but not before it is let go. */
const holdPage = (after: string) => {
  const asked = Promise.withResolvers<void>()
  const held = Promise.withResolvers<void>()
  feed.interfere((kind, { url, response }) => {
    if (kind !== 'page' || url.searchParams.get('after') !== after) return false
    feed.interfere(undefined)
    const all = feed.listAll()
    const entries = all.slice(Number(after), Number(after) + Number(url.searchParams.get('limit')))
    const body = JSON.stringify({ latest: all.length, entries, state: feed.findState() })
    void held.promise.then(() => response.writeHead(200, { 'Content-Type': 'application/json' }).end(body))
    asked.resolve()
    return true
  })
  return { asked: asked.promise, letGo: held.resolve }
}

describe('an entry that is fetched again', () => {
  test('and whose document is withdrawn meanwhile brings back neither text nor picture', async () => {
    const file = toFileName(await feed.addFile(secretPicture))
    const page = holdPage('0')
    const database = new DatabaseSync(join(folder, 'site/replica.sqlite'), { timeout: 5_000 })
    database.exec("UPDATE entries SET document = replace(document, '楼道', '别处') WHERE number = 1")
    database.close()
    await rm(join(folder, 'site/files', file))
    expect((await site.get('/stories/one')).status).toBe(503)
    await page.asked
    await feed.withdraw('one')
    await expect.poll(async () => (await readHealth()).head, { timeout: 20_000 }).toBe(3)
    expect((await readHealth()).fault).toMatchObject({ code: 'replica-differs' })
    page.letGo()
    await expect.poll(async () => (await readHealth()).fault, { timeout: 20_000 }).toBe(null)
    expect((await site.get('/stories/one')).status).toBe(410)
    expect((await site.get('/gazette/1.document')).status).toBe(410)
    expect((await site.get(`/files/${file}`)).status).toBe(404)
    for (const path of ['/gazette/1.json', '/api/gazette', '/gazette/1'])
      expect(await (await site.get(path)).text(), path).not.toContain(secret)
    await expect.poll(() => listTraces(secret)).toEqual([])
    await expect.poll(() => listTraces(secretPicture)).toEqual([])
  })
})
