import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Register, RegisteredCommunity } from '@exemplar/shared/kinds/register'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBuilt, type SiteProcess, startSiteProcess } from '../support/built-site.ts'
import { toCommunity, toRegister, toStandardSet, toStory } from '../support/documents.ts'
import { type FeedServer, startFeed } from '../support/feed-server.ts'
import { toPageReader, toSeen } from '../support/site-page.ts'

let feed: FeedServer
let folder: string
let site: SiteProcess

const standing = (slug: string): RegisteredCommunity => ({
  ...{ id: `id-of-${slug}`, slug, name: `${slug}社区` },
  state: 'standing',
})
const toWendeng = (communities: RegisteredCommunity[]): Register => ({
  ...toRegister('wen-deng', communities),
  district: { code: '371003', name: '文登区', codeKind: 'GB/T 2260' },
})
const toStoryOf = (slug: string, community: string, standards: number[], year = 2020) =>
  toStory(slug, { community: toCommunity(community), standards, year })

beforeAll(async () => {
  feed = await startFeed()
  folder = await mkdtemp(join(tmpdir(), 'exemplar-evidence-'))
  const publish = feed.chain.publish
  await publish(toStandardSet('standards'))
  const merged: RegisteredCommunity = { ...standing('bing'), state: 'merged', into: 'id-of-jia' }
  await publish(toRegister('huan-cui', [standing('jia'), standing('yi'), merged, standing('wu')]))
  await publish(toWendeng([standing('ding'), standing('wu')]))
  await publish({ ...toWendeng([standing('ji')]), slug: 'gone' })
  await feed.chain.withdraw('gone')
  await publish(toStoryOf('jia-one', 'jia', [1, 2]))
  await publish(toStoryOf('bing-one', 'bing', [1], 2021))
  await publish(toStoryOf('yi-one', 'yi', [1]))
  await publish(toStoryOf('ding-one', 'ding', [2, 9], 2021))
  await publish(toStoryOf('elsewhere', 'wai', [33]))
  await publish(toStoryOf('moved', 'wu', [3]))
  await publish(toStoryOf('yi-gone', 'yi', [4]))
  await feed.chain.withdraw('yi-gone')
  await publish(toStoryOf('ding-corrected', 'ding', [5]))
  await publish({ ...toStoryOf('ding-corrected', 'ding', [6]), correction: '更正了对应的小项。' })
  site = await startSiteProcess(findBuilt(), { CMS_URL: feed.url, DATA_DIR: folder })
  await site.line(`公报已收录到第${feed.chain.entries.length}号`)
})
afterAll(async () => {
  await site?.stop()
  await feed?.stop()
  await rm(folder, { recursive: true, force: true })
})

const read = toPageReader(() => site)

/** Of every link of the map to the stories of a standard in a district: both, and the number that it says. */
const listMapCells = (html: string) =>
  [...html.matchAll(/href="\/stories\?standard=(\d+)&amp;district=([a-z-]+)"[^>]*>(.*?)<\/a>/gs)].map(
    ([, standard, slug, text = '']) => `${slug} ${standard}: ${toSeen(text)}`,
  )

/** Of every community of a sheet what its cells say, those without stories left out, and last its sum. */
const listRows = (html: string) =>
  [...html.matchAll(/<tr><th scope="row"><a href="\/communities\/([a-z-]+)">.*?<\/tr>/gs)].map(
    ([row, slug]) => {
      const [sum, ...cells] = [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)]
        .map(([, cell = '']) => cell)
        .toReversed()
      const filled = cells
        .toReversed()
        .flatMap((cell, index) =>
          cell.includes(`/communities/${slug}#coverage`) ? `${index + 1}: ${toSeen(cell)}` : [],
        )
      return [slug, ...filled, sum]
    },
  )

const listTitles = (html: string): string[] =>
  [...toSeen(html).matchAll(/([a-z-]+)的典型经验居民议事/g)].map(([, slug = '']) => slug)

describe('the map', () => {
  test('counts the communities of today that have a live story, wherever it was written', async () => {
    const html = await read('/evidence')
    expect(listMapCells(html)).toEqual([
      'huan-cui 1: 2',
      'huan-cui 2: 1',
      'wen-deng 2: 1',
      'wen-deng 3: 1',
      'wen-deng 6: 1',
      'wen-deng 9: 1',
    ])
    expect(toSeen(html)).toContain('已有经验的格，33项×4个社区7／132占全部5.3%整个区市一篇没有60格')
  })

  test('is a table: every row has a head, and a cell for each standard', async () => {
    const html = await read('/evidence')
    expect(html.match(/role="row"/g)).toHaveLength(4)
    expect(html.match(/role="rowheader"/g)).toHaveLength(3)
    expect(html.match(/role="columnheader"/g)).toHaveLength(35)
    expect(html.match(/role="cell"/g)).toHaveLength(3 * 34)
  })

  test('a hole leads to the place in the sheet of its district where it is', async () => {
    const html = await read('/evidence')
    expect(html).toContain('href="/evidence/huan-cui?category=1#s3"')
    expect(html).toContain('href="/evidence/wen-deng?category=6#s33"')
    expect(html).not.toContain('/evidence/gone')
    const sheet = await read('/evidence/wen-deng?category=6')
    expect(sheet).toMatch(/<th [^>]*id="s33"/)
    expect(sheet).toContain('show-6')
  })

  test('names the six emptiest standards and how to hand one in', async () => {
    const text = toSeen(await read('/evidence'))
    const section = text.slice(text.indexOf('最空的六项'))
    expect(section.match(/第\d+项小项\d+全市还没有一篇。做到了这一项的社区，这样报上来。/g)).toEqual(
      [4, 5, 7, 8, 10, 11].map(
        (number) => `第${number}项小项${number}全市还没有一篇。做到了这一项的社区，这样报上来。`,
      ),
    )
  })
})

describe('the sheet of a district', () => {
  test('has its communities by name, each with its stories, those of a merged one with them', async () => {
    const html = await read('/evidence/huan-cui')
    expect(listRows(html)).toEqual([
      ['jia', '1: 2', '2: 1', '2'],
      ['yi', '1: 1', '1'],
    ])
    expect(toSeen(html)).toContain('已有经验的格3／66占全部4.5%还没有动笔的社区0个全市平均5.3%')
    expect(html.match(/href="\/take-part" class="o"/g)).toHaveLength(63)
  })

  test('a community that moved is in the district that has it now', async () => {
    expect(listRows(await read('/evidence/wen-deng'))).toContainEqual(['wu', '3: 1', '1'])
  })

  test.each([
    ['/evidence/nowhere', 404],
    ['/evidence/huan-cui?category=7', 404],
    ['/evidence/huan-cui?category=', 404],
    ['/evidence/gone', 410],
  ])('%s is answered with %i', async (path, status) => {
    expect((await site.get(path)).status).toBe(status)
  })
})

describe('the list of stories', () => {
  test.each([
    ['', ['ding-corrected', 'moved', 'elsewhere', 'ding-one', 'yi-one', 'bing-one', 'jia-one']],
    ['?sort=oldest', ['jia-one', 'bing-one', 'yi-one', 'ding-one', 'elsewhere', 'moved', 'ding-corrected']],
    ['?district=huan-cui', ['yi-one', 'bing-one', 'jia-one']],
    ['?district=huan-cui&year=2020', ['yi-one', 'jia-one']],
    ['?community=jia', ['bing-one', 'jia-one']],
    ['?community=jia&district=huan-cui&sort=oldest', ['jia-one', 'bing-one']],
    ['?community=wai', ['elsewhere']],
    ['?category=1&district=wen-deng', ['ding-corrected', 'moved', 'ding-one']],
    ['?category=1&standard=2', ['ding-one', 'jia-one']],
    ['?standard=1&year=2021', ['bing-one']],
    ['?category=2&year=2021&sort=oldest', ['ding-one']],
  ])('of /stories%s', async (query, slugs) => {
    const html = await read(`/stories${query}`)
    expect(listTitles(html)).toEqual(slugs)
    expect(toSeen(html)).toContain(`共${slugs.length}篇`)
  })

  test('each word keeps what the other rows say, and tells how many there are', async () => {
    const html = await read('/stories?standard=1&year=2020')
    expect(toSeen(html)).toContain('区市全市环翠区2文登区年份全部2021年12020年2排序')
    for (const path of [
      '/stories?standard=1&amp;district=huan-cui&amp;year=2020',
      '/stories?standard=1&amp;year=2021',
      '/stories?standard=2&amp;year=2020',
      '/stories?year=2020',
      '/stories?standard=1',
      '/stories?standard=1&amp;year=2020&amp;sort=oldest',
    ])
      expect(html).toContain(`href="${path}"`)
    expect(html).not.toContain('district=wen-deng')
    expect(html).toMatch(/<a[^>]*href="\/stories"[^>]*>清除全部条件/)
    expect(html).toContain('<meta name="robots" content="noindex">')
    expect(await read('/stories?standard=1')).not.toContain('noindex')
  })

  test('without a hit it says which condition to leave out, and how to hand a story in', async () => {
    const html = await read('/stories?standard=1&district=wen-deng')
    expect(toSeen(html)).toContain('“文登区，第1项小项1”的典型经验正在征集')
    expect(toSeen(html)).toContain('放宽一个条件不限标准，有3篇不限区市，有3篇')
    expect(html).toContain('href="/take-part"')
  })

  test('a community that was merged leads to the one that it is today', async () => {
    const moved = await site.get('/stories?community=bing&year=2021')
    expect([moved.status, moved.headers.get('location')]).toEqual([301, '/stories?community=jia&year=2021'])
  })

  test.each([
    '?standard=34',
    '?standard=0',
    '?category=7',
    '?category=2&standard=1',
    '?district=nowhere',
    '?community=nobody',
    '?district=wen-deng&community=jia',
    '?year=1999',
    '?year=2020a',
    '?sort=title',
    '?page=2',
  ])('/stories%s is not there', async (query) => {
    expect((await site.get(`/stories${query}`)).status).toBe(404)
  })
})

test('a standard says in how many communities of each district it is evidenced, and has its proof at the foot', async () => {
  const html = await read('/standards/1')
  expect(toSeen(html)).toContain(
    '环翠区2个社区，个个写过文登区2个社区，还没有一个写过做到了这一项的社区，请看怎样报送。',
  )
  expect(toSeen(await read('/standards/2'))).toContain('环翠区2个社区，1个写过，还缺1个')
  const main = html.slice(html.indexOf('<main'))
  expect(main.indexOf('<h1')).toBeLessThan(main.indexOf('href="/standards/33"'))
  expect(html).toContain('aria-label="公报凭证"')
})
