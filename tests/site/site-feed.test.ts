import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toCanonicalJson } from '@exemplar/shared/gazette/digest'
import { findFeedFault } from '@exemplar/shared/gazette/verify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBuilt, type SiteProcess, startSiteProcess } from '../support/built-site.ts'
import { toFigure, toResult, toStory } from '../support/documents.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'
import { openPlace, untilCaughtUp } from '../support/following.ts'

const base = '/jzxfsq/'
let feed: FeedServer
let folder: string
let site: SiteProcess

beforeAll(async () => {
  feed = await startFeed()
  folder = await mkdtemp(join(tmpdir(), 'exemplar-site-feed-'))
  await feed.publish(toStory('deng-liang-le'))
  await feed.publish(toResult('result', ['haibin']))
  await feed.withdraw('deng-liang-le')
  await feed.chain.rotate()
  await feed.publish(toFigure('she-qu'))
  site = await startSiteProcess(findBuilt(base), { CMS_URL: feed.url, DATA_DIR: folder, base })
  await site.line('公报已收录到第4号')
})
afterAll(async () => {
  await site?.stop()
  await feed?.stop()
  await rm(folder, { recursive: true, force: true })
})

type Page = { latest: number; state?: unknown; entries: { head: { number: number } }[]; differing?: unknown }
const readPage = async (query: string): Promise<Page> => (await site.get(`/api/gazette${query}`)).json()

describe('the gazette that a site gives on', () => {
  test('is letter by letter that of the CMS: canonical, with its state, withdrawn texts left out', async () => {
    const text = await (await site.get('/api/gazette')).text()
    const entries = feed.listAll()
    expect(entries[0]).not.toHaveProperty('document')
    const state = { number: 4, digest: feed.chain.entries[3]?.digest }
    expect(text).toBe(toCanonicalJson({ entries, latest: 4, state }))
    const served = (JSON.parse(text) as Page).entries
    const keys = await (await site.get('/.well-known/exemplar-keys.json')).json()
    expect(await findFeedFault(served, keys)).toBeUndefined()
    expect(keys.keys).toEqual(feed.chain.keys)
  })

  test('comes in pages, with a tag that says when nothing is new', async () => {
    const numbers = async (query: string) => (await readPage(query)).entries.map(({ head }) => head.number)
    expect(await numbers('?after=1&limit=2')).toEqual([2, 3])
    expect(await numbers('?after=4')).toEqual([])
    expect(await numbers('?limit=1')).toEqual([1])
    const { headers } = await site.get('/api/gazette?after=3')
    const again = await site.get('/api/gazette?after=3', {
      headers: { 'if-none-match': headers.get('etag') ?? '' },
    })
    expect(again.status).toBe(304)
  })

  test.each(['?after=-1', '?limit=0', '?limit=501', '?after=x', '?after=', '?before=3', '?after=1&after=2'])(
    'refuses %s with a code',
    async (query) => {
      const refused = await site.get(`/api/gazette${query}`)
      expect(refused.status).toBe(400)
      expect(await refused.json()).toMatchObject({ code: 'bad-query' })
    },
  )

  test('can be followed by another site', async () => {
    const place = await openPlace(site.url)
    const follower = place.start()
    await untilCaughtUp(follower)
    expect(follower.status()).toMatchObject({ head: 4, fault: undefined })
    expect(place.read((replica) => replica.findBySlug('story', 'deng-liang-le'))).toMatchObject({
      state: 'withdrawn',
    })
    await place.close()
  })
})
