import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RegisteredCommunity } from '@exemplar/shared/kinds/register'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBuilt, type SiteProcess, startSiteProcess } from '../support/built-site.ts'
import { toCommunity, toRegister, toResult, toStory } from '../support/documents.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'
import { toPageReader, toSeen } from '../support/site-page.ts'

let feed: FeedServer
let folder: string
let site: SiteProcess

beforeAll(async () => {
  feed = await startFeed()
  folder = await mkdtemp(join(tmpdir(), 'exemplar-register-'))
  await feed.publish(toStory('lou-dao', { community: toCommunity('jiu') }))
  await feed.publish(toStory('deng', { community: toCommunity('wei-deng-ji') }))
  await feed.publish(
    toRegister('huan-cui', [
      {
        id: 'id-of-jiu',
        slug: 'xin',
        name: '新社区',
        state: 'standing',
        former: [{ slug: 'jiu', name: '旧社区' }],
      },
      { id: 'id-of-bing', slug: 'bing', name: '丙社区', state: 'merged', into: 'id-of-jiu' },
      { id: 'id-of-ding', slug: 'ding', name: '丁社区', state: 'standing' },
    ]),
  )
  await feed.publish(toResult('result', ['bing', 'jiu']))
  // As the sample has them, 325 in all with those above: numbered through, in the order of the list in which they came.
  await feed.publish({
    ...toRegister(
      'wen-deng',
      Array.from({ length: 323 }, (_, index) => toCounted(323 - index)),
    ),
    ...{ title: '文登区社区登记册', district: { code: '371003', name: '文登区', codeKind: 'GB/T 2260' } },
  })
  site = await startSiteProcess(findBuilt(), { CMS_URL: feed.url, DATA_DIR: folder })
  await site.line('公报已收录到第5号')
})
afterAll(async () => {
  await site.stop()
  await feed.stop()
  await rm(folder, { recursive: true, force: true })
})

const toCounted = (number: number): RegisteredCommunity => ({
  ...{ id: `id-${number}`, slug: `xin-hua-${number}`, state: 'standing' },
  name: number < 100 ? `新华${toNumeral(number)}社区` : `远${number}社区`,
})

/** 7 as 七, 10 as 十, 21 as 二十一. */
const toNumeral = (number: number): string => {
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  const digits = ['', ...'一二三四五六七八九']
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${digits[ones]}`
}

const read = toPageReader(() => site)

test('a district has a page with all its communities, and the list of districts leads to it', async () => {
  const html = await read('/districts/huan-cui')
  expect(toSeen(html)).toContain('2个社区，1个有典型经验，1个参加过评选，1个获得命名。')
  expect(toSeen(html)).toContain('截至2020年7月22日，')
  expect(toSeen(html)).toContain('丙社区4已并入新社区')
  for (const slug of ['xin', 'bing', 'ding']) expect(html).toContain(`href="/communities/${slug}"`)
  const list = await read('/districts')
  expect(list).toContain('href="/districts/huan-cui"')
  expect(toSeen(list)).toContain('环翠区2个社区，')
})

test('a district of hundreds is listed whole, in the order in which names are counted', async () => {
  const html = await read('/districts/wen-deng')
  expect(toSeen(html)).toContain('323个社区。')
  const listed = [...html.matchAll(/href="\/communities\/xin-hua-(\d+)"/g)].map(([, number]) =>
    Number(number),
  )
  expect(new Set(listed).size).toBe(323)
  expect(listed.slice(0, 99)).toEqual(Array.from({ length: 99 }, (_, index) => index + 1))
})

test('the list has districts by their code, and navigation, home page and site map lead to them', async () => {
  const list = await read('/districts')
  expect(list.indexOf('/districts/huan-cui')).toBeLessThan(list.indexOf('/districts/wen-deng'))
  expect(list).toMatch(/<a[^>]*href="\/communities"[^>]*aria-current="true"/)
  const home = await read('/')
  expect(toSeen(home)).toContain('2个区市，325个社区')
  for (const html of [home, await read('/map')]) {
    expect(html).toContain('href="/communities"')
    expect(html).toContain('href="/districts/huan-cui"')
    expect(html).toContain('href="/districts/wen-deng"')
  }
  expect(await read('/map')).toContain('href="/districts"')
})

test('a district has the stories and honours of its communities, under whatever name they were written', async () => {
  const html = await read('/districts/huan-cui')
  expect(html).toContain('href="/stories/lou-dao"')
  expect(html).not.toContain('href="/stories/deng"')
  expect(html).toContain('href="/results/result"')
  expect(toSeen(html)).toContain('推荐2个，获得命名2个：丙社区、新社区。')
  expect(await read('/districts/wen-deng')).not.toContain('href="/results/result"')
})

test('every community of a register has a page, whether a story names it or not', async () => {
  const html = await read('/communities/ding')
  expect(toSeen(html)).toContain('这个社区的典型经验，审定后将在这里刊发。')
  expect(html).toContain('href="/districts/huan-cui"')
})

test('a former address leads to the present one, where the stories of the old name stand', async () => {
  const moved = await site.get('/communities/jiu')
  expect([moved.status, moved.headers.get('location')]).toEqual([301, '/communities/xin'])
  const html = await read('/communities/xin')
  expect(toSeen(html)).toContain('曾用名：旧社区。')
  expect(html).toContain('href="/stories/lou-dao"')
})

test('a merged community says into which, and keeps its page', async () => {
  const html = await read('/communities/bing')
  expect(toSeen(html)).toContain('这个社区已并入新社区。以下是合并以前的记录。')
})

test('a community that no register has is who its documents name', async () => {
  expect(await read('/communities/wei-deng-ji')).toContain('href="/stories/deng"')
  expect((await site.get('/communities/nobody')).status).toBe(404)
})
