import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toCanonicalJson } from '@exemplar/shared/gazette/digest'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBuilt, type SiteProcess, startSiteProcess } from '../support/built-site.ts'
import { toFigure, toStory } from '../support/documents.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'
import { toLaterStory, toPetition } from '../support/future.ts'

const toBeUpgraded = '需要升级后才能显示'

let feed: FeedServer
let folder: string
let site: SiteProcess

beforeAll(async () => {
  feed = await startFeed()
  folder = await mkdtemp(join(tmpdir(), 'exemplar-future-'))
  await feed.publish(toStory('deng-liang-le'))
  await feed.publish(toPetition('dian-ti'))
  await feed.publish(toLaterStory('fang-ying'))
  await feed.publish(toPetition('lu-deng'))
  await feed.withdraw('lu-deng')
  await feed.publish(toFigure('she-qu'))
  site = await startSiteProcess(findBuilt(), { CMS_URL: feed.url, DATA_DIR: folder })
  await site.line('公报已收录到第6号')
})
afterAll(async () => {
  await site?.stop()
  await feed?.stop()
  await rm(folder, { recursive: true, force: true })
})

const read = async (path: string) => (await site.get(path)).text()
const toText = (html: string) =>
  html
    .replace(/<(style|script)[^>]*>.*?<\/\1>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, '')
const toSha256 = (text: string) => createHash('sha256').update(text).digest('hex')

describe('a feed of the future', () => {
  test('is followed to its end, without a fault', async () => {
    expect(await (await site.get('/healthz')).json()).toMatchObject({ ready: true, head: 6, fault: null })
  })

  test('an entry of an unknown kind is in the ledger and in no list, search or title', async () => {
    const ledger = await read('/gazette')
    const [, row = ''] =
      /<tr[^>]*>((?:(?!<\/tr>).)*href="\/gazette\/2"(?:(?!<\/tr>).)*)<\/tr>/s.exec(ledger) ?? []
    expect(toText(row)).toContain('2020-10-2909:32')
    expect(toText(row)).toContain('发布')
    expect(toText(row)).toContain(toBeUpgraded)
    for (const path of ['/', '/stories', '/press', '/search?q=电梯', '/search?q=建议', '/gazette'])
      expect(await read(path), path).not.toContain('dian-ti')
  })

  test('has a page with its downloads, letter by letter as they were signed', async () => {
    const page = await site.get('/gazette/2')
    expect(page.status).toBe(200)
    const html = (await page.text()).replaceAll('<wbr>', '')
    expect(html).toContain(toBeUpgraded)
    for (const part of ['head', 'document', 'json']) expect(html).toContain(`href="/gazette/2.${part}"`)
    const entry = feed.chain.entries[1]
    expect(await read('/gazette/2.document')).toBe(toCanonicalJson(entry?.document))
    expect(toSha256(await read('/gazette/2.head'))).toBe(entry?.digest)
    expect(await read('/gazette/2.json')).toBe(toCanonicalJson(entry))
  })

  test('a withdrawal of one works', async () => {
    expect((await site.get('/gazette/4.document')).status).toBe(410)
    const html = await read('/gazette/5')
    expect(html).toContain('文中数字有误，现予撤下。')
    expect(html).not.toContain('lu-deng')
  })

  test('an unknown block is one quiet line in its place, and nothing of it is shown or found', async () => {
    const story = toText(await read('/stories/fang-ying'))
    expect(story).toContain(`放映之前。此处内容${toBeUpgraded}放映之后。`)
    expect(story).not.toContain('片中的字幕')
    expect(toText(await read('/search?q=片中的字幕'))).not.toContain('fang-ying')
  })

  test('unknown keys are kept and served again', async () => {
    const document = await read('/gazette/3.document')
    expect(document).toBe(toCanonicalJson(feed.chain.entries[2]?.document))
    for (const kept of ['"mood":"喜悦"', '"type":"film"', '"caption":"片中的字幕"'])
      expect(document).toContain(kept)
    expect(await read('/gazette/3.json')).toContain(document)
    expect(await read('/api/gazette?after=2&limit=1')).toContain(document)
  })
})
