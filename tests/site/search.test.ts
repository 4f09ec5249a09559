import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openReplica, type Replica } from '@exemplar/site/gazette/replica'
import { toReplicaPath } from '@exemplar/site/gazette/replica-folder'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBuilt, type SiteProcess, startSiteProcess } from '../support/built-site.ts'
import { toFigure, toStory } from '../support/documents.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'

/** One more than what is weighed: 议事 stands in the text of each, 灯 in titles of two. */
const stories = 1_001

let feed: FeedServer
let folder: string
let site: SiteProcess
let replica: Replica

const toBody = (text: string) => ({ body: [{ type: 'paragraph' as const, spans: [{ text }] }] })

beforeAll(async () => {
  feed = await startFeed()
  for (let number = 1; number <= stories; number++) {
    const isTitled = number === 3 || number === 500
    const title = isTitled ? `议事的灯${number}` : `典型经验${number}`
    await feed.chain.publish(
      toStory(`story-${number}`, { title, deck: '件件有回音。', ...toBody('大家来议事。') }),
    )
  }
  // Found by few: in a title, often in a text, once in a text.
  await feed.chain.publish(toFigure('one', { title: '玄武岩', source: '市自然资源局' }))
  await feed.chain.publish(toStory('two', { deck: '玄武岩、玄武岩、玄武岩。', ...toBody('玄武岩。') }))
  await feed.chain.publish(toStory('three', toBody('路面换成了玄武岩，居民议事定下来的。')))
  folder = await mkdtemp(join(tmpdir(), 'exemplar-search-'))
  site = await startSiteProcess(findBuilt(), { CMS_URL: feed.url, DATA_DIR: folder })
  await site.line('公报已收录到第1004号')
  replica = openReplica(toReplicaPath(folder))
})
afterAll(async () => {
  replica?.close()
  await site?.stop()
  await feed?.stop()
  await rm(folder, { recursive: true, force: true })
})

const search = (query: string, stretch = { limit: 5, offset: 0 }) => {
  const { hits, ...found } = replica.search(query, stretch)
  return { ...found, slugs: hits.map(({ live }) => live.document.slug) }
}

describe('search', () => {
  test('weighs what few documents have: a title before many in a text, those before one', () => {
    expect(search('玄武岩')).toEqual({ total: 3, hasMore: false, slugs: ['one', 'two', 'three'] })
  })

  test('gives of a word that more have than are ranked those with it in the title, then the newest', () => {
    expect(search('议事')).toEqual({
      total: 1_000,
      hasMore: true,
      slugs: ['story-500', 'story-3', 'three', 'story-1001', 'story-1000'],
    })
    expect(search('议事', { limit: 3, offset: 998 }).slugs).toEqual(['story-5', 'story-4'])
  })

  test('ranks by the rare word of a query, and finds what has the common one too', () => {
    expect(search('议事 玄武岩')).toEqual({ total: 1, hasMore: false, slugs: ['three'] })
    expect(search('典型经验 玄武岩').slugs).toEqual(['two', 'three'])
  })

  test('counts what it finds', () => {
    // 10, 100 to 109, 1000, 1001.
    expect(search('典型经验10')).toMatchObject({ total: 13, hasMore: false })
    expect(search('没有这个词')).toEqual({ total: 0, hasMore: false, slugs: [] })
  })
})

describe('the page of search', () => {
  const read = async (path: string) => {
    const answer = await site.get(path)
    return { status: answer.status, text: (await answer.text()).replaceAll(/<[^>]*>|\s+/g, '') }
  }

  test('says how many there are, and that there are more than it lists', async () => {
    expect((await read('/search?q=玄武岩')).text).toContain('检索“玄武岩”，共找到3条')
    const { text } = await read('/search?q=议事')
    expect(text).toContain('检索“议事”，共找到1000条以上')
    expect(text).toContain(
      '“议事”在典型经验里超过1000条，这里列出1000条：标题里有的在前，其余按首次发布从新到旧。多写一个词，可以找得更准。',
    )
  })

  test('has as many pages as it lists', async () => {
    const last = await read('/search?q=议事&page=50')
    expect(last.status).toBe(200)
    expect(last.text).toContain('典型经验4')
    expect((await read('/search?q=议事&page=51')).status).toBe(404)
  })
})
