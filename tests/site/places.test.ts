import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Announcement, NominationRecord } from '@exemplar/shared/kinds/announcement'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBuilt, type SiteProcess, startSiteProcess } from '../support/built-site.ts'
import { toCommunity, toRegister, toResult, toStory } from '../support/documents.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'
import { toPageReader, toSeen } from '../support/site-page.ts'

let feed: FeedServer
let folder: string
let site: SiteProcess

const reason = '满意率86.9%，没有到90%。意见集中在雨后积水。'
const stages: Announcement['stages'] = [
  { key: 'recommendation', title: '区市推荐', short: '推荐', by: '区市' },
  { key: 'survey', title: '居民满意度调查', short: '调查', by: '居民' },
  { key: 'announcement', title: '公布', short: '公布', by: '领导小组' },
]
const passed = (key: string, date: string) => ({ key, date, outcome: 'passed' as const })

const named: NominationRecord = {
  community: toCommunity('jia'),
  stages: [
    passed('recommendation', '2020-10-09'),
    passed('survey', '2020-10-13'),
    passed('announcement', '2020-10-28'),
  ],
  survey: { rate: 94.7, valid: 320 },
  rank: 1,
}
/** Under the address that it had then. */
const stopped: NominationRecord = {
  community: { ...toCommunity('lao'), id: 'id-of-yi' },
  stages: [
    passed('recommendation', '2020-10-09'),
    { key: 'survey', date: '2020-10-14', outcome: 'ended', reason },
  ],
  survey: { rate: 86.9, valid: 405 },
}
const toNotice = (year: number, nomination: NominationRecord): Announcement => ({
  ...toResult(`notice-${year}`, []),
  act: 'public-notice',
  title: `${year}年的公示`,
  year,
  stages: stages.slice(0, 2),
  nominations: [nomination],
  notice: { from: `${year}-10-19`, to: `${year}-10-23`, unit: '市民政局', phone: '0631-5895580' },
})
const result: Announcement = {
  ...toResult('result-2020', []),
  publicNotice: 'notice-2020',
  stages,
  survey: { threshold: 90, minimumValid: 300 },
  nominations: [named, stopped],
}

const registers = [
  toRegister('huan-cui', [
    { id: 'id-of-jia', slug: 'jia', name: '长桥社区', state: 'standing' },
    {
      ...{ id: 'id-of-yi', slug: 'yi', name: '重阳社区', reading: 'chong yang', state: 'standing' },
      former: [{ slug: 'lao', name: '望海社区', until: '2020-12-01' }],
    },
    { id: 'id-of-bing', slug: 'bing', name: '云帆社区', state: 'merged', into: 'id-of-yi' },
  ]),
  {
    ...toRegister('wen-deng', [
      { id: 'id-of-ding', slug: 'ding', name: '长桥社区', state: 'standing' },
      { id: 'id-of-wu', slug: 'wu', name: '安居社区', state: 'standing' },
    ]),
    title: '文登区社区登记册',
    district: { code: '371003', name: '文登区', codeKind: 'GB/T 2260' as const },
  },
]

beforeAll(async () => {
  feed = await startFeed()
  folder = await mkdtemp(join(tmpdir(), 'exemplar-places-'))
  for (const register of registers) await feed.publish(register)
  await feed.publish(toNotice(2020, { ...named, stages: named.stages.slice(0, 2) }))
  await feed.publish(result)
  const again = { community: toCommunity('yi'), stages: [passed('recommendation', '2021-10-09')] }
  await feed.publish(toNotice(2021, again))
  await feed.publish(toStory('ji-shui', { community: { ...toCommunity('lao'), id: 'id-of-yi' } }))
  site = await startSiteProcess(findBuilt(), { CMS_URL: feed.url, DATA_DIR: folder })
  await site.line('公报已收录到第6号')
})
afterAll(async () => {
  await site.stop()
  await feed.stop()
  await rm(folder, { recursive: true, force: true })
})

const read = toPageReader(() => site)
const listLinked = (html: string): string[] => {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  return [...main.matchAll(/href="\/communities\/([^"?#/]+)"/g)].map(([, slug = '']) => slug)
}

test('a community that was stopped has its course, the stage, the published reason and its survey on its page', async () => {
  const html = await read('/communities/yi')
  const seen = toSeen(html)
  expect(seen).toContain('2020年获推荐，止于居民满意度调查公报第4号')
  expect(seen).toContain('推荐10-09调查10-14止于此公布—没有进行')
  expect(html).toMatch(new RegExp(`<blockquote[^>]*>${reason}</blockquote>`))
  expect(seen).toContain('公布的理由，居民满意度调查')
  expect(seen).toContain('86.9%405份短线为达标线90%；刻度自80%起，不是从零起。有效答卷不少于300份。')
  expect(html).toContain('href="/results/result-2020"')
})

test('what came after a round in which a community was stopped is told there, and a round without a result by its notice', async () => {
  const seen = toSeen(await read('/communities/yi'))
  expect(seen).toContain('2021年拟命名，公示已结束公报第5号')
  expect(seen).toContain('此后：2021年拟命名，公示已结束；刊发经验1篇。')
  expect(seen.indexOf('2021年的公示')).toBeLessThan(seen.indexOf('示范社区名单'))
})

test('a community that is named has all stages of its round, and the notice that went before is not told again', async () => {
  const html = await read('/communities/jia')
  const seen = toSeen(html)
  expect(seen).toContain('2020年获得命名公报第4号')
  expect(seen).toContain('推荐10-09调查10-13公布10-28')
  expect(seen).toContain('94.7%320份')
  expect(html).not.toContain('href="/results/notice-2020"')
  expect(seen).not.toMatch(/名单第|止于此|窗棂/)
})

test('a community has the entry of its register, whose code is whose, and its neighbours', async () => {
  const html = await read('/communities/jia')
  const seen = toSeen(html)
  expect(seen).toContain('环翠区社区登记册，截至2020年7月22日')
  expect(seen).toContain('所在区市环翠区，行政区划代码371002')
  expect(html).toContain('href="/verify/1"')
  expect(listLinked(html)).toEqual(['yi'])
  expect(html).toContain('<meta name="ColumnName" content="社区">')
  expect(toSeen(await read('/communities/yi'))).toContain('曾用名望海社区，用到2020年12月1日')
})

test('all communities stand by their pinyin, those of before lead to those of today, who is named has its number', async () => {
  const html = await read('/communities')
  const seen = toSeen(html)
  expect(seen).toContain('4个社区')
  expect(listLinked(html)).toEqual(['wu', 'jia', 'ding', 'yi', 'yi', 'bing'])
  expect(seen).toContain(
    'A安居社区C长桥社区4环翠区长桥社区文登区重阳社区W望海社区今重阳社区Y云帆社区已并入重阳社区',
  )
  expect(html).toMatch(/<a[^>]*href="\/communities"[^>]*aria-current="page"/)
  expect(html).toContain('href="/districts"')
})

test('the list can be had by district, and one that there is not is no page', async () => {
  const html = await read('/communities?district=wen-deng')
  expect(toSeen(html)).toContain('文登区2个社区')
  expect(listLinked(html)).toEqual(['wu', 'ding'])
  expect((await site.get('/communities?district=nobody')).status).toBe(404)
})

test.each([
  ['重阳', ['yi']],
  ['望海', ['yi']],
  ['長橋', ['jia', 'ding']],
  ['chongy', ['yi']],
  ['Chong Yang', ['yi']],
  ['wu', ['wu']],
  ['社区', ['wu', 'jia', 'ding', 'yi', 'yi', 'bing']],
  [' ', ['wu', 'jia', 'ding', 'yi', 'yi', 'bing']],
])('who looks for “%s” among communities finds %j', async (word, slugs) => {
  expect(listLinked(await read(`/communities?q=${encodeURIComponent(word)}`))).toEqual(slugs)
})

test('what is found says in which district it is; where nothing is, the page leads on', async () => {
  expect(toSeen(await read('/communities?q=%E5%AE%89%E5%B1%85'))).toContain(
    '与“安居”相符的社区有1个。A安居社区文登区',
  )
  const none = await read(`/communities?q=${encodeURIComponent('<紫藤>')}`)
  expect(toSeen(none)).toContain('没有与“&lt;紫藤&gt;”相符的社区。')
  expect(none).toContain(`href="/search?q=${encodeURIComponent('<紫藤>')}"`)
  expect(none).toContain('<meta name="robots" content="noindex">')
})

test('the list is found by a form, and no page of places has a script', async () => {
  const html = await read('/communities')
  expect(html).toMatch(/<form[^>]* action="\/communities"[^>]* method="get"/)
  for (const path of ['/communities', '/communities/yi', '/districts', '/districts/huan-cui'])
    expect(await read(path), path).not.toMatch(/<script(?! type="application\/ld\+json">)/)
})

test('a district says in figures how its communities fared, in each round and in the list of all districts', async () => {
  const html = await read('/districts/huan-cui')
  const seen = toSeen(html)
  const figures = '2个社区，1个有典型经验，2个参加过评选，1个获得命名。'
  expect(seen).toContain(`环翠区社区登记册环翠区${figures}`)
  expect(seen).toContain('2021年2021年的公示公报第5号推荐1个，拟命名1个：重阳社区。')
  expect(seen).toContain('公报第4号推荐2个，获得命名1个：长桥社区；止于居民满意度调查1个。')
  expect(html).not.toContain('href="/results/notice-2020"')
  expect(html).toContain('href="/evidence/huan-cui"')
  const list = toSeen(await read('/districts'))
  expect(list).toContain(`环翠区${figures}`)
  expect(list).toContain('文登区2个社区。')
})

test('a community has one face, whatever address it is named by', async () => {
  const listFaces = (html: string) => [...html.matchAll(/ d="(M\.5 \.5h19[^"]*)"/g)].map(([, path]) => path)
  const [own] = listFaces(await read('/communities/yi'))
  expect(own).toMatch(/^M\.5 \.5h19v19h-19zM2 2h16v16h-16zM/)
  expect(listFaces(await read('/stories/ji-shui'))).toEqual([own])
  expect(listFaces(await read('/districts/huan-cui'))).toContain(own)
  expect(listFaces(await read('/communities/jia'))[0]).not.toBe(own)
})
