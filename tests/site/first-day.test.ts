import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBuilt, type SiteProcess, startSiteProcess } from '../support/built-site.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'
import { toSampleDocuments } from '../support/sample-documents.ts'
import { toPageReader, toSeen } from '../support/site-page.ts'

let feed: FeedServer
let folder: string
let site: SiteProcess

/** On its first day a site has the campaign, and nothing else. */
beforeAll(async () => {
  feed = await startFeed()
  folder = await mkdtemp(join(tmpdir(), 'exemplar-first-'))
  for (const document of toSampleDocuments().filter(({ kind }) => kind === 'campaign'))
    await feed.chain.publish(document)
  site = await startSiteProcess(findBuilt(), { CMS_URL: feed.url, DATA_DIR: folder })
  await site.line('公报已收录到第1号')
})
afterAll(async () => {
  await site?.stop()
  await feed?.stop()
  await rm(folder, { recursive: true, force: true })
})

const read = toPageReader(() => site)
const pages = {
  '/': '审定后将在这里刊发',
  '/standards': '33个小项将在这里公开',
  '/stories': '审定后将在这里刊发',
  '/results': '评选的公示和公布将在这里公开',
  '/communities': '登记册将在这里公开',
  '/districts': '登记册将在这里公开',
  '/evidence': '这里逐项写明',
  '/press': '将在这里公开',
  '/boards': '刊板可以在这里下载',
  '/gazette': '凡公开，必编号',
  '/plan': '2020年度的活动',
  '/take-part': '交给谁',
  '/map': '暂无内容',
  '/about': '关于本站',
  '/data': '开放数据',
  '/kiosk': '将在这里轮流展示',
  '/search': '检索',
  '/verify': '改过没有',
}

test.each(Object.entries(pages))(
  '%s says what will stand there, counts nothing where there is nothing, and leads nowhere in vain',
  async (path, says) => {
    const html = await read(path)
    expect(toSeen(html)).toContain(says)
    const [, main = ''] = /<main\b[^>]*>(.*)<\/main>/s.exec(html) ?? []
    expect(/(?<![\d.])0(?:个|格|%|篇|项|社区|／)/.exec(toSeen(main))?.[0]).toBeUndefined()
    const links = [...html.matchAll(/<a\b[^>]*\shref="(\/[^"#]*)/g)].map(([, href = '']) => href)
    for (const link of new Set(links.filter((one) => !one.startsWith('/mode'))))
      expect((await site.get(link.replaceAll(/&amp;|&#38;/g, '&'))).status, link).toBeLessThan(400)
  },
)

test('there is nothing to look for among communities that are not there', async () => {
  const html = await read('/communities')
  expect(html).toMatch(/<h1[^>]*>(?:<[^>]+>|\s)*社区/)
  expect(html).not.toContain('name="q"')
})
